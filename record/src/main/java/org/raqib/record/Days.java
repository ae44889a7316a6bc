package org.raqib.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;

/**
 * Some days on end.
 *
 * @param from the first, or null for no bound
 * @param to the last, or null for no bound
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Every day. */
    public static final Days ALL = new Days(null, null);

    /** @throws IllegalArgumentException if the last is before the first */
    public Days {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The last day, " + to + ", is before the first, " + from);
        }
    }

    /** Whether an incident may fall on the days; one without a date counts by the days its reports were published on. */
    public boolean hold(Incident incident) {
        EventDate when = incident.when();
        if (when != null) {
            return hold(when.earliest(), when.latest());
        }
        return from == null && to == null
                || incident.claims().stream()
                        .anyMatch(claim -> claim.published() != null && hold(claim.published(), claim.published()));
    }

    private boolean hold(LocalDate earliest, LocalDate latest) {
        return (from == null || !latest.isBefore(from)) && (to == null || !earliest.isAfter(to));
    }
}
