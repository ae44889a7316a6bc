package org.raqib.server.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.raqib.server.state.WorkbenchStore;

/**
 * Failed attempts to sign in, and how long nobody may try again. After five failures an account waits a minute, then twice as
 * long after each further one, up to a quarter of an hour (so that a stranger cannot shut its owner out for good); an address
 * that fails twenty times in a quarter of an hour waits for the rest of it. Failures of accounts are kept over a restart.
 */
final class Attempts {
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** After this long without a failure, an account begins anew. */
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private static final int FREE_OF_ADDRESS = 20;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** Addresses held in memory; the one seen longest ago goes first. */
    private static final int ADDRESSES = 10_000;

    private final WorkbenchStore store;
    private final Clock clock;
    private final Map<String, Window> addresses = new LinkedHashMap<>();

    Attempts(WorkbenchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Window(Instant since, int failures) {}

    private record Failures(int count, long lastAt, long lockedUntil) {}

    /** Whether a try for that account from that address is looked at. */
    boolean mayTry(String name, String address) {
        return clock.millis() >= of(name).lockedUntil() && within("sign-in " + address);
    }

    /** Notes a failure. */
    void failed(String name, String address) {
        count("sign-in " + address);
        Failures before = of(name);
        Instant now = clock.instant();
        boolean anew = now.isAfter(Instant.ofEpochMilli(before.lastAt()).plus(FORGOTTEN));
        int count = anew ? 1 : before.count() + 1;
        Duration wait = count < FREE ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE, 10));
        Instant until = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        store.run(
                "INSERT INTO attempt (subject, failures, last_at, locked_until) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at,"
                        + " locked_until = excluded.locked_until",
                subject(name),
                count,
                now.toEpochMilli(),
                until.toEpochMilli());
        // Names that nobody has are guesses: they are not kept for ever.
        store.run("DELETE FROM attempt WHERE last_at < ?", now.minus(FORGOTTEN).toEpochMilli());
    }

    /** Forgets an account's failures: its owner is in. */
    void succeeded(String name) {
        store.run("DELETE FROM attempt WHERE subject = ?", subject(name));
    }

    boolean mayTryToken(String address) {
        return within("token " + address);
    }

    void tokenFailed(String address) {
        count("token " + address);
    }

    private Failures of(String name) {
        return store.first(
                        row -> new Failures(row.getInt(1), row.getLong(2), row.getLong(3)),
                        "SELECT failures, last_at, locked_until FROM attempt WHERE subject = ?",
                        subject(name))
                .orElse(new Failures(0, 0, 0));
    }

    /** A hash: what people type as a name by mistake may be a password. */
    private static String subject(String name) {
        return Secrets.hash("name " + name.strip().toLowerCase(Locale.ROOT));
    }

    private synchronized boolean within(String key) {
        Window window = addresses.get(key);
        return window == null
                || window.failures() < FREE_OF_ADDRESS
                || clock.instant().isAfter(window.since().plus(WINDOW));
    }

    private synchronized void count(String key) {
        Instant now = clock.instant();
        Window window = addresses.remove(key);
        addresses.put(
                key,
                window == null || now.isAfter(window.since().plus(WINDOW))
                        ? new Window(now, 1)
                        : new Window(window.since(), window.failures() + 1));
        if (addresses.size() > ADDRESSES) {
            addresses.remove(addresses.keySet().iterator().next());
        }
    }
}
