package org.raqib.server.feeds;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that was not in the record before.
 *
 * @param number counts alerts, in the order in which they came
 * @param kind what it is
 * @param id its identifier
 * @param seenAt when it was there first, by this workbench
 */
public record Alert(long number, Kind kind, String id, Instant seenAt) {
    /** What alerts are of. */
    public enum Kind {
        INCIDENT,
        FINDING,
        PROPOSAL,
        DIGEST;

        /** The spelling in addresses and messages, for example {@code finding}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
