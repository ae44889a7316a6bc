package org.raqib.server.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.server.state.WorkbenchStore;

/** What programs sign in with: {@code Authorization: Bearer raqib_…}. Only the hash of a token is kept. */
public final class Tokens {
    /** By this a token that leaked is known for what it is, by people and by tools that look for secrets. */
    static final String PREFIX = "raqib_";

    /** The longest that a token holds. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final int MOST = 50;
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final WorkbenchStore store;
    private final Clock clock;

    public Tokens(WorkbenchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A token as it is listed; itself it cannot be shown again.
     *
     * @param account whose it is: it never lets a program do more than that person may
     * @param usedAt when it was last used, or null
     */
    public record Token(
            long id,
            long account,
            String label,
            Set<Scope> scopes,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {
        public Token {
            scopes = Set.copyOf(scopes);
        }

        /** The names of its scopes, separated by spaces. */
        public String scopeCodes() {
            return Scope.codes(scopes);
        }
    }

    /**
     * Makes a token and returns it, to be shown once.
     *
     * @param label what it is for, up to 80 characters
     * @param holds up to {@link #LONGEST}
     * @throws RefusedException if it has no label or scope, or there are too many
     */
    public String make(long account, String label, Set<Scope> scopes, Duration holds) {
        String name = label.strip();
        if (name.isEmpty() || name.length() > 80 || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new RefusedException("token.refused.label");
        }
        if (scopes.isEmpty() || scopes.contains(Scope.NONE)) {
            throw new RefusedException("token.refused.scopes");
        }
        if (holds.isNegative() || holds.isZero() || holds.compareTo(LONGEST) > 0) {
            throw new RefusedException("token.refused.time");
        }
        if (of(account).size() >= MOST) {
            throw new RefusedException("token.refused.many");
        }
        String token = PREFIX + Secrets.token();
        store.run(
                "INSERT INTO token (hash, account, label, scopes, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
                Secrets.hash(token),
                account,
                name,
                Scope.codes(scopes),
                clock.millis(),
                clock.instant().plus(holds).toEpochMilli());
        return token;
    }

    /** The tokens of an account, the newest first. */
    public List<Token> of(long account) {
        return store.list(Tokens::token, "SELECT * FROM token WHERE account = ? ORDER BY id DESC", account);
    }

    /** Takes a token of that account back; whether there was one. */
    public boolean revoke(long account, long id) {
        return store.run("DELETE FROM token WHERE id = ? AND account = ?", id, account) > 0;
    }

    /** Takes all tokens of an account back. */
    public void revokeAll(long account) {
        store.run("DELETE FROM token WHERE account = ?", account);
    }

    /** The token, if there is such a one and it holds still; notes that it is used. */
    Optional<Token> use(String secret) {
        if (!secret.startsWith(PREFIX) || secret.length() > 100) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Token> token = store.first(Tokens::token, "SELECT * FROM token WHERE hash = ?", Secrets.hash(secret))
                .filter(found -> now.isBefore(found.expiresAt()));
        token.filter(found -> found.usedAt() == null
                        || Duration.between(found.usedAt(), now).compareTo(NOTED) > 0)
                .ifPresent(found ->
                        store.run("UPDATE token SET used_at = ? WHERE id = ?", now.toEpochMilli(), found.id()));
        return token;
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("label"),
                Scope.ofCodes(row.getString("scopes")),
                Instant.ofEpochMilli(row.getLong("made_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                Accounts.instant(row, "used_at"));
    }
}
