package org.raqib.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.raqib.contract.ReadingJson;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    private final Function<OwnKnowledge, Function<Report, Reading>> reader;
    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Inputs inputs;

    @Mixin
    private OwnKnowledge knowledge;

    @Mixin
    private Listed listed;

    /** With the reader of this build, and the standard input of this process. */
    ReadCommand() {
        this(own -> own.reader()::read, System.in);
    }

    /**
     * With parts of the caller's choice.
     *
     * @param reader gives the reader with some knowledge, which is safe for use by several threads, once it is needed
     * @param standardInput what {@code -} reads
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    ReadCommand(Function<OwnKnowledge, Function<Report, Reading>> reader, InputStream standardInput) {
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
        inputs.check(spec);
        PrintWriter out = spec.commandLine().getOut();
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        Function<Report, Reading> read = reader.apply(knowledge);
        try (InOrder<Report, Result> readings =
                new InOrder<>(inputs.threads(), report -> result(report, read), (result, more) -> {
                    diagnostics.report();
                    if (result.failed) {
                        diagnostics.fail(result.text);
                        return true;
                    }
                    out.print(result.text);
                    return more || !out.checkError();
                })) {
            inputs.read(
                    standardInput,
                    Clock.systemUTC(),
                    capture -> {
                        if (!readings.put(capture.report())) {
                            throw new Unwanted();
                        }
                    },
                    diagnostics);
        } catch (Unwanted e) {
            // Whoever reads the results has read enough, or cannot take them; Main knows which.
            return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
        } finally {
            diagnostics.done();
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }

    /** One report that trips the reader up costs no other report. */
    private Result result(Report report, Function<Report, Reading> read) {
        try {
            Reading reading = read.apply(report);
            return new Result(listed.asLines() ? ReadingJson.write(reading) + "\n" : ReadingText.of(reading), false);
        } catch (RuntimeException | StackOverflowError e) {
            return new Result(report.id() + ": " + Faults.sentence(e), true);
        }
    }
}
