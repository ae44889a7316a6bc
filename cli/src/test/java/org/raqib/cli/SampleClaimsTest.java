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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.raqib.claims.Reader;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.model.Claim;
import org.raqib.model.Reading;

/**
 * The claims that the reader finds in the samples beside those that a careful person finds (samples/README.md). A claim is
 * found when one of its event type has its trigger within one of the expected quotes; each finds one.
 */
class SampleClaimsTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Map<String, Reading> READINGS = new HashMap<>();
    private static final Map<String, JsonNode> EXPECTED = new HashMap<>();

    @BeforeAll
    static void readBoth() throws IOException {
        Reader reader = Reader.standard();
        List<String> faults = new ArrayList<>();
        new Intake(
                        Limits.standard(),
                        Clock.systemUTC(),
                        capture -> READINGS.put(capture.report().id(), reader.read(capture.report())),
                        fault -> faults.add(fault.toString()))
                .read(SAMPLES.resolve("reports"));
        assertThat(faults).isEmpty();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(SAMPLES.resolve("expected.claims.jsonl"))) {
            JsonNode report = json.readTree(line);
            EXPECTED.put(report.get("id").asText(), report.get("claims"));
        }
    }

    @Test
    void everyExpectedQuoteStandsInItsReport() {
        assertThat(EXPECTED).hasSize(17);
        assertThat(READINGS).hasSize(20).containsKeys(EXPECTED.keySet().toArray(String[]::new));
        EXPECTED.forEach((id, claims) -> claims.forEach(claim -> claim.get("quotes")
                .forEach(quote -> assertThat(reading(id).report().body()).contains(quote.asText()))));
    }

    @Test
    void mostClaimsAreFoundAndMostFoundAreClaims() {
        int found = 0;
        int predicted = 0;
        int expected = 0;
        for (Map.Entry<String, JsonNode> report : EXPECTED.entrySet()) {
            Reading reading = reading(report.getKey());
            List<Claim> left = new ArrayList<>(reading.claims());
            predicted += left.size();
            for (JsonNode claim : report.getValue()) {
                expected++;
                Claim match = left.stream()
                        .filter(candidate ->
                                tells(candidate, claim, reading.report().body()))
                        .findFirst()
                        .orElse(null);
                if (match != null) {
                    found++;
                    left.remove(match);
                }
            }
        }
        assertThat((double) found / predicted).as("precision").isGreaterThan(0.6);
        assertThat((double) found / expected).as("recall").isGreaterThan(0.6);
    }

    @Test
    void theTollOfTheMilitaryHospitalIsRead() {
        assertThat(reading("mina-2020-04-30").claims())
                .anyMatch(claim -> claim.killed() != null
                        && claim.killed().min() == 1
                        && claim.injured() != null
                        && claim.injured().min() == 6);
    }

    private static Reading reading(String id) {
        Reading reading = READINGS.get(id);
        if (reading == null) {
            throw new AssertionError("No sample is called " + id);
        }
        return reading;
    }

    static boolean tells(Claim claim, JsonNode expected, String body) {
        if (!claim.event().name().equals(expected.get("event").asText())) {
            return false;
        }
        for (JsonNode quote : expected.get("quotes")) {
            int start = body.indexOf(quote.asText());
            if (start >= 0
                    && claim.trigger().start() >= start
                    && claim.trigger().end() <= start + quote.asText().length()) {
                return true;
            }
        }
        return false;
    }
}
