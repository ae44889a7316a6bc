package org.raqib.server.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.raqib.server.state.WorkbenchStore;

/**
 * Browsers that are signed in. A session begins with a secret made here, after the password was right, and a secret from
 * elsewhere never becomes one: there is nothing to fix in advance.
 */
public final class Sessions {
    /** How long a session lasts without being used. */
    static final Duration IDLE = Duration.ofHours(2);

    /** How long a session lasts however much it is used: a working day. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** How long one may take to give the second factor or choose a password. */
    static final Duration HALFWAY = Duration.ofMinutes(10);

    /** That a session was used is written down at most this often. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final WorkbenchStore store;
    private final Clock clock;

    public Sessions(WorkbenchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How far someone has come in signing in. */
    public enum Stage {
        /** The password was right; the code is still to come. */
        SECOND_FACTOR,
        /** Signed in with a one-time password, to be replaced now. */
        NEW_PASSWORD,
        /** Signed in. */
        FULL
    }

    /**
     * One browser's session.
     *
     * @param number names it in lists
     * @param account whose it is
     */
    public record Session(
            long number, long account, Stage stage, Instant madeAt, Instant seenAt, String address, String browser) {}

    /** Begins a session and returns its secret, which the browser keeps in a cookie. */
    String begin(long account, Stage stage, String address, String browser) {
        String secret = Secrets.token();
        store.run(
                "INSERT INTO session (hash, number, account, stage, made_at, seen_at, address, browser)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                Secrets.hash(secret),
                Secrets.number(),
                account,
                stage.name(),
                clock.millis(),
                clock.millis(),
                address,
                browser.length() > 200 ? browser.substring(0, 200) : browser);
        return secret;
    }

    /** The session of that secret, if it holds still; notes that it is used. */
    Optional<Session> use(String secret) {
        String hash = Secrets.hash(secret);
        Optional<Session> session = store.first(Sessions::session, "SELECT * FROM session WHERE hash = ?", hash);
        if (session.isEmpty()) {
            return session;
        }
        Instant now = clock.instant();
        if (!holds(session.get(), now)) {
            end(session.get().number());
            return Optional.empty();
        }
        if (Duration.between(session.get().seenAt(), now).compareTo(NOTED) > 0) {
            store.run("UPDATE session SET seen_at = ? WHERE hash = ?", now.toEpochMilli(), hash);
        }
        return session;
    }

    private static boolean holds(Session session, Instant now) {
        Duration longest = session.stage() == Stage.FULL ? LONGEST : HALFWAY;
        return now.isBefore(session.madeAt().plus(longest))
                && now.isBefore(session.seenAt().plus(IDLE));
    }

    /** The sessions of an account that hold still, the one used last first. */
    public List<Session> of(long account) {
        Instant now = clock.instant();
        return store
                .list(
                        Sessions::session,
                        "SELECT * FROM session WHERE account = ? ORDER BY seen_at DESC, number",
                        account)
                .stream()
                .filter(session -> session.stage() == Stage.FULL && holds(session, now))
                .toList();
    }

    /** Ends a session. */
    public void end(long number) {
        store.run("DELETE FROM session WHERE number = ?", number);
    }

    /** Ends a session of that account and of no other; whether there was one. */
    public boolean end(long account, long number) {
        return store.run("DELETE FROM session WHERE number = ? AND account = ?", number, account) > 0;
    }

    /** Ends all sessions of an account but one. */
    public void endOthers(long account, long kept) {
        store.run("DELETE FROM session WHERE account = ? AND number <> ?", account, kept);
    }

    /** Ends all sessions of an account. */
    public void endAll(long account) {
        endOthers(account, 0);
    }

    /** Forgets sessions that hold no longer. */
    void sweep() {
        store.run(
                "DELETE FROM session WHERE made_at < ? OR seen_at < ?",
                clock.instant().minus(LONGEST).toEpochMilli(),
                clock.instant().minus(IDLE).toEpochMilli());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("number"),
                row.getLong("account"),
                Stage.valueOf(row.getString("stage")),
                Instant.ofEpochMilli(row.getLong("made_at")),
                Instant.ofEpochMilli(row.getLong("seen_at")),
                row.getString("address"),
                row.getString("browser"));
    }
}
