package org.raqib.server.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.server.safety.Account;
import org.raqib.server.safety.Sessions.Session;
import org.raqib.server.safety.Tokens.Token;

/**
 * What the page of one's own account shows.
 *
 * @param account one's own
 * @param sessions where one is signed in
 * @param current the number of the session that looks at it
 * @param tokens what one's programs sign in with
 * @param codesLeft how many recovery codes are left
 * @param told what was just done, or refused, or made
 */
public record AccountView(
        Account account, List<Session> sessions, long current, List<Token> tokens, int codesLeft, Told told) {
    public AccountView {
        sessions = List.copyOf(sessions);
        tokens = List.copyOf(tokens);
    }

    /**
     * What a page of accounts has to tell once.
     *
     * @param refused a phrase that says why not, or null
     * @param done a phrase that says what was done, or null
     * @param secrets what is shown this once: a token, a password, recovery codes
     */
    public record Told(@Nullable String refused, @Nullable String done, List<String> secrets) {
        public Told {
            secrets = List.copyOf(secrets);
        }

        static final Told NOTHING = new Told(null, null, List.of());

        static Told refused(String phrase) {
            return new Told(phrase, null, List.of());
        }

        static Told done(String phrase, List<String> secrets) {
            return new Told(null, phrase, secrets);
        }
    }
}
