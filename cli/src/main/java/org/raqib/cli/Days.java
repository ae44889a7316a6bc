package org.raqib.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which days a command is asked about; without any of its options, all. */
final class Days {
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

    /** Refuses options that contradict one another. */
    void check(CommandSpec spec) {
        if (date != null && (from != null || to != null)) {
            throw new ParameterException(spec.commandLine(), "Give either --date or --from and --to, not both.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "--to (" + to + ") is before --from (" + from + ").");
        }
    }

    /** Whether an incident may fall on the days; one without a date counts by the days its reports were published on. */
    boolean hold(Incident incident) {
        EventDate when = incident.when();
        if (when != null) {
            return hold(when.earliest(), when.latest());
        }
        return all()
                || incident.claims().stream()
                        .anyMatch(claim -> claim.published() != null && hold(claim.published(), claim.published()));
    }

    private boolean hold(LocalDate earliest, LocalDate latest) {
        LocalDate first = date != null ? date : from;
        LocalDate last = date != null ? date : to;
        return (first == null || !latest.isBefore(first)) && (last == null || !earliest.isAfter(last));
    }

    private boolean all() {
        return date == null && from == null && to == null;
    }
}
