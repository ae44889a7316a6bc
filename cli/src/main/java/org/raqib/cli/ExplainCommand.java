package org.raqib.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.claims.Reader;
import org.raqib.contract.ExplanationJson;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.model.Explanation;
import org.raqib.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raqib explain}: how the claims of a report came about. */
@Command(
        name = "explain",
        description = "Says how the claims of a report came about, and why other words in it gave none.",
        footer = {
            "",
            "Without --claim it lists the claims with their numbers, and the words that can state an act and gave no claim.",
            "",
            "Examples:",
            "  raqib explain report.txt",
            "  raqib explain report.txt --claim 2 --lang ar",
            "  raqib explain feed.jsonl --report mina-2020-04-30 --claim 1"
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "The report, or a file of them (see raqib read); - for standard input.")
    private String input;

    @Option(names = "--claim", paramLabel = "N", description = "All that is known of the claim of that number.")
    private @Nullable Integer claim;

    @Option(
            names = "--report",
            paramLabel = "ID",
            description = "The report of that identifier, where FILE holds several.")
    private @Nullable String id;

    @Mixin
    private OwnKnowledge knowledge;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "The language of Raqib's own words, ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Spoken language;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private OneFormat format;

    /** With the standard input of this process. */
    ExplainCommand() {
        this(System.in);
    }

    /** @param standardInput what {@code -} reads */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    ExplainCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        List<Report> reports = new ArrayList<>();
        Intake intake = new Intake(
                Limits.standard(), Clock.systemUTC(), capture -> reports.add(capture.report()), diagnostics::say);
        Inputs.read(List.of(input), standardInput, intake, diagnostics);
        List<Report> asked = id == null
                ? reports
                : reports.stream().filter(report -> report.id().equals(id)).toList();
        if (id != null && asked.isEmpty()) {
            diagnostics.fail(input + ": it holds no report '" + id + "'; " + held(reports));
        } else if (claim != null && asked.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "Say with --report whose claim " + claim + " is meant; " + held(asked));
        }
        if (!asked.isEmpty()) {
            Reader reader = knowledge.reader();
            asked.forEach(report -> print(reader.explain(report), diagnostics));
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }

    private static String held(List<Report> reports) {
        int most = 5;
        List<String> ids = reports.stream().map(Report::id).limit(most).toList();
        return reports.size()
                + (reports.size() == 1 ? " report: " : " reports: ")
                + String.join(", ", ids)
                + (reports.size() > most ? ", ..." : "");
    }

    private void print(Explanation explanation, Diagnostics diagnostics) {
        PrintWriter out = spec.commandLine().getOut();
        int claims = explanation.reading().claims().size();
        if (claim != null && (claim < 1 || claim > claims)) {
            diagnostics.fail(explanation.reading().report().id() + ": it has no claim " + claim + ", but "
                    + (claims == 0 ? "none at all" : claims == 1 ? "one" : claims + ", counted from 1"));
            return;
        }
        if (format == OneFormat.JSON) {
            out.println(ExplanationJson.write(explanation, claim));
            return;
        }
        ExplainText text = new ExplainText(explanation, language.toString(), Terminal.attached(), out);
        if (claim == null) {
            text.list();
        } else {
            text.claim(claim - 1);
        }
    }
}
