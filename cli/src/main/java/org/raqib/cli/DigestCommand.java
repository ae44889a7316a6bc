package org.raqib.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.DigestJson;
import org.raqib.digest.HtmlDigest;
import org.raqib.digest.MarkdownDigest;
import org.raqib.digest.Period;
import org.raqib.model.Digest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code raqib digest}: what a day or period brought, each line leading back to quoted words. */
@Command(
        name = "digest",
        description = "Write the digest of a day or period: what is said to have happened, who says so, who denies it, "
                + "which commitment it would break.",
        mixinStandardHelpOptions = true)
final class DigestCommand implements Callable<Integer> {
    /** What the digest is written as. */
    enum Form {
        /** For a terminal: both languages side by side, unless one is asked for. */
        TEXT,
        /** One page that needs nothing beside it. */
        HTML,
        MD,
        /** One line of the contract, with both languages. */
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The languages of Raqib's own voice. */
    enum Language {
        AR,
        EN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--ledger", required = true, paramLabel = "FILE", description = "The ledger to read from.")
    @SuppressWarnings("NullAway.Init")
    private Path ledger;

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Days days;

    static final class Days {
        @Option(names = "--date", paramLabel = "DAY", description = "The day, as in 2020-04-30.")
        private @Nullable LocalDate date;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable Range range;
    }

    static final class Range {
        @Option(names = "--from", required = true, paramLabel = "DAY", description = "The first day of a period.")
        @SuppressWarnings("NullAway.Init")
        private LocalDate from;

        @Option(names = "--to", required = true, paramLabel = "DAY", description = "Its last day.")
        @SuppressWarnings("NullAway.Init")
        private LocalDate to;
    }

    @Option(
            names = "--lang",
            paramLabel = "ar|en",
            description =
                    "The language of the digest's own sentences; quotes stay in theirs. Without it: English, or both "
                            + "on a terminal.")
    private @Nullable Language language;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); json holds both languages.")
    @SuppressWarnings("NullAway.Init")
    private Form format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to, instead of standard output.")
    private @Nullable Path output;

    @Override
    public Integer call() throws Exception {
        Period period = period();
        Digest digest = Derived.from(ledger).digest(period, period.before());
        if (output == null) {
            write(digest, spec.commandLine().getOut());
            return Main.OK;
        }
        try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(output))) {
            write(digest, file);
            file.flush();
            if (file.checkError()) {
                throw new IOException(output + ": the digest could not be written to its end; is the disk full?");
            }
        }
        return Main.OK;
    }

    private Period period() {
        LocalDate date = days.date;
        if (date != null) {
            return Period.of(date);
        }
        Range range = days.range;
        if (range == null) {
            throw new ParameterException(spec.commandLine(), "Give --date DAY, or --from DAY and --to DAY.");
        }
        if (range.to.isBefore(range.from)) {
            throw new ParameterException(
                    spec.commandLine(), "--to (" + range.to + ") is before --from (" + range.from + ").");
        }
        return new Period(range.from, range.to);
    }

    private void write(Digest digest, PrintWriter out) {
        String own = language == null ? "en" : language.toString();
        switch (format) {
            case HTML -> out.print(HtmlDigest.render(digest, own, null));
            case MD -> out.print(MarkdownDigest.render(digest, own));
            case JSON -> out.println(DigestJson.write(digest));
            case TEXT -> new TerminalDigest(out, Terminal.attached(), language == null ? null : own).print(digest);
        }
    }
}
