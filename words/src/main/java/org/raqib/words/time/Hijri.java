package org.raqib.words.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;

/** The Umm al-Qura calendar as the JDK holds it: Hijri years 1300 to 1600. */
final class Hijri {
    static final int FIRST_YEAR = 1300;
    static final int LAST_YEAR = 1600;

    private Hijri() {}

    /** @throws DateTimeException if there is no such day in the calendar */
    static LocalDate day(int year, int month, int day) {
        return LocalDate.from(HijrahDate.of(year, month, day));
    }

    /** @throws DateTimeException if there is no such month in the calendar */
    static int lengthOfMonth(int year, int month) {
        return HijrahDate.of(year, month, 1).lengthOfMonth();
    }

    /** The Hijri year of a day; the nearest year the calendar holds where the day lies outside it. */
    static int yearOf(LocalDate day) {
        try {
            return HijrahDate.from(day).get(ChronoField.YEAR);
        } catch (DateTimeException e) {
            return day.getYear() < 1900 ? FIRST_YEAR : LAST_YEAR;
        }
    }
}
