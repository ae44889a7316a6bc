package org.raqib.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Finding;

/**
 * Which findings are asked for; what is null narrows nothing.
 *
 * @param from first day that the incident's range of dates may touch
 * @param to last day
 * @param commitment the commitment
 * @param status how well supported they are
 */
public record FindingQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String commitment,
        Finding.@Nullable Status status) {
    /** Every finding. */
    public static final FindingQuery ALL = new FindingQuery(null, null, null, null);
}
