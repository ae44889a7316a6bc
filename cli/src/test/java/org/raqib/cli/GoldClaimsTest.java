package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.eval.Tally;

/**
 * Bars under which the reader must not fall on real reports coded by hand, which lie beside the repository. Skipped where
 * they are absent.
 */
class GoldClaimsTest {
    @ParameterizedTest
    @CsvSource({"dev, 0.70, 0.70", "seeds, 0.66, 0.70", "headlines, 0.85, 0.50"})
    void precisionAndRecallHold(String name, double precision, double recall) throws IOException {
        Path reports = Shared.gold(name + ".reports.jsonl");
        Tally event = Readings.of(reports)
                .scoredBy(Shared.gold(name + ".claims.jsonl"))
                .event();
        assertThat(event.precision()).as("precision").isGreaterThan(precision);
        assertThat(event.recall()).as("recall").isGreaterThan(recall);
    }
}
