package org.raqib.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.AcceptedCommitmentJson;
import org.raqib.contract.CommitmentJson;
import org.raqib.findings.Proposal;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.knowledge.CommitmentInk;
import org.raqib.knowledge.Entries;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.model.Commitment;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.record.Accepted;
import org.raqib.record.Derived;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raqib commitments}: what was promised; what reports say was promised; and what a person accepts of it. */
@Command(
        name = "commitments",
        description =
                "Lists truces, embargoes and agreements with where each stands on a day; proposes those that reports "
                        + "tell of, and records which of them a person accepts.",
        footer = {
            "",
            "Examples:",
            "  raqib commitments --on 2020-05-01",
            "  raqib commitments proposed --ledger libya.raqib",
            "  raqib commitments accept PRP-1a2b3c4d5e6f --ledger libya.raqib --by Salma --because 'both sides confirm it'"
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            CommitmentsCommand.Proposed.class,
            CommitmentsCommand.Accept.class,
            CommitmentsCommand.Reject.class
        })
final class CommitmentsCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(names = "--ledger", paramLabel = "LEDGER", description = "Also those accepted in this ledger.")
    private @Nullable String ledger;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            converter = Day.class,
            description = "The day on which they are looked at (default: today, in UTC).")
    private @Nullable LocalDate on;

    @Mixin
    private OwnKnowledge knowledge;

    @Mixin
    private Shown shown;

    CommitmentsCommand() {
        this(Clock.systemUTC());
    }

    /** @param clock tells which day it is */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    CommitmentsCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<Commitment> commitments = new ArrayList<>(CommitmentFile.of(knowledge.files()));
        String location = ledger;
        if (location != null) {
            try (Ledger opened = Ledgers.openToRead(location)) {
                commitments.addAll(Accepted.of(opened.decisions()));
            }
        }
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        CommitmentText text = new CommitmentText(knowledge.lexicon(), shown.language());
        PrintWriter out = spec.commandLine().getOut();
        for (Commitment commitment : commitments) {
            out.print(shown.asLines() ? CommitmentJson.write(commitment) + "\n" : text.of(commitment, day));
        }
        return Main.OK;
    }

    /** {@code raqib commitments proposed}: truces that reports tell of. */
    @Command(
            name = "proposed",
            description =
                    "Proposes the truces that reports tell of, each as far as the reports say; none counts until a "
                            + "person accepts it.",
            footer = {
                "",
                "With --format jsonl each line is the commitment; with --as-file the lines of a knowledge file, to edit and",
                "hand to 'accept --file'.",
                "",
                "Examples:",
                "  raqib commitments proposed --ledger libya.raqib --lang ar",
                "  raqib commitments proposed report.txt"
            },
            mixinStandardHelpOptions = true)
    static final class Proposed implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private ClaimSource source;

        @Option(names = "--as-file", description = "As the lines of a knowledge file.")
        private boolean asFile;

        @Mixin
        private Shown shown;

        @SuppressWarnings("NullAway.Init") // picocli fills the options in
        Proposed() {}

        @Override
        public Integer call() {
            source.check(spec);
            Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
            Derived derived = source.derived(diagnostics);
            CommitmentText text = new CommitmentText(derived.entities(), shown.language());
            PrintWriter out = spec.commandLine().getOut();
            for (Proposal proposal : derived.proposals()) {
                if (asFile) {
                    out.println(CommitmentInk.of(proposal.commitment()));
                } else {
                    out.print(shown.asLines() ? CommitmentJson.write(proposal.commitment()) + "\n" : text.of(proposal));
                }
            }
            return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
        }
    }

    /** {@code raqib commitments accept}: a proposal counts from now on. */
    @Command(
            name = "accept",
            description = "Accepts a proposed commitment, as it is or as a file has it: from now on incidents are held "
                    + "against it.",
            footer = {
                "",
                "Example:",
                "  raqib commitments accept PRP-1a2b3c4d5e6f --ledger libya.raqib --by Salma --because 'both sides confirm "
                        + "it'"
            },
            mixinStandardHelpOptions = true)
    static final class Accept implements Callable<Integer> {
        private final Clock clock;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "ID", description = "The proposal, as 'raqib commitments proposed' names it.")
        private String id;

        @Option(names = "--file", paramLabel = "FILE", description = "The commitment as edited from --as-file.")
        private @Nullable Path edited;

        @Mixin
        private By by;

        @Mixin
        private OwnKnowledge knowledge;

        Accept() {
            this(Clock.systemUTC());
        }

        /** @param clock tells when it is accepted and recorded */
        @SuppressWarnings("NullAway.Init") // picocli fills the options in
        Accept(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Integer call() throws IOException {
            try (Ledger ledger = Ledgers.open(by.ledger(), clock)) {
                Commitment commitment = commitment(Derived.of(ledger, knowledge.files()));
                by.record(
                        spec,
                        ledger,
                        List.of(by.decision(
                                spec,
                                clock,
                                Kind.ACCEPT_COMMITMENT,
                                List.of(new Target(Target.Sort.COMMITMENT, id)),
                                AcceptedCommitmentJson.write(CommitmentInk.of(commitment)))));
                return Main.OK;
            }
        }

        private Commitment commitment(Derived derived) throws IOException {
            Commitment proposed = derived.proposals().stream()
                    .map(Proposal::commitment)
                    .filter(commitment -> commitment.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "No open proposal is called '" + id + "'; raqib commitments proposed lists them."));
            Path file = edited;
            if (file == null) {
                return proposed;
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Commitment commitment = CommitmentFile.accepted(file.toString(), text);
            CommitmentFile.checkReferences(
                    Entries.parse(file.toString(), text.getBytes(StandardCharsets.UTF_8)), derived.entities());
            if (!commitment.id().equals(id)) {
                throw new ParameterException(
                        spec.commandLine(),
                        file + " holds [" + commitment.id() + "] and not [" + id + "]; keep the identifier.");
            }
            return commitment;
        }
    }

    /** {@code raqib commitments reject}: a proposal does not hold, or an accepted one no longer. */
    @Command(
            name = "reject",
            description = "Rejects a proposed or accepted commitment: incidents are not held against it.",
            mixinStandardHelpOptions = true)
    static final class Reject implements Callable<Integer> {
        private final Clock clock;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "ID", description = "The proposal.")
        private String id;

        @Mixin
        private By by;

        Reject() {
            this(Clock.systemUTC());
        }

        /** @param clock tells when it is rejected and recorded */
        @SuppressWarnings("NullAway.Init") // picocli fills the options in
        Reject(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Integer call() {
            if (!id.startsWith("PRP-")) {
                throw new ParameterException(
                        spec.commandLine(),
                        "'" + id
                                + "' is not a proposal (PRP-...); a commitment of the knowledge files is changed there.");
            }
            try (Ledger ledger = Ledgers.open(by.ledger(), clock)) {
                by.record(
                        spec,
                        ledger,
                        List.of(by.decision(
                                spec,
                                clock,
                                Kind.REJECT,
                                List.of(new Target(Target.Sort.COMMITMENT, id)),
                                Decision.NO_PAYLOAD)));
                return Main.OK;
            }
        }
    }
}
