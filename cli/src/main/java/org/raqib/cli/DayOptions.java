package org.raqib.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raqib.record.Days;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which days a command is asked about; without any of its options, all. */
final class DayOptions {
    @Option(
            names = "--date",
            paramLabel = "DAY",
            description =
                    "Only what may have happened on that day, as in 2020-04-30, or was told on it without a date.")
    private @Nullable LocalDate date;

    @Option(names = "--from", paramLabel = "DAY", description = "Only what may have happened on that day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Only what may have happened on that day or earlier.")
    private @Nullable LocalDate to;

    /** The days asked about; refuses options that contradict one another. */
    Days days(CommandSpec spec) {
        if (date != null && (from != null || to != null)) {
            throw new ParameterException(spec.commandLine(), "Give either --date or --from and --to, not both.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "--to (" + to + ") is before --from (" + from + ").");
        }
        return date != null ? new Days(date, date) : new Days(from, to);
    }
}
