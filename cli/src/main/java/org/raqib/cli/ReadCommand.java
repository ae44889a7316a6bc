package org.raqib.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.raqib.claims.Reader;
import org.raqib.contract.ReadingJson;
import org.raqib.intake.Fault;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raqib read}: claims of reports, printed in the order of the input; nothing is stored. */
@Command(
        name = "read",
        description = "Reads reports and prints their claims; stores nothing.",
        footer = {
            "",
            "Examples:",
            "  raqib read report.txt page.html",
            "  raqib read --format jsonl feeds/ > claims.jsonl",
            "  cat feed.jsonl | raqib read -"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.Provider.class,
        usageHelpWidth = 100)
final class ReadCommand implements Callable<Integer> {
    private final Supplier<Function<Report, Reading>> reader;
    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

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

    /** With the reader of this build, and the standard input of this process. */
    ReadCommand() {
        this(() -> Reader.standard()::read, System.in);
    }

    /**
     * With parts of the caller's choice.
     *
     * @param reader gives the reader, which is safe for use by several threads, once it is needed
     * @param standardInput what {@code -} reads
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    ReadCommand(Supplier<Function<Report, Reading>> reader, InputStream standardInput) {
        this.reader = reader;
        this.standardInput = standardInput;
    }

    /** Ends a run whose results nobody wants any more. */
    private static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwanted() {
            super(null, null, false, false);
        }
    }

    /** A report's results, or why there are none. */
    private record Result(String text, boolean failed) {}

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
        PrintWriter out = spec.commandLine().getOut();
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        Function<Report, Reading> read = reader.get();
        try (InOrder<Report, Result> readings =
                new InOrder<>(threads, report -> result(report, read), (result, more) -> {
                    diagnostics.report();
                    if (result.failed) {
                        diagnostics.fail(result.text);
                        return true;
                    }
                    out.print(result.text);
                    return more || !out.checkError();
                })) {
            Intake intake = new Intake(
                    new Limits(maxSize),
                    Clock.systemUTC(),
                    capture -> {
                        if (!readings.put(capture.report())) {
                            throw new Unwanted();
                        }
                    },
                    diagnostics::say);
            for (String input : inputs) {
                read(intake, input, diagnostics);
            }
        } catch (Unwanted e) {
            // Whoever reads the results has read enough, or cannot take them; Main knows which.
            return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
        } finally {
            diagnostics.done();
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }

    private void read(Intake intake, String input, Diagnostics diagnostics) {
        if (input.equals("-")) {
            intake.read(standardInput);
            return;
        }
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            diagnostics.say(new Fault(input, 0, "That cannot be the name of a file; check it", false));
            return;
        }
        intake.read(path);
    }

    /** One report that trips the reader up costs no other report. */
    private Result result(Report report, Function<Report, Reading> read) {
        try {
            Reading reading = read.apply(report);
            return new Result(
                    format == Format.JSONL ? ReadingJson.write(reading) + "\n" : ReadingText.of(reading), false);
        } catch (RuntimeException | StackOverflowError e) {
            return new Result(report.id() + ": " + Faults.sentence(e), true);
        }
    }
}
