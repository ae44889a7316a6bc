package org.raqib.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.GroundsJson;
import org.raqib.contract.IncidentJson;
import org.raqib.incidents.Reconciler;
import org.raqib.incidents.Reconciliation;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Copy;
import org.raqib.model.Decision;
import org.raqib.model.Grounds;
import org.raqib.model.Incident;
import org.raqib.record.Days;
import org.raqib.record.Tellings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code raqib incidents}: what is said to have happened, each happening once, with every voice. */
@Command(
        name = "incidents",
        description = "Joins the claims of all reports about one happening, and prints the incidents.",
        footer = {
            "",
            "Examples:",
            "  raqib incidents --ledger libya.raqib --date 2020-04-30",
            "  raqib incidents feeds/ --format jsonl > incidents.jsonl",
            "  raqib incidents --ledger libya.raqib --explain INC-0123456789ab"
        },
        subcommands = {MergeCommand.class, SplitCommand.class},
        mixinStandardHelpOptions = true)
final class IncidentsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ClaimSource source;

    @Mixin
    private DayOptions options;

    @Mixin
    private Shown shown;

    @Mixin
    private Ratings ratings;

    @Option(
            names = "--explain",
            paramLabel = "ID",
            description = "Only this incident, and why its claims were joined and its nearest neighbours kept apart.")
    private @Nullable String asked;

    IncidentsCommand() {
        this(new ClaimSource());
    }

    /** @param source where the claims are taken from */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    IncidentsCommand(ClaimSource source) {
        this.source = source;
    }

    @Override
    public Integer call() {
        source.check(spec);
        Days days = options.days(spec);
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        Lexicon lexicon = source.knowledge().lexicon();
        Tellings tellings = source.tellings(diagnostics);
        Reconciliation state = tellings.reconciled(lexicon, ratings.read());
        if (asked != null) {
            return explain(asked, state, tellings.decisions(), new IncidentText(lexicon, shown.language()));
        }
        List<Incident> incidents = Reconciler.sorted(state.incidents(tellings.decisions()));
        IncidentText text = new IncidentText(lexicon, shown.language());
        for (Incident incident : incidents) {
            if (days.hold(incident)) {
                List<Copy> copies = tellings.copies().among(incident.claims());
                out.print(shown.asLines() ? IncidentJson.write(incident, copies) + "\n" : text.of(incident, copies));
                if (out.checkError()) {
                    break;
                }
            }
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }

    private int explain(String id, Reconciliation state, List<Decision> decisions, IncidentText text) {
        Incident incident = state.find(id, decisions);
        Grounds grounds = state.explain(id, decisions);
        if (incident == null || grounds == null) {
            spec.commandLine()
                    .getErr()
                    .println("raqib: no claim at hand bears the name " + id
                            + "; give the identifier of an incident of this record, as in INC-0123456789ab.");
            return Main.SOME_FAILED;
        }
        spec.commandLine()
                .getOut()
                .print(
                        shown.asLines()
                                ? GroundsJson.write(grounds) + "\n"
                                : text.of(incident, List.of()) + new GroundsText(text).of(grounds));
        return Main.OK;
    }
}
