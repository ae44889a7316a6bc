package org.raqib.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
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
import org.raqib.record.Derived;
import org.raqib.record.HeldDays;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code raqib digest}: what a day or period brought, each line leading back to quoted words. */
@Command(
        name = "digest",
        description =
                "Writes the digest of a day, week or period: what is said to have happened, who says so, who denies it, "
                        + "which commitment it would break.",
        footer = {
            "",
            "Examples:",
            "  raqib digest --ledger libya.raqib --date 2020-04-30",
            "  raqib digest --ledger libya.raqib --from 2020-04-01 --to 2020-04-30 --lang ar --format html "
                    + "--output april.html",
            "  raqib digest --ledger libya.raqib --week 2020-W18 --area Tripoli --party LBY-LNA",
            "  raqib digest reports/ --date 2020-04-30 --format md"
        },
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

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClaimSource source;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private When when;

    static final class When {
        @Option(names = "--date", paramLabel = "DAY", description = "The day, as in 2020-04-30.")
        private @Nullable LocalDate date;

        @Option(
                names = "--week",
                paramLabel = "WEEK",
                description = "The week, Monday to Sunday, as in 2020-W18, or by any of its days, as in 2020-04-30.")
        private @Nullable String week;

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

    @Mixin
    private Part part;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description =
                    "The language of Raqib's own words, ${COMPLETION-CANDIDATES}; quotes stay in theirs (default: both "
                            + "for text and json, else en).")
    private @Nullable Spoken language;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); json holds both languages.")
    private Form format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to, instead of standard output.")
    private @Nullable Path output;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    DigestCommand() {}

    @Override
    public Integer call() throws Exception {
        source.check(spec);
        Period period = period();
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        Derived derived = source.derived(diagnostics).redacted();
        Digest digest =
                derived.digest(period, part.scope(spec, source.knowledge().lexicon()), period.before());
        if (HeldDays.tellsNothing(digest)) {
            spec.commandLine().getErr().println(HeldDays.sentence(period, derived));
        }
        if (output == null) {
            write(digest, spec.commandLine().getOut());
        } else {
            WholeFile.text(output, file -> {
                // In memory first: a PrintWriter does not tell why writing failed.
                StringWriter written = new StringWriter();
                PrintWriter lines = new PrintWriter(written);
                write(digest, lines);
                lines.flush();
                return file.append(written.getBuffer());
            });
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }

    private Period period() {
        LocalDate date = when.date;
        if (date != null) {
            return Period.of(date);
        }
        String week = when.week;
        if (week != null) {
            return Weeks.period(spec, week);
        }
        Range range = when.range;
        if (range == null) {
            throw new ParameterException(
                    spec.commandLine(), "Give --date DAY, --week WEEK, or --from DAY and --to DAY.");
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
