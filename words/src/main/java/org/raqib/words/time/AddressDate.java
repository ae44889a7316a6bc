package org.raqib.words.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The day of publication that an address shows. Outlets file their pages by it: {@code /2017/10/5/}, {@code /2017-10-05/},
 * {@code /20171005-…}, {@code /2015/08/150803_…}. Year, month and day must all stand there; a bare number is no day, but for
 * the clock's own: nanoseconds since 1970 in full hundreds ({@code /articles/1512447433326207500/}).
 */
final class AddressDate {
    /** Before this, nothing was published under an address. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2099;

    /** Digits of a moment in nanoseconds since 1970, from 2001 on; until 2033 the first is a one. */
    private static final int CLOCK_DIGITS = 19;

    /** How many of them are the seconds. */
    private static final int SECONDS_DIGITS = 10;
    /** Clocks count hundreds of nanoseconds; the numbers of other things end in anything. */
    private static final String FULL_HUNDREDS = "00";

    private AddressDate() {}

    /** The first day of an address's path, or null. */
    static @Nullable LocalDate in(String address) {
        String[] parts = path(address).split("/");
        for (int i = 0; i < parts.length; i++) {
            LocalDate day = at(parts, i);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** What stands behind the host and before a query. */
    private static String path(String address) {
        int scheme = address.indexOf("://");
        int from = address.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        if (from < 0) {
            return "";
        }
        int end = address.length();
        for (char sign : new char[] {'?', '#'}) {
            int at = address.indexOf(sign, from);
            end = at < 0 ? end : Math.min(end, at);
        }
        return address.substring(from, end);
    }

    private static @Nullable LocalDate at(String[] parts, int i) {
        String part = parts[i];
        int digits = digits(part, 0);
        if (digits == 4 && part.length() > 4 && part.charAt(4) == '-') {
            return ofDashes(part);
        }
        if (digits == 4 && part.length() == 4 && i + 2 < parts.length) {
            return ofFolders(parts, i);
        }
        if (digits == 8) {
            return day(part.substring(0, 4), part.substring(4, 6), part.substring(6, 8));
        }
        if (digits == CLOCK_DIGITS && part.length() == digits && part.startsWith("1") && part.endsWith(FULL_HUNDREDS)) {
            return LocalDate.ofInstant(
                    Instant.ofEpochSecond(Long.parseLong(part, 0, SECONDS_DIGITS, 10)), ZoneOffset.UTC);
        }
        return null;
    }

    /** {@code 2017-10-05}, {@code 2017-10-05-title}. */
    private static @Nullable LocalDate ofDashes(String part) {
        int month = digits(part, 5);
        int behind = 5 + month;
        if (month < 1 || month > 2 || behind >= part.length() || part.charAt(behind) != '-') {
            return null;
        }
        int day = digits(part, behind + 1);
        return day < 1 || day > 2
                ? null
                : day(part.substring(0, 4), part.substring(5, behind), part.substring(behind + 1, behind + 1 + day));
    }

    /** {@code 2017/10/5}, {@code 2015/08/150803_title}. */
    private static @Nullable LocalDate ofFolders(String[] parts, int i) {
        String month = parts[i + 1];
        String last = parts[i + 2];
        int digits = digits(last, 0);
        if (month.isEmpty() || month.length() > 2 || digits(month, 0) != month.length()) {
            return null;
        }
        if (digits >= 1 && digits <= 2 && digits == last.length()) {
            return day(parts[i], month, last);
        }
        boolean again = digits == 6
                && last.startsWith(parts[i].substring(2))
                && Integer.parseInt(last, 2, 4, 10) == Integer.parseInt(month);
        return again ? day(parts[i], month, last.substring(4, 6)) : null;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - from;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        int y = Integer.parseInt(year);
        if (y < FIRST_YEAR || y > LAST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
