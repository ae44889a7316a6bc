package org.raqib.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.claims.Reader;
import org.raqib.eval.CodedClaim;
import org.raqib.eval.CodedFile;
import org.raqib.eval.Score;
import org.raqib.eval.ScoreJson;
import org.raqib.eval.Scorer;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raqib eval}: how near the reader comes to claims that people coded. */
@Command(
        name = "eval",
        description = "Reads reports and scores their claims against claims that people coded.",
        footer = {
            "",
            "A claim counts as read when one of its event type has its trigger within one of the gold quotes, one for one.",
            "EVENT: the claims alone. FILL: the claims and every slot they fill.",
            "",
            "Examples:",
            "  raqib eval dev.reports.jsonl dev.claims.jsonl --list",
            "  raqib eval dev.reports.jsonl dev.claims.jsonl --predicted claims-of-another-reader.jsonl"
        },
        mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "REPORTS", description = "The reports, as raqib read takes them.")
    private Path reports;

    @Parameters(
            index = "1",
            paramLabel = "GOLD",
            description = "JSON lines of claims that people coded: id, claims; only their reports are scored.")
    private Path gold;

    @Option(
            names = "--predicted",
            paramLabel = "FILE",
            description = "Score these claims (raqib read --format jsonl, or another reader's) instead of reading.")
    private @Nullable Path predicted;

    @Option(names = "--list", description = "List each claim missed, each one too many, and each slot that differs.")
    private boolean list;

    @Mixin
    private OwnKnowledge knowledge;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private OneFormat format;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    EvalCommand() {}

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        Map<String, Report> taken = take(diagnostics);
        Map<String, String> bodies = new HashMap<>();
        taken.forEach((id, report) -> bodies.put(id, report.body()));
        Map<String, List<CodedClaim>> expected = usable(CodedFile.gold(gold, bodies), diagnostics);
        Path file = predicted;
        Map<String, List<CodedClaim>> read =
                file == null ? read(expected, taken, diagnostics) : usable(CodedFile.predicted(file), diagnostics);
        if (diagnostics.failed()) {
            diagnostics.fail("Nothing is scored: mend what is named above first, for a score over the rest would be of "
                    + "something else");
            return Main.SOME_FAILED;
        }
        Scorer scorer = new Scorer();
        expected.forEach(
                (id, claims) -> scorer.add(id, bodies.getOrDefault(id, ""), read.getOrDefault(id, List.of()), claims));
        print(scorer.score(), file == null ? knowledge.reader().version() : file.toString());
        return Main.OK;
    }

    private Map<String, Report> take(Diagnostics diagnostics) {
        Map<String, Report> taken = new LinkedHashMap<>();
        new Intake(
                        Limits.standard(),
                        Clock.systemUTC(),
                        capture -> taken.put(capture.report().id(), capture.report()),
                        diagnostics::say)
                .read(reports);
        return taken;
    }

    private static Map<String, List<CodedClaim>> usable(CodedFile file, Diagnostics diagnostics) {
        file.faults().forEach(diagnostics::fail);
        return file.claims();
    }

    private Map<String, List<CodedClaim>> read(
            Map<String, List<CodedClaim>> expected, Map<String, Report> taken, Diagnostics diagnostics) {
        Map<String, List<CodedClaim>> read = new HashMap<>();
        if (diagnostics.failed()) {
            return read;
        }
        Reader reader = knowledge.reader();
        for (String id : expected.keySet()) {
            Report report = taken.get(id);
            if (report == null) {
                throw new IllegalStateException("The gold was let in without a report of '" + id + "'");
            }
            try {
                read.put(
                        id,
                        reader.read(report).claims().stream()
                                .map(CodedClaim::of)
                                .toList());
            } catch (RuntimeException | StackOverflowError e) {
                diagnostics.fail(id + ": " + Faults.sentence(e));
            }
            diagnostics.report();
        }
        diagnostics.done();
        return read;
    }

    private void print(Score score, String reader) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON -> out.println(ScoreJson.write(score, reader, list));
            case TEXT -> out.print(ScoreText.of(score, reader, list));
        }
    }
}
