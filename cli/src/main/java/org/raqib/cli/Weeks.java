package org.raqib.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.raqib.digest.Period;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Weeks of a command line: ISO 8601 weeks, from Monday to Sunday. */
final class Weeks {
    private static final int DAYS = 7;

    private Weeks() {}

    /** The week of that number ({@code 2020-W18}), or that holds that day. */
    static Period period(CommandSpec spec, String week) {
        try {
            LocalDate day = week.contains("W")
                    ? LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE)
                    : LocalDate.parse(week);
            LocalDate monday = day.minus(day.getDayOfWeek().getValue() - 1L, ChronoUnit.DAYS);
            if (week.contains("W") && !week.endsWith("%02d".formatted(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)))) {
                throw new DateTimeException("That year has no such week");
            }
            return new Period(monday, monday.plusDays(DAYS - 1L));
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + week + "' is not a week of the calendar as in 2020-W18, or a day of one as in 2020-04-30.",
                    e);
        }
    }
}
