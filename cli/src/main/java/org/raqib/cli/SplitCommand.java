package org.raqib.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.raqib.model.Decision.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raqib incidents split}: a person says that some claims of an incident tell another happening. */
@Command(
        name = "split",
        description =
                "Records that some claims of an incident tell another happening, in the judgement of the person named.",
        footer = {
            "",
            "Examples:",
            "  raqib incidents split --ledger libya.raqib INC-0123456789ab --claims report-7#0,report-9#2 --by 'A. Name'"
                    + " --because 'another quarter'"
        },
        mixinStandardHelpOptions = true)
final class SplitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Deciding deciding;

    @Parameters(paramLabel = "ID", description = "The incident.")
    private String id;

    @Option(
            names = "--claims",
            paramLabel = "KEY",
            split = ",",
            required = true,
            description = "The claims that tell another happening, as the incident lists them (report#index).")
    private List<String> claims;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    SplitCommand() {}

    @Override
    public Integer call() {
        return deciding.decide(spec, Kind.SPLIT, Clock.systemUTC(), incidents -> incidents.split(id, claims));
    }
}
