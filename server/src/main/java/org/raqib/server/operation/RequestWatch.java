package org.raqib.server.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.raqib.server.safety.SignedIn;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Counts and writes down each request: by the pattern of its path, never by the path and its query themselves, for what people
 * search for and the identifiers of reports are nobody's business.
 */
final class RequestWatch extends OncePerRequestFilter {
    private final MeterRegistry meters;
    private final ServerLog log;
    private final Clock clock;

    RequestWatch(MeterRegistry meters, ServerLog log, Clock clock) {
        this.meters = meters;
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        boolean whole = false;
        try {
            chain.doFilter(request, response);
            whole = true;
        } finally {
            // What is thrown through here becomes a 500 only after it.
            int status = whole ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            note(request, status, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void note(HttpServletRequest request, int status, Duration took) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = pattern == null ? "none" : pattern.toString();
        Timer.builder("raqib.requests")
                .description("Requests by method, pattern of path and status")
                .tag("method", method(request))
                .tag("path", path)
                .tag("status", Integer.toString(status))
                .register(meters)
                .record(took);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", clock.instant().toString());
        line.put("kind", "request");
        line.put("method", method(request));
        line.put("path", path);
        line.put("status", status);
        line.put("millis", took.toMillis());
        line.put("address", request.getRemoteAddr());
        if (request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn who) {
            line.put("account", who.account());
        }
        log.write(line);
    }

    /** Anyone may make up methods; the metrics shall not grow by it. */
    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
            default -> "other";
        };
    }
}
