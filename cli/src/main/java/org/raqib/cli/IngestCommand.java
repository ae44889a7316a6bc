package org.raqib.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.raqib.cli.Ingestion.VersionedReader;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.model.Capture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code raqib ingest}: reports and their claims into a ledger, each once. */
@Command(
        name = "ingest",
        description = "Takes reports into a ledger and reads their claims; what it holds already is passed over.",
        footer = {
            "",
            "Reports are recorded in groups; with --format jsonl a report is printed once it is safely on disk. A run that",
            "was broken off is simply started again. A newer version of Raqib reads known reports anew and keeps the",
            "earlier reading beside the new one.",
            "",
            "Examples:",
            "  raqib ingest --ledger libya.raqib feeds/ pages/",
            "  cat feed.jsonl | raqib ingest --ledger libya.raqib -"
        },
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    private final Function<OwnKnowledge, VersionedReader> reader;
    private final InputStream standardInput;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--ledger",
            paramLabel = "LEDGER",
            required = true,
            description =
                    "The ledger: a file, or postgresql://USER@HOST/DATABASE; it is begun where it does not exist.")
    private String location;

    @Mixin
    private Inputs inputs;

    @Mixin
    private OwnKnowledge knowledge;

    @Mixin
    private Listed listed;

    IngestCommand() {
        this(own -> VersionedReader.of(own.reader()), System.in, Clock.systemUTC());
    }

    /**
     * @param reader gives the reader with some knowledge once it is needed
     * @param standardInput what {@code -} reads
     * @param clock tells when reports are taken in and recorded
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    IngestCommand(Function<OwnKnowledge, VersionedReader> reader, InputStream standardInput, Clock clock) {
        this.reader = reader;
        this.standardInput = standardInput;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        inputs.check(spec);
        PrintWriter out = spec.commandLine().getOut();
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        boolean lines = listed.asLines();
        try (Ledger ledger = Ledgers.open(location, clock)) {
            Ingestion ingestion = new Ingestion(ledger, reader.apply(knowledge), listed.receipts(out), diagnostics);
            PrintWriter summary = lines ? spec.commandLine().getErr() : out;
            try {
                take(ingestion, diagnostics);
            } finally {
                diagnostics.done();
                LedgerText.summary(ingestion.tally(), diagnostics.failures()).forEach(summary::println);
            }
            summary.println(LedgerText.head(Ledgers.name(location), ledger.head()));
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }

    /** Ends intake once nothing can be recorded any more. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void take(Ingestion ingestion, Diagnostics diagnostics) {
        try (InOrder<Capture, Ingestion.Read> readings =
                new InOrder<>(inputs.threads(), capture -> capture.bytes().length, ingestion::read, ingestion::take)) {
            inputs.read(
                    standardInput,
                    clock,
                    capture -> {
                        if (!readings.put(capture)) {
                            throw new Ended();
                        }
                    },
                    diagnostics);
        } catch (Ended e) {
            // What ended it was thrown when the readings were closed.
            for (Throwable why : e.getSuppressed()) {
                if (why instanceof RuntimeException fault) {
                    throw fault;
                }
                if (why instanceof Error fault) {
                    throw fault;
                }
            }
        } finally {
            ingestion.record();
        }
    }
}
