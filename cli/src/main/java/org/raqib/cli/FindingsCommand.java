package org.raqib.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raqib.contract.FindingJson;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    private final Function<OwnKnowledge, Function<Report, Reading>> reader;
    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClaimSource source;

    @Mixin
    private Days days;

    @Mixin
    private Shown shown;

    /** With the reader of this build, and the standard input of this process. */
    FindingsCommand() {
        this(own -> own.reader()::read, System.in);
    }

    /**
     * @param reader gives the reader with some knowledge once it is needed
     * @param standardInput what {@code -} reads
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    FindingsCommand(Function<OwnKnowledge, Function<Report, Reading>> reader, InputStream standardInput) {
        this.reader = reader;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        source.check(spec);
        days.check(spec);
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        Derived derived = Derived.from(source.tellings(reader, standardInput, diagnostics), source.knowledge());
        Set<String> wanted = derived.incidents().stream()
                .filter(days::hold)
                .map(Incident::id)
                .collect(Collectors.toSet());
        FindingText text =
                new FindingText(derived.entities(), derived.incidents(), derived.commitments(), shown.language());
        for (Finding finding : derived.findings()) {
            if (wanted.contains(finding.incidentId())) {
                out.print(shown.asLines() ? FindingJson.write(finding) + "\n" : text.of(finding));
                if (out.checkError()) {
                    break;
                }
            }
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }
}
