package org.raqib.server.safety;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.raqib.server.state.WorkbenchStore;

/** The second factor of an account: a code from an authenticator app, or, where that is lost, one of ten recovery codes. */
public final class SecondFactor {
    private static final int CODES = 10;

    private final WorkbenchStore store;
    private final Clock clock;

    public SecondFactor(WorkbenchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Begins to set it up: a secret that counts once a code of it was given. The one begun before is forgotten. */
    public String propose(long account) {
        String secret = Totp.secret();
        store.run("UPDATE account SET totp_proposed = ? WHERE id = ?", secret, account);
        return secret;
    }

    /** The secret that was proposed and not confirmed yet. */
    public Optional<String> proposed(long account) {
        return store.first(
                row -> row.getString(1),
                "SELECT totp_proposed FROM account WHERE id = ? AND totp_proposed IS NOT NULL",
                account);
    }

    /** What a QR code for authenticator apps says about that secret. */
    public static String address(String secret, Account account, String host) {
        return Totp.address(secret, account.name(), host);
    }

    /**
     * Sets it up, given a code of the secret that was proposed.
     *
     * @return recovery codes, to be shown once
     * @throws RefusedException if the code is not right
     */
    public List<String> confirm(long account, String code) {
        return store.transaction(() -> {
            String secret = proposed(account).orElseThrow(() -> new RefusedException("factor.refused"));
            OptionalLong step = Totp.step(secret, code, clock.instant(), 0);
            if (step.isEmpty()) {
                throw new RefusedException("factor.refused");
            }
            store.run(
                    "UPDATE account SET totp_secret = totp_proposed, totp_proposed = NULL, totp_last = ? WHERE id = ?",
                    step.getAsLong(),
                    account);
            return renewCodes(account);
        });
    }

    private List<String> renewCodes(long account) {
        store.run("DELETE FROM recovery_code WHERE account = ?", account);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            String code = Secrets.groups(3);
            store.run("INSERT INTO recovery_code (account, hash) VALUES (?, ?)", account, hash(account, code));
            codes.add(code);
        }
        return codes;
    }

    /** How many recovery codes are left. */
    public int codesLeft(long account) {
        return store.list(row -> 1, "SELECT 1 FROM recovery_code WHERE account = ?", account)
                .size();
    }

    /** Whether that is a right code, of the app or for recovery; each counts once. */
    boolean matches(Account account, String code) {
        String secret = account.totpSecret();
        String given = code.strip();
        if (secret == null || given.isEmpty() || given.length() > 40) {
            return false;
        }
        return store.transaction(() -> {
            OptionalLong step = Totp.step(secret, given, clock.instant(), account.totpLast());
            if (step.isPresent()) {
                // Of two requests with the same code, one alone changes the row.
                return store.run(
                                "UPDATE account SET totp_last = ? WHERE id = ? AND totp_last < ?",
                                step.getAsLong(),
                                account.id(),
                                step.getAsLong())
                        == 1;
            }
            return store.run(
                            "DELETE FROM recovery_code WHERE account = ? AND hash = ?",
                            account.id(),
                            hash(account.id(), given))
                    == 1;
        });
    }

    /** Takes it away: for who has lost app and codes alike. */
    public void remove(long account) {
        store.transaction(() -> {
            store.run("DELETE FROM recovery_code WHERE account = ?", account);
            return store.run(
                    "UPDATE account SET totp_secret = NULL, totp_proposed = NULL, totp_last = 0 WHERE id = ?", account);
        });
    }

    private static String hash(long account, String code) {
        return Secrets.hash(account + " " + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
