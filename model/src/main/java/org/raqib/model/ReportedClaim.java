package org.raqib.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim with the report it stands in: what incidents are made of.
 *
 * @param reportId the report's identifier
 * @param reportSha256 the hash of the report's bytes: two reports of one hash are one voice
 * @param publisher the outlet, or null where unknown
 * @param title the report's title, empty where there is none
 * @param published the day of publication, given or inferred, or null
 * @param index the claim's place among the claims of its reading, 0 or more; of one that a person's decision added or kept,
 *     which the reading has not, {@link #FIRST_ADDED} and the number of the decision's entry
 * @param claim the claim
 */
public record ReportedClaim(
        String reportId,
        String reportSha256,
        @Nullable String publisher,
        String title,
        @Nullable LocalDate published,
        int index,
        Claim claim) {
    /** No report makes so many claims. */
    public static final int FIRST_ADDED = 1_000_000;

    /** {@code reportId#index}: names the claim in incidents, findings and digests. */
    public String key() {
        return reportId + "#" + index;
    }

    /** The identifier of the report of the claim that a {@link #key} names; empty where it names none. */
    public static String reportOf(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('#')));
    }
}
