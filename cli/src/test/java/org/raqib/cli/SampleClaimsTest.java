package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.raqib.eval.Score;

/** The claims that the reader finds in the samples beside those that a careful person finds (samples/README.md). */
class SampleClaimsTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static Readings readings;

    @BeforeAll
    static void read() {
        readings = Readings.of(SAMPLES.resolve("reports"));
    }

    @Test
    void mostClaimsAreFoundAndMostFoundAreClaims() throws IOException {
        assertThat(readings.byId()).hasSize(20);
        // That every expected quote stands in its report is asked on the way.
        Score score = readings.scoredBy(SAMPLES.resolve("expected.claims.jsonl"));
        assertThat(score.reports()).isEqualTo(17);
        assertThat(score.event().precision()).as("precision").isGreaterThan(0.6);
        assertThat(score.event().recall()).as("recall").isGreaterThan(0.6);
    }

    @Test
    void theTollOfTheMilitaryHospitalIsRead() {
        assertThat(readings.of("mina-2020-04-30").claims())
                .anyMatch(claim -> claim.killed() != null
                        && claim.killed().min() == 1
                        && claim.injured() != null
                        && claim.injured().min() == 6);
    }
}
