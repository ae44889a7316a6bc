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
            description = "Why, in one's own words; only a note needs none.")
    private String because;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    By() {}

    /** Where the ledger is. */
    String ledger() {
        return ledger;
    }

    /**
     * Records a decision, and prints the entry that it became.
     *
     * @param opened the ledger of {@link #ledger}
     * @param payload a JSON object
     */
    void record(CommandSpec spec, Ledger opened, Clock clock, Kind kind, List<Target> targets, String payload) {
        Decision decision;
        try {
            decision = new Decision(kind, by, clock.instant(), targets, because, DecisionJson.payload(payload));
        } catch (IllegalArgumentException | ContractException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
        long entry = opened.decide(List.of(decision)).getFirst();
        PrintWriter out = spec.commandLine().getOut();
        out.println("entry " + entry + ": " + DecisionText.sentence(decision));
        out.println(LedgerText.head(Ledgers.name(ledger), opened.head()));
    }
}
