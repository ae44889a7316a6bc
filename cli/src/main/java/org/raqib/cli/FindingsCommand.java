package org.raqib.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.raqib.claims.Reader;
import org.raqib.contract.FindingJson;
import org.raqib.findings.Weighing;
import org.raqib.incidents.Reconciler;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Commitment;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code raqib findings}: incidents held against commitments, with the reasons; never a verdict. */
@Command(
        name = "findings",
        description =
                "Holds incidents against truces, embargoes and agreements, and prints what each might breach and why.",
        footer = {
            "",
            "A finding is not a verdict: it says what is told, by whom, which promise it would break, and what is open.",
            "",
            "Examples:",
            "  raqib findings --ledger libya.raqib --from 2020-04-01 --to 2020-04-30 --lang ar",
            "  raqib findings report.txt"
        },
        mixinStandardHelpOptions = true)
final class FindingsCommand implements Callable<Integer> {
    private final Supplier<Function<Report, Reading>> reader;
    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClaimSource source;

    @Mixin
    private Days days;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "The language of Raqib's own words, ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Spoken language;

    /** With the reader of this build, and the standard input of this process. */
    FindingsCommand() {
        this(() -> Reader.standard()::read, System.in);
    }

    /**
     * @param reader gives the reader once it is needed
     * @param standardInput what {@code -} reads
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    FindingsCommand(Supplier<Function<Report, Reading>> reader, InputStream standardInput) {
        this.reader = reader;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        source.check(spec);
        days.check(spec);
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        Lexicon lexicon = Lexicon.shipped();
        List<Commitment> commitments = CommitmentFile.shipped();
        List<Incident> incidents =
                Reconciler.with(lexicon).reconcile(source.claims(reader, standardInput, diagnostics));
        Set<String> wanted =
                incidents.stream().filter(days::hold).map(Incident::id).collect(Collectors.toSet());
        FindingText text = new FindingText(lexicon, incidents, commitments, language.toString());
        for (Finding finding : new Weighing(lexicon).weigh(incidents, commitments)) {
            if (wanted.contains(finding.incidentId())) {
                out.print(format == Format.JSONL ? FindingJson.write(finding) + "\n" : text.of(finding));
                if (out.checkError()) {
                    break;
                }
            }
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }
}
