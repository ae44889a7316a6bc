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

/** Files, folders and standard input as they are named on a command line. */
final class Inputs {
    private Inputs() {}

    /** Hands on the reports of all inputs, each as soon as it is taken in. */
    static void read(
            List<String> inputs, InputStream standardInput, Consumer<Capture> reports, Diagnostics diagnostics) {
        read(
                inputs,
                standardInput,
                new Intake(Limits.standard(), Clock.systemUTC(), reports, diagnostics::say),
                diagnostics);
    }

    /** Has an intake read all inputs. */
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
