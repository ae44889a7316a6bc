package org.raqib.server.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may use the workbench.
 *
 * @param id its number
 * @param name what one signs in with
 * @param called how the ledger and the pages call this person
 * @param role what this person may do
 * @param password argon2id, with its salt and parameters
 * @param oneTimeUntil the password was given out and holds until then; null for one of one's own
 * @param closedAt since when it lets nobody in, or null
 * @param totpSecret the secret of the second factor in base32, or null without one
 * @param totpLast the last time step whose code was used
 */
public record Account(
        long id,
        String name,
        String called,
        Role role,
        String password,
        @Nullable Instant oneTimeUntil,
        @Nullable Instant closedAt,
        @Nullable String totpSecret,
        long totpLast) {
    /** Whether it lets someone in. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether signing in takes a code besides the password. */
    public boolean hasSecondFactor() {
        return totpSecret != null;
    }

    @Override
    public String toString() {
        return "Account[" + id + ", " + name + ", " + role + "]";
    }
}
