package org.raqib.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Reconciliation;
import org.raqib.incidents.Reliabilities;
import org.raqib.knowledge.Lexicon;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.Incident;
import org.raqib.record.IncidentDecisions;
import org.raqib.record.Refused;
import org.raqib.record.Tellings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** Who decides about incidents of which ledger, and why; and how that is recorded. */
final class Deciding {
    @Mixin
    private By by;

    @Mixin
    private OwnKnowledge knowledge;

    @Mixin
    private Shown shown;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    Deciding() {}

    /** What is to be decided, once the incidents are at hand; throws {@link Refused} where they do not allow it. */
    interface Making {
        List<Target> targets(IncidentDecisions incidents);
    }

    /** Records a decision, and prints the incidents it is about as they stand now. */
    int decide(CommandSpec spec, Kind kind, Clock clock, Making making) {
        PrintWriter out = spec.commandLine().getOut();
        Lexicon lexicon = knowledge.lexicon();
        List<Target> targets;
        try (Ledger opened = Ledgers.openToRead(by.ledger())) {
            Tellings tellings = Tellings.of(opened, lexicon);
            targets = making.targets(new IncidentDecisions(
                    tellings.reconciled(lexicon, Reliabilities.standard()), tellings.decisions()));
        } catch (Refused e) {
            spec.commandLine().getErr().println("raqib: " + e.why());
            return Main.SOME_FAILED;
        }
        try (Ledger opened = Ledgers.open(by.ledger(), clock)) {
            by.record(spec, opened, List.of(by.decision(spec, clock, kind, targets, Decision.NO_PAYLOAD)));
            Tellings now = Tellings.of(opened, lexicon);
            Reconciliation state = now.reconciled(lexicon, Reliabilities.standard());
            IncidentText text = new IncidentText(lexicon, shown.language());
            targets.stream()
                    .map(target -> target.sort() == Target.Sort.INCIDENT
                            ? state.find(target.id(), now.decisions())
                            : holding(target.id(), state, now.decisions()))
                    .flatMap(Stream::ofNullable)
                    .distinct()
                    .forEach(
                            incident -> out.print(text.of(incident, now.copies().among(incident.claims()))));
        }
        return Main.OK;
    }

    private static @Nullable Incident holding(String claim, Reconciliation state, List<Decision> decisions) {
        return state.incidents(decisions)
                .filter(incident ->
                        incident.claims().stream().anyMatch(each -> each.key().equals(claim)))
                .findAny()
                .orElse(null);
    }
}
