package org.raqib.digest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;

/**
 * The days a digest covers.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period must not end (" + to + ") before it starts (" + from + ")");
        }
    }

    public static Period of(LocalDate day) {
        return new Period(day, day);
    }

    /** Number of days, 1 or more. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days just before. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    boolean contains(@Nullable LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(EventDate date) {
        return !date.latest().isBefore(from) && !date.earliest().isAfter(to);
    }
}
