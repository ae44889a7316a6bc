package org.raqib.cli;

import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.raqib.contract.FindingJson;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.record.Days;
import org.raqib.record.Derived;
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
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ClaimSource source;

    @Mixin
    private DayOptions options;

    @Mixin
    private Shown shown;

    FindingsCommand() {
        this(new ClaimSource());
    }

    /** @param source where the claims are taken from */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    FindingsCommand(ClaimSource source) {
        this.source = source;
    }

    @Override
    public Integer call() {
        source.check(spec);
        Days days = options.days(spec);
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        Derived derived = source.derived(diagnostics);
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
