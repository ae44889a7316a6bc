package org.raqib.server.safety;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a person with a browser, or a program with a person's token. A handler's parameter of this type is filled in.
 *
 * @param account the number of the account
 * @param name what one signs in with
 * @param called how this person signs decisions in the ledger
 * @param role what this person may do
 * @param session the number of the browser's session, or null for a token
 * @param token the number of the token, or null for a browser
 * @param scopes what the token lets the program do; empty for a browser
 */
public record SignedIn(
        long account,
        String name,
        String called,
        Role role,
        @Nullable Long session,
        @Nullable Long token,
        Set<Scope> scopes) {
    /** The name of the request's attribute that holds who asks. */
    public static final String ATTRIBUTE = SignedIn.class.getName();

    public SignedIn {
        scopes = Set.copyOf(scopes);
    }

    /** Whether this person may do what that role may. */
    public boolean is(Role needed) {
        return role.covers(needed);
    }
}
