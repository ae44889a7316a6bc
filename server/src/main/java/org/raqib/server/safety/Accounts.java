package org.raqib.server.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.raqib.server.state.WorkbenchStore;

/** The accounts, in {@code workbench.db}. */
public final class Accounts {
    /** How long a one-time password lets its person in. */
    public static final Duration ONE_TIME = Duration.ofHours(72);

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final String COLUMNS =
            "id, name, called, role, password, one_time_until, closed_at, totp_secret, totp_last";

    private final WorkbenchStore store;
    private final Attempts attempts;
    private final Clock clock;
    private final Passwords passwords = new Passwords();

    Accounts(WorkbenchStore store, Attempts attempts, Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * An account with a password that was just made for it.
     *
     * @param password to be told once, and not kept
     */
    public record Invitation(Account account, String password) {}

    /** Whether there is no account yet. */
    public boolean isEmpty() {
        return store.first(row -> 1, "SELECT 1 FROM account LIMIT 1").isEmpty();
    }

    /** The administrator, where there is one account alone and nobody ever came in by it. */
    public Optional<Account> neverUsed() {
        List<Account> all = all();
        return all.size() == 1
                ? all.stream()
                        .filter(one -> one.isOpen() && one.role() == Role.ADMINISTRATOR && one.oneTimeUntil() != null)
                        .findFirst()
                : Optional.empty();
    }

    /** All accounts, by name. */
    public List<Account> all() {
        return store.list(Accounts::account, "SELECT " + COLUMNS + " FROM account ORDER BY name");
    }

    /** The account of that number. */
    public Optional<Account> byId(long id) {
        return store.first(Accounts::account, "SELECT " + COLUMNS + " FROM account WHERE id = ?", id);
    }

    /** The account of that name, however its letters are written. */
    public Optional<Account> byName(String name) {
        return store.first(
                Accounts::account,
                "SELECT " + COLUMNS + " FROM account WHERE name = ?",
                name.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Makes an account with a one-time password.
     *
     * @param name what one signs in with: up to 40 letters a to z, digits, {@code . _ -}
     * @param called how this person signs, up to 80 characters
     * @throws RefusedException if the name is taken or cannot be one
     */
    public Invitation invite(String name, String called, Role role) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        String signs = called.strip();
        if (!NAME.matcher(key).matches()) {
            throw new RefusedException("people.refused.name");
        }
        if (signs.isEmpty() || signs.length() > 80 || signs.codePoints().anyMatch(Character::isISOControl)) {
            throw new RefusedException("people.refused.called");
        }
        String password = Secrets.groups(4);
        String hash = passwords.hash(password);
        store.transaction(() -> {
            if (byName(key).isPresent()) {
                throw new RefusedException("people.refused.taken");
            }
            // By this the ledger tells people apart.
            if (all().stream().anyMatch(other -> other.called().equalsIgnoreCase(signs))) {
                throw new RefusedException("people.refused.signs");
            }
            return store.run(
                    "INSERT INTO account (name, called, role, password, one_time_until, made_at) VALUES (?, ?, ?, ?, ?, ?)",
                    key,
                    signs,
                    role.name(),
                    hash,
                    clock.instant().plus(ONE_TIME).toEpochMilli(),
                    clock.millis());
        });
        return new Invitation(byName(key).orElseThrow(), password);
    }

    /** Gives an account a new one-time password. */
    public Invitation renew(long id) {
        String password = Secrets.groups(4);
        store.run(
                "UPDATE account SET password = ?, one_time_until = ? WHERE id = ?",
                passwords.hash(password),
                clock.instant().plus(ONE_TIME).toEpochMilli(),
                id);
        return new Invitation(byId(id).orElseThrow(), password);
    }

    /**
     * Sets a password of one's own.
     *
     * @throws RefusedException if it is too short, too long, or easily guessed
     */
    public void choosePassword(Account account, String password) {
        if (password.codePointCount(0, password.length()) < Passwords.SHORTEST) {
            throw new RefusedException("password.refused.short");
        }
        if (password.length() > Passwords.LONGEST) {
            throw new RefusedException("password.refused.long");
        }
        if (password.toLowerCase(Locale.ROOT).contains(account.name())
                        && account.name().length() > 3
                || password.chars().distinct().count() < 5) {
            throw new RefusedException("password.refused.easy");
        }
        if (passwords.matches(password, Optional.of(account.password()))) {
            throw new RefusedException("password.refused.same");
        }
        store.run(
                "UPDATE account SET password = ?, one_time_until = NULL WHERE id = ?",
                passwords.hash(password),
                account.id());
    }

    /**
     * Gives an account another role.
     *
     * @throws RefusedException if that would leave no administrator
     */
    public void setRole(long id, Role role) {
        store.transaction(() -> {
            int changed = store.run("UPDATE account SET role = ? WHERE id = ?", role.name(), id);
            checkAdministrator();
            return changed;
        });
    }

    /**
     * Lets an account in no longer, or again.
     *
     * @throws RefusedException if that would leave no administrator
     */
    public void setOpen(long id, boolean open) {
        store.transaction(() -> {
            int changed = store.run("UPDATE account SET closed_at = ? WHERE id = ?", open ? null : clock.millis(), id);
            checkAdministrator();
            return changed;
        });
    }

    private void checkAdministrator() {
        if (store.first(row -> 1, "SELECT 1 FROM account WHERE role = 'ADMINISTRATOR' AND closed_at IS NULL")
                .isEmpty()) {
            throw new RefusedException("people.refused.last");
        }
    }

    /** The account whose name and password these are, if it lets someone in. Takes as long where there is none. */
    Optional<Account> check(String name, String password) {
        Optional<Account> account = byName(name);
        boolean right = passwords.matches(password, account.map(Account::password));
        Instant now = clock.instant();
        return account.filter(found ->
                right && found.isOpen() && (found.oneTimeUntil() == null || now.isBefore(found.oneTimeUntil())));
    }

    /**
     * Whose account it is, if that is the password: asked again before what matters most.
     *
     * @throws RefusedException if it is not, or too many were tried
     */
    public Account confirmed(SignedIn who, String password) {
        Account account = byId(who.account()).orElseThrow();
        boolean mayTry = attempts.mayTry(account.name(), "account " + account.id());
        if (!passwords.matches(password, Optional.of(account.password())) || !mayTry) {
            if (mayTry) {
                attempts.failed(account.name(), "account " + account.id());
            }
            throw new RefusedException("password.refused.current");
        }
        return account;
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("name"),
                row.getString("called"),
                Role.valueOf(row.getString("role")),
                row.getString("password"),
                instant(row, "one_time_until"),
                instant(row, "closed_at"),
                row.getString("totp_secret"),
                row.getLong("totp_last"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
