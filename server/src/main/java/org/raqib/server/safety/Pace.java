package org.raqib.server.safety;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many requests an account may make, or an address from which nobody is signed in: so many a minute, all at once or
 * spread, and no more (429), so that one program or stranger does not take the workbench away from all others. What costs
 * much, a password to be hashed or an export, counts as many. A bucket each that fills again as time goes by.
 */
final class Pace extends OncePerRequestFilter {
    private static final long MINUTE_MILLIS = 60_000;

    /** What does not count: held in memory, or asked by who watches over the machine. */
    private static final List<String> FREE = List.of("/assets/", "/health", "/ready");

    /** A password is hashed on purpose at the cost of some tenths of a second. */
    private static final int PASSWORD = 60;

    /** Read off the whole ledger. */
    private static final int WHOLE = 30;

    private static final List<String> WHOLES =
            List.of("/api/v1/exports/", "/api/v1/balance", "/api/v1/digest", "/digests/council/", "/feeds/");

    /** Buckets held; the one used longest ago goes first. */
    private static final int BUCKETS = 10_000;

    private final Clock clock;
    private final int mostAMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > BUCKETS;
        }
    };

    /** @param mostAMinute 0 for any number */
    Pace(Clock clock, int mostAMinute) {
        this.clock = clock;
        this.mostAMinute = mostAMinute;
    }

    /**
     * What is left to someone.
     *
     * @param left requests, as of that moment
     */
    private record Bucket(double left, long atMillis) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (mostAMinute == 0 || FREE.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        String whose = request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn who
                ? "account " + who.account()
                : "address " + request.getRemoteAddr();
        long wait = take(whose, weight(request, path));
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            response.sendError(429);
        }
    }

    private static int weight(HttpServletRequest request, String path) {
        if (request.getMethod().equals("POST") && (path.startsWith("/login") || path.startsWith("/account/"))) {
            return PASSWORD;
        }
        return WHOLES.stream().anyMatch(path::startsWith) ? WHOLE : 1;
    }

    /** Takes so many; 0, or in how many seconds there are enough again. */
    private synchronized long take(String whose, int wanted) {
        long now = clock.millis();
        Bucket before = buckets.getOrDefault(whose, new Bucket(mostAMinute, now));
        double perMilli = (double) mostAMinute / MINUTE_MILLIS;
        double left = Math.min(mostAMinute, before.left + Math.max(0, now - before.atMillis) * perMilli);
        // Who allows fewer a minute than a password weighs allows one all the same.
        int counted = Math.min(wanted, mostAMinute);
        boolean enough = left >= counted;
        buckets.put(whose, new Bucket(enough ? left - counted : left, now));
        return enough ? 0 : (long) Math.ceil((counted - left) / perMilli / 1_000);
    }
}
