package org.raqib.cli;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.copies.CopyFinder;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;
import org.raqib.record.Derived;
import org.raqib.record.Tellings;
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

    @Mixin
    private OwnKnowledge knowledge = new OwnKnowledge();

    private final Function<OwnKnowledge, Function<Report, Reading>> reader;
    private final InputStream standardInput;

    /** With the reader of this build, and the standard input of this process. */
    ClaimSource() {
        this(own -> own.reader()::read, System.in);
    }

    /**
     * @param reader gives the reader with some knowledge once it is needed
     * @param standardInput what {@code -} reads
     */
    ClaimSource(Function<OwnKnowledge, Function<Report, Reading>> reader, InputStream standardInput) {
        this.reader = reader;
        this.standardInput = standardInput;
    }

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

    /** What claims are read with, and what follows from them is derived with. */
    OwnKnowledge knowledge() {
        return knowledge;
    }

    /** All claims, in the order of their reports, which reports are copies, and what people decided about them. */
    Tellings tellings(Diagnostics diagnostics) {
        return tellings(diagnostics, (reading, claims) -> {});
    }

    /**
     * As {@link #tellings(Diagnostics)}, for whoever needs more of the reports than their claims.
     *
     * @param each is given every reading, in the order of the reports, one at a time
     */
    Tellings tellings(Diagnostics diagnostics, BiConsumer<Reading, List<ReportedClaim>> each) {
        String location = ledger;
        if (location != null) {
            try (Ledger opened = Ledgers.openToRead(location)) {
                return Tellings.of(asOf.view(opened), opened, knowledge.lexicon(), each);
            }
        }
        return read(inputs == null ? List.of() : inputs, diagnostics, each);
    }

    /** What follows from the claims. */
    Derived derived(Diagnostics diagnostics) {
        return derived(diagnostics, (reading, claims) -> {});
    }

    /** {@link #derived(Diagnostics)}, with {@link #tellings(Diagnostics, BiConsumer)}. */
    Derived derived(Diagnostics diagnostics, BiConsumer<Reading, List<ReportedClaim>> each) {
        return Derived.from(tellings(diagnostics, each), knowledge.files());
    }

    private Tellings read(List<String> inputs, Diagnostics diagnostics, BiConsumer<Reading, List<ReportedClaim>> each) {
        Function<Report, Reading> reads = reader.apply(knowledge);
        List<ReportedClaim> claims = new ArrayList<>();
        CopyFinder copies = new CopyFinder(knowledge.lexicon());
        try (InOrder<Report, Optional<Reading>> readings = new InOrder<>(
                Runtime.getRuntime().availableProcessors(),
                report -> read(report, reads, copies, diagnostics),
                (read, more) -> {
                    diagnostics.report();
                    read.ifPresent(reading -> {
                        List<ReportedClaim> told = Tellings.claims(reading);
                        claims.addAll(told);
                        each.accept(reading, told);
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
