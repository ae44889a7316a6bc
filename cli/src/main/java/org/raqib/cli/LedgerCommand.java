package org.raqib.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code raqib ledger}: what people decided about what is recorded. */
@Command(
        name = "ledger",
        description = "Records what people decide about what a ledger holds, and shows what was decided.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {LedgerCommand.Decide.class, LedgerCommand.History.class})
final class LedgerCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }

    /** Reads a kind of decision. */
    static final class KindSpelling implements ITypeConverter<Decision.Kind> {
        @Override
        public Decision.Kind convert(String value) {
            try {
                return Decision.Kind.ofCode(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value
                        + "' is not merge, split, retract, correct, accept-commitment, reject, withhold or note");
            }
        }
    }

    /** Reads what {@link Decision.Target#spelled} writes. */
    static final class TargetSpelling implements ITypeConverter<Decision.Target> {
        @Override
        public Decision.Target convert(String value) {
            try {
                return Decision.Target.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** {@code raqib ledger decide}: a person's decision, as an entry of its own. */
    @Command(
            name = "decide",
            description = "Records a decision: who, what about, and why. Nothing that is recorded is changed.",
            footer = {
                "",
                "KIND is merge, split, retract, correct, accept-commitment, reject, withhold or note. TARGET is what it is",
                "about: report:ID, claim:ID#N, incident:ID, finding:ID, commitment:ID, entry:NUMBER or source:NAME.",
                "A report that was retracted counts no more, unless other bytes are captured under its identifier later.",
                "A decision is undone by another: reject entry:NUMBER.",
                "",
                "Examples:",
                "  raqib ledger decide --ledger libya.raqib --by Salma --reason 'withdrawn by the agency' retract report:r1",
                "  raqib ledger decide --ledger libya.raqib --by Salma --reason 'withdrawn by mistake' reject entry:812"
            },
            mixinStandardHelpOptions = true)
    static final class Decide implements Callable<Integer> {
        private final Clock clock;

        @Spec
        private CommandSpec spec;

        @Mixin
        private By by;

        @Option(
                names = "--payload",
                paramLabel = "JSON",
                defaultValue = Decision.NO_PAYLOAD,
                description = "What else belongs to it, a JSON object.")
        private String payload;

        @Parameters(index = "0", paramLabel = "KIND", converter = KindSpelling.class, description = "What is decided.")
        private Decision.Kind kind;

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "TARGET",
                converter = TargetSpelling.class,
                description = "What about.")
        private List<Decision.Target> targets;

        Decide() {
            this(Clock.systemUTC());
        }

        /** @param clock tells when it is decided and recorded */
        @SuppressWarnings("NullAway.Init") // picocli fills the options in
        Decide(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Integer call() {
            try (Ledger ledger = Ledgers.open(by.ledger(), clock)) {
                by.record(spec, ledger, clock, kind, targets, payload);
            }
            return Main.OK;
        }
    }

    /** {@code raqib ledger history}: what was decided about something, or about anything. */
    @Command(
            name = "history",
            description = "Shows what people decided, oldest first: about one thing, or about everything.",
            footer = {
                "",
                "Examples:",
                "  raqib ledger history --ledger libya.raqib",
                "  raqib ledger history --ledger libya.raqib report:r1"
            },
            mixinStandardHelpOptions = true)
    static final class History implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Option(names = "--ledger", paramLabel = "LEDGER", required = true, description = "The ledger.")
        private String location;

        @Parameters(
                arity = "0..1",
                paramLabel = "ID",
                description = "A report, claim, incident, finding, commitment, or the number of an entry; with its sort"
                        + " before it (report:ID) or without.")
        private @Nullable String id;

        @Mixin
        private AsOf asOf;

        @Mixin
        private Listed listed;

        @SuppressWarnings("NullAway.Init") // picocli fills the options in
        History() {}

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (Ledger ledger = Ledgers.openToRead(location)) {
                List<RecordedDecision> decisions = asOf.view(ledger).decisions().stream()
                        .filter(one -> id == null || isAbout(one, id))
                        .toList();
                for (RecordedDecision one : decisions) {
                    out.println(listed.asLines() ? DecisionText.line(one) : DecisionText.of(one));
                }
                if (decisions.isEmpty() && !listed.asLines()) {
                    out.println(id == null ? "Nothing was decided." : "Nothing was decided about " + id + ".");
                }
            }
            return Main.OK;
        }

        private static boolean isAbout(RecordedDecision one, String id) {
            return id.equals(Long.toString(one.entry()))
                    || one.decision().targets().stream()
                            .anyMatch(target ->
                                    target.id().equals(id) || target.spelled().equals(id));
        }
    }
}
