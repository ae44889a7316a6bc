package org.raqib.cli;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.raqib.intake.Fault;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.model.Capture;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The reports that a command reads, and how. */
final class Inputs {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = {
                "Text (.txt), a web page (.html), JSON lines (.jsonl: id, title, text, published, publisher, url; all "
                        + "but text optional), a feed (RSS, Atom), an archive of pages (.warc), any of these packed "
                        + "(.gz), a folder of such files, or - for standard input."
            })
    private List<String> named;

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

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    Inputs() {}

    /** Refuses options that make no sense. */
    void check(CommandSpec spec) {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
    }

    int threads() {
        return threads;
    }

    /** Hands on the reports, each as soon as it is taken in. */
    void read(InputStream standardInput, Clock clock, Consumer<Capture> reports, Diagnostics diagnostics) {
        read(named, standardInput, new Intake(new Limits(maxSize), clock, reports, diagnostics::say), diagnostics);
    }

    /** Has an intake read files, folders and standard input as they are named on a command line. */
    static void read(List<String> inputs, InputStream standardInput, Intake intake, Diagnostics diagnostics) {
        for (String input : inputs) {
            if (input.equals("-")) {
                intake.read(standardInput);
                continue;
            }
            Path path;
            try {
                path = Path.of(input);
            } catch (InvalidPathException e) {
                diagnostics.say(new Fault(input, 0, "That cannot be the name of a file; check it", false));
                continue;
            }
            intake.read(path);
        }
    }
}
