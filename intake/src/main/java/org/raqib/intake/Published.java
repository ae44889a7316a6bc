package org.raqib.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day of publication in the forms that feeds and pages use and that can be read in one way only: ISO 8601 with or
 * without a time ({@code 2020-04-30T09:15:00+02:00}, also with slashes or without signs), the form of e-mail and RSS
 * ({@code Thu, 30 Apr 2020 09:15:00 GMT}), and English dates with the month in letters. Digits may be Arabic ones. The day
 * is taken as it is written, in whatever zone: it is the day that stood on the page. {@code 04/05/2020} can be read in two
 * ways and is not read.
 */
final class Published {
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:-(\\d\\d?)-(\\d\\d?)|/(\\d\\d?)/(\\d\\d?)|(\\d\\d)(\\d\\d))(?:[T ].{2,40}|Z)?");

    private static final Pattern DAY_MONTH =
            Pattern.compile("(?:\\p{Alpha}{3,9},? )?(\\d\\d?)[ -](\\p{Alpha}{3,9}),?[ -](\\d{4})(?:,? .{2,40})?");

    private static final Pattern MONTH_DAY =
            Pattern.compile("(?:\\p{Alpha}{3,9},? )?(\\p{Alpha}{3,9}) (\\d\\d?),? (\\d{4})(?:,? .{2,40})?");

    private static final List<DateTimeFormatter> MONTHS = List.of(
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));

    /** Before this, a date is a machine's zero and not a day on which news was published. */
    private static final int FIRST_YEAR = 1900;

    private Published() {}

    /** The day, or null if {@code text} is not of those forms or there is no such day since 1900. */
    static @Nullable LocalDate parse(String text) {
        String ascii = digits(text.strip());
        LocalDate day = iso(ascii);
        if (day == null) {
            Matcher dayMonth = DAY_MONTH.matcher(ascii);
            Matcher monthDay = MONTH_DAY.matcher(ascii);
            if (dayMonth.matches()) {
                day = lettered(dayMonth.group(1), dayMonth.group(2), dayMonth.group(3));
            } else if (monthDay.matches()) {
                day = lettered(monthDay.group(2), monthDay.group(1), monthDay.group(3));
            }
        }
        return day == null || day.getYear() < FIRST_YEAR ? null : day;
    }

    private static @Nullable LocalDate iso(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return null;
        }
        int first = iso.group(2) != null ? 2 : iso.group(4) != null ? 4 : 6;
        try {
            return LocalDate.of(
                    Integer.parseInt(iso.group(1)),
                    Integer.parseInt(iso.group(first)),
                    Integer.parseInt(iso.group(first + 1)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate lettered(String day, String month, String year) {
        String capital = month.substring(0, 1).toUpperCase(Locale.ROOT)
                + month.substring(1).toLowerCase(Locale.ROOT);
        for (DateTimeFormatter format : MONTHS) {
            try {
                return LocalDate.parse(day + " " + capital + " " + year, format);
            } catch (DateTimeException e) {
                // not this form; the next may fit
            }
        }
        return null;
    }

    private static String digits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                ascii.append((char) ('0' + digit));
            } else {
                ascii.appendCodePoint(c);
            }
        });
        return ascii.toString();
    }
}
