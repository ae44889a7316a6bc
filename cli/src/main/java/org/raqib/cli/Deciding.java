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
import org.raqib.record.Tellings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Who decides about incidents of which ledger, and why; and how that is recorded. */
final class Deciding {
    @Option(names = "--ledger", paramLabel = "LEDGER", required = true, description = "The ledger to record it in.")
    private String ledger;

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who decides.")
    private String by;

    @Option(names = "--because", paramLabel = "TEXT", required = true, description = "Why, in a sentence.")
    private String because;

    @Mixin
    private OwnKnowledge knowledge;

    @Mixin
    private Shown shown;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    Deciding() {}

    /** What is to be decided, once the incidents are at hand; throws where they do not allow it. */
    interface Making {
        List<Target> targets(Reconciliation state, List<Decision> decisions);
    }

    /** A reason why something cannot be decided, for the person who asked. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /** Records a decision, and prints the incidents it is about as they stand now. */
    int decide(CommandSpec spec, Kind kind, Clock clock, Making making) {
        PrintWriter out = spec.commandLine().getOut();
        if (by.isBlank() || because.isBlank()) {
            spec.commandLine().getErr().println("raqib: say who decides (--by) and why (--because).");
            return Main.SOME_FAILED;
        }
        Lexicon lexicon = knowledge.lexicon();
        List<Target> targets;
        try (Ledger opened = Ledgers.openToRead(ledger)) {
            Tellings tellings = Tellings.of(opened, lexicon);
            targets = making.targets(tellings.reconciled(lexicon, Reliabilities.standard()), tellings.decisions());
        } catch (Refused e) {
            spec.commandLine().getErr().println("raqib: " + e.getMessage());
            return Main.SOME_FAILED;
        }
        try (Ledger opened = Ledgers.open(ledger, clock)) {
            opened.decide(List.of(new Decision(kind, by, clock.instant(), targets, because, Decision.NO_PAYLOAD)));
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

    /** The incident that an identifier leads to. */
    static Incident find(String id, Reconciliation state, List<Decision> decisions) {
        Incident incident = state.find(id, decisions);
        if (incident == null) {
            throw new Refused("no claim of the ledger bears the name " + id
                    + "; raqib incidents --ledger LEDGER lists the incidents.");
        }
        return incident;
    }
}
