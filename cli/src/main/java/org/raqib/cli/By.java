package org.raqib.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import org.raqib.contract.ContractException;
import org.raqib.contract.DecisionJson;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.record.ClaimDecisions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who decides, in which ledger, and why; and how what is decided is recorded. */
final class By {
    @Option(names = "--ledger", paramLabel = "LEDGER", required = true, description = "The ledger to record it in.")
    private String ledger;

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who decides.")
    private String by;

    @Option(
            names = {"--because", "--reason"},
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why, in one's own words; only a note and an acceptance need none.")
    private String because;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    By() {}

    /** Where the ledger is. */
    String ledger() {
        return ledger;
    }

    /** The signature under what is decided now. */
    ClaimDecisions.Signature signature(Clock clock) {
        return new ClaimDecisions.Signature(by, clock.instant(), because);
    }

    /**
     * A decision signed now.
     *
     * @param payload a JSON object
     */
    Decision decision(CommandSpec spec, Clock clock, Kind kind, List<Target> targets, String payload) {
        try {
            return new Decision(kind, by, clock.instant(), targets, because, DecisionJson.payload(payload));
        } catch (IllegalArgumentException | ContractException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }

    /**
     * Records decisions, and prints the entries that they became.
     *
     * @param opened the ledger of {@link #ledger}
     */
    void record(CommandSpec spec, Ledger opened, List<Decision> decisions) {
        List<Long> entries = opened.decide(decisions);
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < entries.size(); i++) {
            out.println("entry " + entries.get(i) + ": " + DecisionText.sentence(decisions.get(i)));
        }
        out.println(LedgerText.head(Ledgers.name(ledger), opened.head()));
    }
}
