package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raqib.claims.Reader;
import org.raqib.eval.CodedClaim;
import org.raqib.eval.CodedFile;
import org.raqib.eval.Score;
import org.raqib.eval.Scorer;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.model.Reading;

/** What the reader of this build reads out of files, by report. */
record Readings(Map<String, Reading> byId) {

    /** All reports of a file or folder, of which every one must be good. */
    static Readings of(Path reports) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        new Intake(
                        Limits.standard(),
                        Clock.systemUTC(),
                        capture -> readings.put(
                                capture.report().id(), Reader.standard().read(capture.report())),
                        fault -> faults.add(fault.toString()))
                .read(reports);
        assertThat(faults).isEmpty();
        return new Readings(readings);
    }

    Reading of(String id) {
        Reading reading = byId.get(id);
        if (reading == null) {
            throw new AssertionError("No report is called " + id);
        }
        return reading;
    }

    /** How near they come to claims coded by hand, all of which must be usable. */
    Score scoredBy(Path gold) throws IOException {
        Map<String, String> bodies = new HashMap<>();
        byId.forEach((id, reading) -> bodies.put(id, reading.report().body()));
        CodedFile expected = CodedFile.gold(gold, bodies);
        assertThat(expected.faults()).isEmpty();
        Scorer scorer = new Scorer();
        expected.claims()
                .forEach((id, claims) -> scorer.add(
                        id,
                        of(id).report().body(),
                        of(id).claims().stream().map(CodedClaim::of).toList(),
                        claims));
        return scorer.score();
    }
}
