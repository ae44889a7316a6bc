package org.raqib.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A Gregorian date at the precision a report gives it: a year, a month of a year, or a day.
 *
 * @param year proleptic Gregorian year, 1 to 9999
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only year and month are known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    public PartialDate {
        if (year < 1 || year > 9999 || (month == 0 && day != 0)) {
            throw new DateTimeException("No such date: " + year + "-" + month + "-" + day);
        }
        if (month != 0) {
            YearMonth inYear = YearMonth.of(year, month);
            if (day != 0 && !inYear.isValidDay(day)) {
                throw new DateTimeException("No such date: " + year + "-" + month + "-" + day);
            }
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.getYear(), month.getMonthValue(), 0);
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
     *
     * @throws DateTimeException if the text is none of them
     */
    public static PartialDate parse(String text) {
        try {
            String[] parts = text.split("-", -1);
            if (parts.length <= 3 && parts[0].length() == 4) {
                return new PartialDate(
                        Integer.parseInt(parts[0]),
                        parts.length > 1 ? positive(parts[1]) : 0,
                        parts.length > 2 ? positive(parts[2]) : 0);
            }
        } catch (NumberFormatException e) {
            // falls through to the one message for every malformed date
        }
        throw new DateTimeException("'" + text + "' is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD");
    }

    private static int positive(String digits) {
        int value = Integer.parseInt(digits);
        if (digits.length() != 2 || value < 1) {
            throw new NumberFormatException(digits);
        }
        return value;
    }

    /** The first day this date can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** The last day this date can mean. */
    public LocalDate latest() {
        if (day != 0) {
            return LocalDate.of(year, month, day);
        }
        return YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth();
    }

    public boolean isDay() {
        return day != 0;
    }

    @Override
    public int compareTo(PartialDate other) {
        int byStart = earliest().compareTo(other.earliest());
        return byStart != 0 ? byStart : other.latest().compareTo(latest());
    }

    /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. */
    @Override
    public String toString() {
        if (month == 0) {
            return pad(year, 4);
        }
        String yearMonth = pad(year, 4) + "-" + pad(month, 2);
        return day == 0 ? yearMonth : yearMonth + "-" + pad(day, 2);
    }

    private static String pad(int value, int width) {
        return "0".repeat(Math.max(0, width - Integer.toString(value).length())) + value;
    }
}
