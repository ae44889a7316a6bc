package org.raqib.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.raqib.model.Decision.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raqib incidents merge}: a person says that incidents are one happening. */
@Command(
        name = "merge",
        description = "Records that incidents are one happening, in the judgement of the person named.",
        footer = {
            "",
            "Examples:",
            "  raqib incidents merge --ledger libya.raqib INC-0123456789ab INC-ba9876543210 --by 'A. Name' --because 'one night,"
                    + " one raid'"
        },
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Deciding deciding;

    @Parameters(paramLabel = "ID", arity = "2..*", description = "The incidents that are one.")
    private List<String> ids;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    MergeCommand() {}

    @Override
    public Integer call() {
        return deciding.decide(spec, Kind.MERGE, Clock.systemUTC(), incidents -> incidents.merge(ids));
    }
}
