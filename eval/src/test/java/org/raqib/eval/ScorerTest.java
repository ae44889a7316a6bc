package org.raqib.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three reports whose figures were counted by hand; that real ones give the scorer's figures is for the command's test. */
class ScorerTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("src/test/resources/org/raqib/eval");

    private static Map<String, String> bodies() throws IOException {
        Map<String, String> bodies = new HashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("reports.jsonl"))) {
            JsonNode report = JSON.readTree(line);
            bodies.put(
                    report.get("id").asText(),
                    report.get("title").asText() + "\n" + report.get("text").asText());
        }
        return bodies;
    }

    private static Score score() throws IOException {
        Map<String, String> bodies = bodies();
        CodedFile gold = CodedFile.gold(FOLDER.resolve("gold.jsonl"), bodies);
        CodedFile read = CodedFile.predicted(FOLDER.resolve("predicted.jsonl"));
        assertThat(gold.faults()).isEmpty();
        assertThat(read.faults()).isEmpty();
        Scorer scorer = new Scorer();
        gold.claims()
                .forEach((id, claims) -> scorer.add(
                        id, bodies.getOrDefault(id, ""), read.claims().getOrDefault(id, List.of()), claims));
        return scorer.score();
    }

    @Test
    void theClaims() throws IOException {
        Score score = score();
        assertThat(score.reports()).isEqualTo(3);
        assertThat(score.event()).isEqualTo(new Tally(3, 6, 4));
        assertThat(score.byEvent())
                .containsExactly(
                        Map.entry("ASSAULT", new Tally(2, 3, 2)),
                        Map.entry("CONSULT", new Tally(0, 0, 1)),
                        Map.entry("MOBILIZE", new Tally(0, 1, 0)),
                        Map.entry("PROTEST", new Tally(0, 1, 0)),
                        Map.entry("RETREAT", new Tally(1, 1, 1)));
    }

    @Test
    void theirFieldsOverAllClaims() throws IOException {
        Score score = score();
        assertThat(score.fields())
                .containsExactly(
                        Map.entry(Field.ACTORS, new Tally(2, 3, 4)),
                        Map.entry(Field.RECIPIENTS, new Tally(1, 2, 2)),
                        Map.entry(Field.SPEAKERS, new Tally(1, 1, 1)),
                        Map.entry(Field.PLACES, new Tally(1, 1, 1)),
                        Map.entry(Field.MODE, new Tally(2, 3, 4)),
                        Map.entry(Field.MODALITY, new Tally(0, 1, 1)),
                        Map.entry(Field.DATE, new Tally(1, 2, 2)),
                        Map.entry(Field.KILLED, new Tally(1, 2, 1)),
                        Map.entry(Field.INJURED, Tally.NONE),
                        Map.entry(Field.BREACH, Tally.NONE));
        assertThat(score.fill()).isEqualTo(new Tally(12, 21, 20));
        assertThat(score.fill().precision()).isCloseTo(0.571, within(0.0005));
        assertThat(score.fill().recall()).isEqualTo(0.6);
        assertThat(score.fill().f1()).isCloseTo(0.585, within(0.0005));
    }

    @Test
    void theirFieldsOverMatchedClaimsLeaveOutTheOthers() throws IOException {
        assertThat(score().matched())
                .containsEntry(Field.ACTORS, new Tally(2, 2, 3))
                .containsEntry(Field.MODE, new Tally(2, 2, 3))
                .containsEntry(Field.DATE, new Tally(1, 2, 2));
    }

    @Test
    void theDifferences() throws IOException {
        assertThat(score().differences().stream().map(ScorerTest::told))
                .containsExactly(
                        "a missed CONSULT",
                        "a extra ASSAULT",
                        "a extra MOBILIZE",
                        "a wrong ASSAULT recipients",
                        "a wrong ASSAULT actors",
                        "a wrong ASSAULT mode",
                        "a wrong ASSAULT modality",
                        "a wrong ASSAULT killed",
                        "b extra PROTEST",
                        "c wrong RETREAT date");
    }

    private static String told(Difference difference) {
        return switch (difference) {
            case Difference.Missed one -> one.report() + " missed " + one.gold().event();
            case Difference.Extra one -> one.report() + " extra " + one.read().event();
            case Difference.Wrong one ->
                one.report() + " wrong " + one.gold().event() + " "
                        + one.field().code();
        };
    }

    @Test
    void asJson() throws IOException {
        JsonNode json = JSON.readTree(ScoreJson.write(score(), "a reader", true));
        assertThat(json.get("reader").asText()).isEqualTo("a reader");
        assertThat(json.get("counts").toString()).isEqualTo("[3,6,4]");
        assertThat(json.get("event").toString()).isEqualTo("[0.5,0.75,0.6]");
        assertThat(json.get("by_event").get("ASSAULT").get(1).toString()).isEqualTo("[2,3,2]");
        assertThat(json.get("missed").toString())
                .isEqualTo(
                        "[{\"id\":\"a\",\"event\":\"CONSULT\",\"mode\":\"visit\",\"quote\":\"ووصل الوزير إلى الواحة\"}]");
        assertThat(json.get("extra")).hasSize(3);
        assertThat(json.get("wrong").get(0).get("read").toString()).isEqualTo("[\"ميناء واحة\"]");
        assertThat(json.get("wrong").get(0).get("gold").toString()).isEqualTo("[\"ميناء الواحة\",\"ثلاثة عمال\"]");
        assertThat(JSON.readTree(ScoreJson.write(score(), "a reader", false)).has("missed"))
                .isFalse();
    }
}
