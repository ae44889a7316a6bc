package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.claims.Reader;
import org.raqib.claims.Uncoded;
import org.raqib.contract.ReadingJson;
import org.raqib.model.EntityKind;
import org.raqib.model.Explanation;
import org.raqib.model.Reading;
import org.raqib.model.Slot;
import org.raqib.words.Pos;

class ExplainCommandTest {
    private static final String TEXT =
            "قصفت قوات حفتر ميناء طرابلس بالصواريخ يوم 18 فبراير 2020. وحذر الوزير من معركة إعلامية.";

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private String explain(int code, String... args) {
        StringWriter out = new StringWriter();
        List<String> line = new ArrayList<>(List.of("explain"));
        line.addAll(List.of(args));
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), line.toArray(String[]::new)))
                .as("%s", err)
                .isEqualTo(code);
        return out.toString();
    }

    private String file() throws IOException {
        return Files.writeString(folder.resolve("a.txt"), TEXT).toString();
    }

    /** Without what turns direction, and without the end of lines that are only long. */
    private static String plain(String text) {
        return text.replaceAll("[\u2066-\u2069\u200E]", "").replaceAll("\n +", " ");
    }

    @Test
    void theListNumbersClaimsAndNamesWhatIsNone() throws IOException {
        assertThat(plain(explain(Main.OK, file())))
                .startsWith("a.txt read by " + Reader.VERSION)
                .contains("1. ASSAULT heavy-weapons, fact, 2020-02-18 قصفت قوات حفتر ميناء طرابلس بالصواريخ")
                .contains("معركة: no rule taken: the adjective behind turns it into a figure of speech (assault.");
    }

    @Test
    void aClaimIsExplainedFromItsWordsToItsSlots() throws IOException {
        String text = plain(explain(Main.OK, file(), "--claim", "1"));
        assertThat(text)
                .startsWith("Claim 1 of a.txt ASSAULT heavy-weapons, fact, 2020-02-18")
                .contains("قصفت: perfect verb, stem قصفت")
                .contains("بالصواريخ: ب + ال + صواريخ: noun, stem صواريخ")
                .contains("قوات حفتر: Libyan National Army (LBY-LNA), force")
                .contains("قصفت: rule assault.shell (rules/assault.ini:")
                .contains("taken: claim 1")
                .containsPattern(
                        "who: قوات حفتر \\(LBY-LNA\\) قوات حفتر: rule assault\\.shell \\(rules/assault\\.ini:\\d+\\): subject")
                .containsPattern("to whom: ميناء طرابلس[^:]*: rule|to whom: ميناء طرابلس[^:]*ميناء طرابلس: rule")
                .contains("when: 2020-02-18 يوم 18 فبراير 2020: the words of time nearest to the act (date.calendar)")
                .contains("says: nobody is named as saying it: the report's own voice");
    }

    @Test
    void arabicStandsAtTheRightEdgeAndReadsFromTheRight() throws IOException {
        String text = explain(Main.OK, file(), "--claim", "1", "--lang", "ar");
        assertThat(text.lines().filter(line -> !line.isEmpty())).allSatisfy(line -> {
            assertThat(line).startsWith("\u200E").endsWith("\u2069").contains("\u2067");
            assertThat(line.chars().filter(c -> c >= '\u2066' && c <= '\u2068').count())
                    .as("every isolate is closed: %s", line)
                    .isEqualTo(line.chars().filter(c -> c == '\u2069').count());
            assertThat(Columns.width(line)).isEqualTo(Terminal.attached().cells());
        });
        assertThat(plain(text))
                .contains("الادعاء 1 من a.txt")
                .contains("قصفت: فعل ماض، الجذع قصفت")
                .contains("يرويه: لم ينسب إلى أحد: صوت الخبر نفسه");
    }

    @Test
    void homonymsTellWhyOneWasTaken() throws IOException {
        Path lebanon = Files.writeString(
                folder.resolve("l.txt"), "قصفت الطائرات مواقع في طرابلس. وقال الرئيس اللبناني في بيروت إن لبنان سيرد.");
        assertThat(plain(explain(Main.OK, lebanon.toString(), "--claim", "1")))
                .contains(
                        "طرابلس: Tripoli (Lebanon) (PLACE-LBN-TRIPOLI), place it may mean several; this one was taken for "
                                + "its country, of which other names of the report speak: ")
                .contains("not Tripoli (PLACE-LBY-TRIPOLI): 0");
    }

    @Test
    void asJson() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode all = mapper.readTree(explain(Main.OK, file(), "--format", "json"));
        assertThat(all.get("sentences")).hasSize(2);
        JsonNode one = mapper.readTree(explain(Main.OK, file(), "--format", "json", "--claim", "1"));
        assertThat(one.get("claims")).hasSize(1);
        JsonNode claim = one.get("claims").get(0);
        assertThat(claim.get("number").intValue()).isEqualTo(1);
        assertThat(claim.get("claim").get("rule").textValue()).isEqualTo("assault.shell");
        JsonNode event = claim.get("grounds").get(0);
        assertThat(event.get("slot").textValue()).isEqualTo("event");
        assertThat(event.get("words").textValue()).isEqualTo("قصفت");
        assertThat(event.get("at").textValue()).matches("rules/assault\\.ini:\\d+");
        assertThat(one.get("sentences").get(0).get("acts").get(0).get("claim").intValue())
                .isEqualTo(1);
    }

    @Test
    void whatIsAskedForMustBeThere() throws IOException {
        explain(Main.SOME_FAILED, file(), "--claim", "77");
        assertThat(err.toString()).matches("a\\.txt: it has no claim 77, but (one|.*, counted from 1)\\n");
        Path two = Files.writeString(folder.resolve("b.jsonl"), """
                {"id": "x", "text": "قصفت القوات المدينة."}
                {"id": "y", "text": "يوم هادئ."}
                """);
        explain(Main.USAGE, two.toString(), "--claim", "1");
        assertThat(err.toString()).contains("Say with --report whose claim 1 is meant; 2 reports: x, y\n");
        assertThat(explain(Main.OK, two.toString(), "--report", "y")).contains("no claims");
        explain(Main.SOME_FAILED, two.toString(), "--report", "z");
        assertThat(err.toString()).endsWith(two + ": it holds no report 'z'; 2 reports: x, y\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void everythingHasAName(String language) {
        Wording wording = new Wording("explain.ini", language);
        for (Uncoded why : Uncoded.values()) {
            assertThat(wording.say("why." + why.code())).isNotBlank();
        }
        for (Pos tag : Pos.values()) {
            assertThat(wording.say("tag." + tag.name().toLowerCase(java.util.Locale.ROOT)))
                    .isNotBlank();
        }
        for (EntityKind kind : EntityKind.values()) {
            assertThat(wording.say("kind." + kind.code())).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Slot.class)
    void everySlotHasAName(Slot slot) {
        assertThat(new Wording("explain.ini", "ar").say("slot." + slot.code())).isNotBlank();
    }

    /** Over all samples: explaining reads the same, every filled slot has its ground, and every ground its words. */
    @Test
    void theSamplesAreExplainedThroughout() {
        Wording wording = new Wording("explain.ini", "en");
        TreeSet<String> unnamed = new TreeSet<>();
        for (Reading reading :
                Readings.of(Path.of("..", "samples", "reports")).byId().values()) {
            Explanation explanation = Reader.standard().explain(reading.report());
            assertThat(ReadingJson.write(explanation.reading())).isEqualTo(ReadingJson.write(reading));
            for (int i = 0; i < reading.claims().size(); i++) {
                List<Explanation.Ground> grounds = explanation.grounds().get(i);
                for (Slot slot : Slot.values()) {
                    boolean filled = ClaimWords.value(reading.claims().get(i), slot, wording) != null;
                    boolean implied = slot == Slot.MODALITY || slot == Slot.AGGREGATE;
                    if (filled && !implied) {
                        assertThat(grounds)
                                .as("%s %s", reading.report().id(), slot)
                                .anyMatch(ground -> ground.slot() == slot);
                    }
                }
                for (Explanation.Ground ground : grounds) {
                    String by = ground.by();
                    if (!explanation.sources().containsKey(by)
                            && !wording.has("ground." + by)
                            && !by.startsWith("date.")) {
                        unnamed.add(by);
                    }
                }
            }
            explanation.sentences().stream()
                    .flatMap(sentence -> sentence.acts().stream())
                    .filter(act -> act.why() != null)
                    .forEach(act -> assertThat(wording.has("why." + act.why())).isTrue());
        }
        assertThat(unnamed)
                .as("parts of the reader that explain.ini has no words for")
                .isEmpty();
    }
}
