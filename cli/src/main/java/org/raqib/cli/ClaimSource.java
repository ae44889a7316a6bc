package org.raqib.cli;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.copies.CopyFinder;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.RecordedDecision;
import org.raqib.ledger.Withheld;
import org.raqib.model.Decision;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Where a command takes its claims from: a ledger, or reports read on the spot. */
final class ClaimSource {
    @Option(
            names = "--ledger",
            paramLabel = "LEDGER",
            description = "The ledger to read from: a file, or postgresql://USER@HOST/DATABASE.")
    private @Nullable String ledger;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "Reports to read on the spot instead: files, folders, or - for standard input (see raqib read).")
    private @Nullable List<String> inputs;

    @Mixin
    private AsOf asOf = new AsOf();

    private @Nullable String head;

    /** Refuses to start without a source, or with two. */
    void check(CommandSpec spec) {
        boolean files = inputs != null && !inputs.isEmpty();
        if (files == (ledger != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Give either --ledger LEDGER or reports to read" + (files ? ", not both." : "."));
        }
        if (files && asOf.given()) {
            throw new ParameterException(spec.commandLine(), "--as-of asks what a ledger knew: give --ledger LEDGER.");
        }
    }

    @Mixin
    private OwnKnowledge knowledge = new OwnKnowledge();

    /** What claims are read with, and what follows from them is derived with. */
    OwnKnowledge knowledge() {
        return knowledge;
    }

    /** What people decided to withhold from whatever is published; nothing, where reports are read on the spot. */
    Withheld withheld() {
        String location = ledger;
        if (location == null) {
            return Withheld.nothing();
        }
        try (Ledger opened = Ledgers.openToRead(location)) {
            // As of now, whatever moment is asked about: what is withheld today was known in the open once.
            return Withheld.of(opened);
        }
    }

    /** What stands for the state of the ledger that was read, or null where none was. */
    @Nullable
    String head() {
        return head;
    }

    /**
     * All claims, in the order of their reports, and which reports are copies.
     *
     * @param reader gives the reader with some knowledge, where reports are to be read
     */
    Tellings tellings(
            Function<OwnKnowledge, Function<Report, Reading>> reader,
            InputStream standardInput,
            Diagnostics diagnostics) {
        return tellings(reader, standardInput, diagnostics, reading -> {});
    }

    /**
     * As {@link #tellings(Function, InputStream, Diagnostics)}, for whoever needs more of the reports than their claims.
     *
     * @param each is given every reading, in the order of the reports, one at a time
     */
    Tellings tellings(
            Function<OwnKnowledge, Function<Report, Reading>> reader,
            InputStream standardInput,
            Diagnostics diagnostics,
            Consumer<Reading> each) {
        String location = ledger;
        if (location != null) {
            try (Ledger opened = Ledgers.openToRead(location)) {
                knowledge.accept(Accepted.of(asOf.view(opened).decisions()));
                head = LedgerText.spell(asOf.view(opened).head());
                return Tellings.of(asOf.view(opened), knowledge.lexicon(), each);
            }
        }
        return read(inputs == null ? List.of() : inputs, reader.apply(knowledge), standardInput, diagnostics, each);
    }

    /**
     * What people decided about what the ledger holds; nothing where reports are read on the spot. What is withheld now is
     * withheld whatever moment is asked about.
     */
    List<RecordedDecision> decisions() {
        String location = ledger;
        if (location == null) {
            return List.of();
        }
        try (Ledger opened = Ledgers.openToRead(location)) {
            List<RecordedDecision> then = asOf.view(opened).decisions();
            Set<Long> known = then.stream().map(RecordedDecision::entry).collect(Collectors.toSet());
            return Stream.concat(
                            then.stream(),
                            opened.decisions().stream()
                                    .filter(one -> one.decision().kind() == Decision.Kind.WITHHOLD && one.inForce())
                                    .filter(one -> !known.contains(one.entry())))
                    .toList();
        }
    }

    private Tellings read(
            List<String> inputs,
            Function<Report, Reading> reader,
            InputStream standardInput,
            Diagnostics diagnostics,
            Consumer<Reading> each) {
        List<ReportedClaim> claims = new ArrayList<>();
        CopyFinder copies = new CopyFinder(knowledge.lexicon());
        try (InOrder<Report, Optional<Reading>> readings = new InOrder<>(
                Runtime.getRuntime().availableProcessors(),
                report -> read(report, reader, copies, diagnostics),
                (read, more) -> {
                    diagnostics.report();
                    read.ifPresent(reading -> {
                        claims.addAll(Tellings.claims(reading));
                        each.accept(reading);
                    });
                    return true;
                })) {
            Intake intake = new Intake(
                    Limits.standard(), Clock.systemUTC(), capture -> readings.put(capture.report()), diagnostics::say);
            Inputs.read(inputs, standardInput, intake, diagnostics);
        } finally {
            diagnostics.done();
        }
        return Tellings.read(claims, copies.found());
    }

    /** One report that trips the reader up costs no other report. */
    private static Optional<Reading> read(
            Report report, Function<Report, Reading> reader, CopyFinder copies, Diagnostics diagnostics) {
        Reading reading;
        try {
            reading = reader.apply(report);
        } catch (RuntimeException | StackOverflowError e) {
            diagnostics.fail(report.id() + ": " + Faults.sentence(e));
            return Optional.empty();
        }
        copies.add(report, reading.published());
        return Optional.of(reading);
    }
}
