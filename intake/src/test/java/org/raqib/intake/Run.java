package org.raqib.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.raqib.model.Capture;
import org.raqib.model.Report;

/** One run of intake with all that came of it. */
final class Run {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2020-05-01T00:00:00Z"), ZoneOffset.UTC);

    final List<Capture> captures = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    final Intake intake;

    Run() {
        this(Limits.standard());
    }

    Run(Limits limits) {
        intake = new Intake(limits, CLOCK, captures::add, faults::add);
    }

    Run(Intake.Opening opening) {
        intake = new Intake(Limits.standard(), CLOCK, captures::add, faults::add, opening);
    }

    Run read(Path path) {
        intake.read(path);
        return this;
    }

    Run read(InputStream stream) {
        intake.read(stream);
        return this;
    }

    Run read(String standardInput) {
        return read(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
    }

    Report report() {
        if (captures.size() != 1) {
            throw new AssertionError(captures.size() + " reports; faults: " + faults);
        }
        return captures.get(0).report();
    }

    List<String> ids() {
        return captures.stream().map(capture -> capture.report().id()).toList();
    }
}
