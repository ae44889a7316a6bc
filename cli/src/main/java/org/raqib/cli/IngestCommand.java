package org.raqib.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.raqib.claims.Reader;
import org.raqib.cli.Ingestion.VersionedReader;
import org.raqib.intake.Fault;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.SqliteLedger;
import org.raqib.model.Capture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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
    private final Supplier<VersionedReader> reader;
    private final InputStream standardInput;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--ledger",
            paramLabel = "LEDGER",
            required = true,
            description = "The ledger, one file; it is begun where it does not exist.")
    private Path file;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = {
                "Text (.txt), a web page (.html), JSON lines (.jsonl: id, title, text, published, publisher, url; all "
                        + "but text optional), a folder of such files, or - for standard input."
            })
    private List<String> inputs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Read on so many threads (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "10M",
            converter = Bytes.class,
            description = "Refuse reports larger than this (default: ${DEFAULT-VALUE}, at most 1G).")
    private int maxSize;

    IngestCommand() {
        this(() -> new VersionedReader(Reader.VERSION, Reader.standard()::read), System.in, Clock.systemUTC());
    }

    /**
     * @param reader gives the reader once it is needed
     * @param standardInput what {@code -} reads
     * @param clock tells when reports are taken in and recorded
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    IngestCommand(Supplier<VersionedReader> reader, InputStream standardInput, Clock clock) {
        this.reader = reader;
        this.standardInput = standardInput;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
        PrintWriter out = spec.commandLine().getOut();
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        boolean lines = format == Format.JSONL;
        try (Ledger ledger = SqliteLedger.open(file, clock)) {
            Ingestion ingestion = new Ingestion(
                    ledger,
                    reader.get(),
                    (read, receipt) -> {
                        if (lines) {
                            out.println(LedgerText.recorded(read, receipt));
                            out.flush();
                        }
                    },
                    diagnostics);
            PrintWriter summary = lines ? spec.commandLine().getErr() : out;
            try {
                take(ingestion, diagnostics);
            } finally {
                diagnostics.done();
                LedgerText.summary(ingestion.tally()).forEach(summary::println);
            }
            summary.println(LedgerText.head(file, ledger.head()));
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }

    /** Ends intake once nothing can be recorded any more. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void take(Ingestion ingestion, Diagnostics diagnostics) {
        try (InOrder<Capture, Ingestion.Read> readings = new InOrder<>(threads, ingestion::read, ingestion::take)) {
            Intake intake = new Intake(
                    new Limits(maxSize),
                    clock,
                    capture -> {
                        if (!readings.put(capture)) {
                            throw new Ended();
                        }
                    },
                    diagnostics::say);
            for (String input : inputs) {
                take(intake, input, diagnostics);
            }
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

    private void take(Intake intake, String input, Diagnostics diagnostics) {
        if (input.equals("-")) {
            intake.read(standardInput);
            return;
        }
        try {
            intake.read(Path.of(input));
        } catch (InvalidPathException e) {
            diagnostics.say(new Fault(input, 0, "That cannot be the name of a file; check it", false));
        }
    }
}
