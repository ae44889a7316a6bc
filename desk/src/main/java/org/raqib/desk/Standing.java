package org.raqib.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a desk is.
 *
 * @param taken the last entry of the ledger that lists show
 * @param derived the last entry that incidents and findings follow from; behind {@code taken} while they are being derived
 * @param reports how many reports there are
 * @param claims how many claims were read in them
 * @param incidents how many incidents
 * @param findings how many findings
 * @param first first day of a report, or null
 * @param last last day of a report, or null
 */
public record Standing(
        long taken,
        long derived,
        int reports,
        int claims,
        int incidents,
        int findings,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    /** Whether incidents and findings follow from all that lists show. */
    public boolean isSettled() {
        return taken == derived;
    }

    /** A name for this very state: equal states give equal pages. */
    public String tag() {
        return Long.toString(taken, 36) + "-" + Long.toString(derived, 36);
    }
}
