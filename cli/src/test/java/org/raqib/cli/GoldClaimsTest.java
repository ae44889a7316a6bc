package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;
import org.raqib.claims.Reader;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.model.Claim;
import org.raqib.model.Reading;

/**
 * Bars under which the reader must not fall on real reports coded by hand, which lie beside the repository: claims whose
 * event type and trigger stand in a gold quote, one for one. Skipped where the reports are absent. The full scorer, slots
 * included, is {@code score.py} beside the gold files.
 */
class GoldClaimsTest {
    @ParameterizedTest
    @CsvSource({"dev, 0.60, 0.55", "seeds, 0.60, 0.62", "headlines, 0.75, 0.40"})
    void precisionAndRecallHold(String name, double precision, double recall) throws IOException {
        Path reports = gold(name + ".reports.jsonl");
        Map<String, Reading> readings = new HashMap<>();
        List<String> faults = new ArrayList<>();
        new Intake(
                        Limits.standard(),
                        Clock.systemUTC(),
                        capture -> readings.put(
                                capture.report().id(), Reader.standard().read(capture.report())),
                        fault -> faults.add(fault.toString()))
                .read(reports);
        assertThat(faults).isEmpty();

        ObjectMapper json = new ObjectMapper();
        int found = 0;
        int predicted = 0;
        int expected = 0;
        for (String line : Files.readAllLines(gold(name + ".claims.jsonl"))) {
            JsonNode report = json.readTree(line);
            Reading reading = Objects.requireNonNull(
                    readings.get(report.get("id").asText()),
                    () -> report.get("id").asText() + " was not read");
            predicted += reading.claims().size();
            expected += report.get("claims").size();
            found += matched(
                    reading.claims(), report.get("claims"), reading.report().body());
        }
        assertThat((double) found / predicted).as("precision").isGreaterThan(precision);
        assertThat((double) found / expected).as("recall").isGreaterThan(recall);
    }

    /** The greatest number of claims that can be paired with gold claims one for one. */
    private static int matched(List<Claim> claims, JsonNode gold, String body) {
        int[] partner = new int[claims.size()];
        java.util.Arrays.fill(partner, -1);
        int count = 0;
        for (int g = 0; g < gold.size(); g++) {
            if (pair(g, claims, gold, body, partner, new boolean[claims.size()])) {
                count++;
            }
        }
        return count;
    }

    private static boolean pair(int g, List<Claim> claims, JsonNode gold, String body, int[] partner, boolean[] seen) {
        for (int c = 0; c < partner.length; c++) {
            if (seen[c] || !SampleClaimsTest.tells(claims.get(c), gold.get(g), body)) {
                continue;
            }
            seen[c] = true;
            if (partner[c] < 0 || pair(partner[c], claims, gold, body, partner, seen)) {
                partner[c] = g;
                return true;
            }
        }
        return false;
    }

    private static Path gold(String file) {
        String property = System.getProperty("raqib.shared");
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path shared = property == null ? folder.resolve("shared") : Path.of(property);
            Path candidate = shared.resolve("gold").resolve(file);
            if (Files.isReadable(candidate)) {
                return candidate;
            }
        }
        throw new TestAbortedException("skipped: there is no 'shared/gold/" + file
                + "' beside the repository; set -Draqib.shared=FOLDER to run this test");
    }
}
