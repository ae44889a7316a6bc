package org.raqib.words.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * The Gregorian parts of a date that the text itself writes, before anything is resolved.
 *
 * @param year the year, or 0 where the text leaves it out
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0
 * @param weekday the weekday named with it, or null
 */
public record Written(
        int year, int month, int day, @Nullable DayOfWeek weekday) {
    static Written of(DayOfWeek weekday) {
        return new Written(0, 0, 0, weekday);
    }

    /** Whether a day and a month stand there and the year is left out. */
    public boolean isDayOfUnknownYear() {
        return year == 0 && month != 0 && day != 0;
    }

    Written with(@Nullable DayOfWeek other) {
        return new Written(year, month, day, other == null ? weekday : other);
    }
}
