package org.raqib.words.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The days of a feast or fast in every year of its calendar.
 *
 * @param hijri whether months are those of the Umm al-Qura calendar, else Gregorian
 * @param month first day's month
 * @param day first day
 * @param length number of days; 0 for the whole month
 */
record Holiday(boolean hijri, int month, int day, int length) {
    /** First and last day. */
    record Days(LocalDate first, LocalDate last) {}

    /** Its days in a year of its own calendar, or null where the calendar does not reach. */
    @Nullable
    Days in(int year) {
        try {
            LocalDate first = hijri
                    ? Hijri.day(year, month, day)
                    : MonthDay.of(month, day).atYear(year);
            int days = length > 0 ? length : hijri ? Hijri.lengthOfMonth(year, month) : first.lengthOfMonth();
            return new Days(first, first.plusDays(days - 1L));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The occurrence that starts in a Gregorian year, or null. */
    @Nullable
    Days inGregorian(int year) {
        if (!hijri) {
            return in(year);
        }
        int guess = Hijri.yearOf(LocalDate.of(year, 7, 1));
        for (int candidate = guess - 1; candidate <= guess + 1; candidate++) {
            Days days = in(candidate);
            if (days != null && days.first.getYear() == year) {
                return days;
            }
        }
        return null;
    }

    int yearOf(LocalDate day) {
        return hijri ? Hijri.yearOf(day) : day.getYear();
    }
}
