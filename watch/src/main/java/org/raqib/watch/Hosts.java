package org.raqib.watch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One request to a host at a time, with a pause between two; and what its robots.txt says, asked once a day. */
final class Hosts {
    private static final Duration ROBOTS_HOLD = Duration.ofDays(1);

    /** Where robots.txt could not be had, it is asked for again sooner. */
    private static final Duration ROBOTS_MISSING = Duration.ofMinutes(30);

    /** Waits; a seam at which tests make time pass. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private final Fetcher fetcher;
    private final Manners manners;
    private final Clock clock;
    private final Pause pause;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Hosts(Fetcher fetcher, Manners manners, Clock clock, Pause pause) {
        this.fetcher = fetcher;
        this.manners = manners;
        this.clock = clock;
        this.pause = pause;
    }

    private static final class Host {
        private Instant ready = Instant.MIN;
        private Robots robots = Robots.ALL;
        private Instant robotsUntil = Instant.MIN;
    }

    /** Fetches what a person asked for by its address. */
    Fetched fetch(String address, @Nullable String etag, @Nullable String lastModified) throws IOException {
        URI uri = Fetcher.uri(address);
        if (uri == null) {
            return fetcher.fetch(address, etag, lastModified);
        }
        Host host = host(uri);
        synchronized (host) {
            return paced(host, address, etag, lastModified);
        }
    }

    /** Fetches what a feed links to, if the host's robots.txt allows it; null if it does not. */
    @Nullable
    Fetched fetchAllowed(String address) throws IOException {
        URI uri = Fetcher.uri(address);
        if (uri == null) {
            return fetcher.fetch(address, null, null);
        }
        Host host = host(uri);
        synchronized (host) {
            if (!clock.instant().isBefore(host.robotsUntil)) {
                String robots = uri.getScheme() + "://" + uri.getRawAuthority() + "/robots.txt";
                host.robots = Robots.of(paced(host, robots, null, null));
                host.robotsUntil = clock.instant().plus(host.robots == Robots.NOTHING ? ROBOTS_MISSING : ROBOTS_HOLD);
            }
            return host.robots.allows(Robots.path(uri)) ? paced(host, address, null, null) : null;
        }
    }

    private Fetched paced(Host host, String address, @Nullable String etag, @Nullable String lastModified)
            throws IOException {
        Duration wait =
                Duration.between(clock.instant(), host.ready.equals(Instant.MIN) ? clock.instant() : host.ready);
        try {
            if (wait.isPositive()) {
                pause.of(wait);
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException("Stopped while waiting for " + address);
        }
        try {
            return fetcher.fetch(address, etag, lastModified);
        } finally {
            Duration asked = host.robots.delay();
            host.ready = clock.instant()
                    .plus(asked.compareTo(manners.betweenRequests()) > 0 ? asked : manners.betweenRequests());
        }
    }

    private Host host(URI uri) {
        return hosts.computeIfAbsent(String.valueOf(uri.getRawAuthority()).toLowerCase(Locale.ROOT), any -> new Host());
    }
}
