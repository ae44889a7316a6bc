package org.raqib.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Period;
import org.raqib.ledger.Head;
import org.raqib.model.Digest;
import org.raqib.record.Derived;
import org.raqib.report.HtmlReport;
import org.raqib.report.PdfReport;
import org.raqib.report.Report;
import org.raqib.report.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code raqib report}: what a period brought, set as a report to a council. */
@Command(
        name = "report",
        description =
                "Writes a report on a period, in Arabic and English, as pages (HTML) and as PDF: summary, method, "
                        + "counts and charts, map, incidents with voices and contradictions, findings, commitments, sources.",
        footer = {
            "",
            "Examples:",
            "  raqib report --ledger libya.raqib --from 2020-04-01 --to 2020-04-30 --out april",
            "  raqib report --ledger libya.raqib --from 2020-04-01 --to 2020-04-30 --format html --lang ar --out april"
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private static final List<String> LANGUAGES = List.of("ar", "en");

    /** What the report is written as. */
    enum Form {
        HTML,
        PDF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClaimSource source;

    @Mixin
    private Part part;

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "The first day, as in 2020-04-01.")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DAY", description = "The last day.")
    private LocalDate to;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "The language of Raqib's own words, ${COMPLETION-CANDIDATES} (default: a file each).")
    private @Nullable Spoken language;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "${COMPLETION-CANDIDATES}, or both with a comma between them (default: both).")
    private @Nullable List<Form> formats;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description =
                    "The folder to write to, made where there is none; a report written there before is replaced.")
    private Path out;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    ReportCommand() {}

    @Override
    public Integer call() throws IOException {
        source.check(spec);
        if (to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "--to (" + to + ") is before --from (" + from + ").");
        }
        Period period = new Period(from, to);
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        Derived derived = source.derived(diagnostics).redacted();
        Digest digest =
                derived.digest(period, part.scope(spec, source.knowledge().lexicon()), period.before());
        Head head = derived.tellings().head();
        Report report = ReportWriter.of(
                digest,
                derived.incidents(),
                head == null ? null : LedgerText.spell(head),
                Version.current().toString());
        Files.createDirectories(out);
        for (String spoken : language == null ? LANGUAGES : List.of(language.toString())) {
            for (Form form : formats == null ? List.of(Form.values()) : formats) {
                Path file = out.resolve("report." + spoken + "." + form);
                WholeFile.bytes(file, bytes(report, spoken, form));
                spec.commandLine().getOut().println(file);
            }
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }

    private byte[] bytes(Report report, String spoken, Form form) {
        if (form == Form.PDF) {
            // PDFBox knows colours by classes that would otherwise look for a screen.
            System.setProperty("java.awt.headless", "true");
            return PdfReport.render(report, spoken);
        }
        String other = language == null ? "report." + LANGUAGES.get(1 - LANGUAGES.indexOf(spoken)) + ".html" : null;
        return HtmlReport.render(report, spoken, other).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
