package org.raqib.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Decision;
import org.raqib.record.ClaimDecisions;
import org.raqib.record.Refused;
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
                throw new TypeConversionException(
                        "'" + value
                                + "' is not merge, split, retract, correct, accept, add, accept-commitment, reject, withhold or note");
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
                "KIND is merge, split, retract, correct, accept, add, accept-commitment, reject, withhold or note. TARGET is what",
                "it is about: report:ID, claim:ID#N, incident:ID, finding:ID, commitment:ID, entry:NUMBER or source:NAME.",
                "A report that was retracted counts no more, unless other bytes are captured under its identifier later.",
                "A claim can be accepted as read, rejected, retracted, or corrected (--payload has the slots that change, in the",
                "form of docs/input-and-output.md); a claim that the reader missed is added to its report.",
                "A decision is undone by another: reject entry:NUMBER.",
                "",
                "Examples:",
                "  raqib ledger decide --ledger libya.raqib --by Salma --reason 'withdrawn by the agency' retract report:r1",
                "  raqib ledger decide --ledger libya.raqib --by Salma --reason 'withdrawn by mistake' reject entry:812",
                "  raqib ledger decide --ledger libya.raqib --by Salma --reason 'two, says the text' correct claim:r1#0"
                        + " --payload '{\"killed\":[2,2]}'"
            },
            mixinStandardHelpOptions = true)
    static final class Decide implements Callable<Integer> {
        private final Clock clock;

        @Spec
        private CommandSpec spec;

        @Mixin
        private By by;

        @Mixin
        private OwnKnowledge knowledge;

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
                by.record(spec, ledger, decisions(ledger));
            } catch (Refused e) {
                spec.commandLine().getErr().println("raqib: " + e.why());
                return Main.SOME_FAILED;
            }
            return Main.OK;
        }

        /** What is decided about a claim is a decision by itself, which quotes the claim; the rest is one. */
        private List<Decision> decisions(Ledger ledger) {
            List<Decision> decisions = new ArrayList<>();
            List<Decision.Target> others = new ArrayList<>();
            for (Decision.Target target : targets) {
                Decision about = target.sort() == Decision.Target.Sort.CLAIM
                                || kind == Decision.Kind.ADD && target.sort() == Decision.Target.Sort.REPORT
                        ? claim(ledger, target.id())
                        : null;
                if (about == null) {
                    others.add(target);
                } else {
                    decisions.add(about);
                }
            }
            if (!others.isEmpty()) {
                decisions.add(by.decision(spec, clock, kind, others, payload));
            }
            return decisions;
        }

        private @Nullable Decision claim(Ledger ledger, String id) {
            ClaimDecisions.Signature signature = by.signature(clock);
            Supplier<ClaimDecisions> claims = () -> new ClaimDecisions(ledger, knowledge.lexicon());
            return switch (kind) {
                case ACCEPT -> claims.get().accept(id, signature);
                case REJECT -> claims.get().reject(id, signature);
                case RETRACT -> claims.get().retract(id, signature);
                case CORRECT -> claims.get().correct(id, payload, signature);
                case ADD -> claims.get().add(id, payload, signature);
                case MERGE, SPLIT, ACCEPT_COMMITMENT, WITHHOLD, NOTE -> null;
            };
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
