package org.raqib.server.safety;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.raqib.server.state.Settings;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests for a host that the workbench goes by, so that no other site can point its own name at this machine
 * and read what a browser here may read (DNS rebinding); and no change that a browser says comes from another site.
 */
final class HostFilter extends OncePerRequestFilter {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Status 421 of RFC 9110: not a server for that host. */
    private static final int MISDIRECTED = 421;

    private final Settings settings;

    HostFilter(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isOurs(request.getServerName().toLowerCase(Locale.ROOT))) {
            response.setStatus(MISDIRECTED);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .write("This workbench does not go by that name; start it with --url to give it one.\n");
            return;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean changes =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (changes && ("cross-site".equals(site) || "same-site".equals(site))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOurs(String name) {
        if (LOOPBACK.contains(name) || name.equals(settings.host().toLowerCase(Locale.ROOT))) {
            return true;
        }
        return settings.url() != null && name.equalsIgnoreCase(settings.url().getHost());
    }
}
