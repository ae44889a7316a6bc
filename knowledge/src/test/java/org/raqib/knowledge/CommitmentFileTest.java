package org.raqib.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.model.Commitment;
import org.raqib.model.Commitment.ExceptionTo;
import org.raqib.model.Entities;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Milestone;
import org.raqib.model.Milestone.Stage;
import org.raqib.model.Mode;

class CommitmentFileTest {
    private static final String GOOD = """
            [TRUCE]
            kind = truce
            form = unilateral
            title-ar = هدنة
            title-en = Truce
            names = هدنة العيد
            basis-ar = بيان
            basis-en = a statement
            bearers = RED
            bound-through = PINK under RED from 2029-01 | alleged | صحيفة | A newspaper
            areas = AREA
            zone = strip | شريط | Strip | [[10, 20], [11, 20], [11, 21], [10, 20]]
            declared = 2030-04-30 by RED | بيان | A statement
            effect = 2030-05-01/2030-05-02 until 2030-05-15 19:00 | بيان | A statement
            extended = 2030-05-14 until 2030-05-30 | بيان ثان | A second statement
            suspended = 2030-05-20 12:00 | إعلان | An announcement
            resumed = 2030-05-21 | إعلان | An announcement
            written = yes
            purpose = holiday
            class = cessation
            note = ملاحظة | A note

            [TRUCE / halt]
            type = cessation
            text-ar = يتوقف القتال.
            text-en = Fighting halts.
            acts = ASSAULT/aerial | ASSAULT/drone | COERCE
            protects = CLINIC
            zones = strip
            exception = response | response | حق الرد | A right to respond
            exception = others | against | جماعات | Groups | GREY
            breach = ASSAULT by RED => alleged | why
            no-breach = ASSAULT by BLUE | why not
            """;

    private static List<Entry> entries(String text) {
        return Entries.parse("test.ini", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsACommitmentWithItsClauses() {
        Commitment truce = CommitmentFile.commitments(entries(GOOD)).getFirst();
        assertThat(truce.kind()).isEqualTo(Commitment.Kind.TRUCE);
        assertThat(truce.bearers()).containsExactly("RED");
        assertThat(truce.effectiveFrom()).isEqualTo(EventDate.parse("2030-05-01/2030-05-02"));
        assertThat(truce.effectiveTo()).isEqualTo(EventDate.parse("2030-05-30"));
        assertThat(truce.form()).isEqualTo(Commitment.Form.UNILATERAL);
        assertThat(truce.basis().ar()).isEqualTo("بيان");
        assertThat(truce.bonds()).singleElement().satisfies(bond -> {
            assertThat(bond.force()).isEqualTo("PINK");
            assertThat(bond.certain()).isFalse();
        });
        assertThat(truce.zones())
                .singleElement()
                .satisfies(zone -> assertThat(zone.rings())
                        .containsExactly(List.of(new GeoPoint(20, 10), new GeoPoint(20, 11), new GeoPoint(21, 11))));
        assertThat(truce.timeline().milestones())
                .extracting(Milestone::stage)
                .containsExactly(Stage.DECLARED, Stage.EFFECT, Stage.EXTENDED, Stage.SUSPENDED, Stage.RESUMED);
        assertThat(truce.timeline().of(Stage.SUSPENDED).getFirst().at().hour()).isEqualTo(LocalTime.NOON);
        assertThat(truce.coding().purpose()).isEqualTo(Commitment.Purpose.HOLIDAY);
        assertThat(truce.coding().partial()).isNull();
        assertThat(truce.notes()).singleElement().extracting("en").isEqualTo("A note");
        Commitment.Clause clause = truce.clauses().getFirst();
        assertThat(clause.id()).isEqualTo("halt");
        assertThat(clause.acts())
                .isEqualTo(Map.of(EventType.ASSAULT, Set.of(Mode.AERIAL, Mode.DRONE), EventType.COERCE, Set.of()));
        assertThat(clause.exceptions())
                .extracting(ExceptionTo::test)
                .containsExactly(ExceptionTo.Test.RESPONSE, ExceptionTo.Test.AGAINST);
        assertThat(clause.zones()).containsExactly("strip");
        assertThat(clause.type()).isEqualTo(Commitment.ClauseType.CESSATION);
        assertThat(clause.exceptions().get(1).entities()).containsExactly("GREY");
    }

    @Test
    void keepsTheExamplesWithTheirLines() {
        assertThat(CommitmentFile.examples(entries(GOOD)))
                .containsExactly(
                        new CommitmentFile.Example("TRUCE", "halt", "ASSAULT by RED", "alleged", "why", "test.ini", 32),
                        new CommitmentFile.Example(
                                "TRUCE", "halt", "ASSAULT by BLUE", null, "why not", "test.ini", 33));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "kind = truce; kind = treaty; test.ini:2: 'treaty' cannot be the kind; use truce, embargo",
                "form = unilateral; form = two; test.ini:3: 'two' cannot be the form; use unilateral, multilateral",
                "form = unilateral; # none; test.ini:1: [TRUCE] needs a line 'form = ",
                "basis-ar = بيان; basis = a; test.ini:7: 'basis' is no longer written; write basis-ar and basis-en",
                "basis-ar = بيان; effective-to = 2030; test.ini:7: 'effective-to' is no longer written; write 'until",
                "bearers = RED; bearer = RED; test.ini:9: 'bearer' is not a key",
                "bearers = RED; # none; test.ini:3: a unilateral promise needs whoever makes it",
                "until 2030-05-15 19:00; by BLUE; test.ini:14: 'by' names",
                "PINK under RED from; PINK with RED from; test.ini:10: write 'bound-through = FORCE under BEARER",
                "PINK under RED from; PINK under BLUE from; test.ini:10: 'BLUE' is not among the bearers",
                "| alleged |; | perhaps |; test.ini:10: write 'bound-through = FORCE under BEARER",
                "2029-01 |; soon |; test.ini:10: 'soon' is not a date",
                "[[10, 20], [11, 20]; [[10, 20], [11; test.ini:12: the polygon cannot be read: a number is missing",
                "[[10, 20], [11, 20]; [[10, 200], [11, 20]; test.ini:12: the polygon cannot be read: No such place",
                "[[10, 20], [11, 20], [11, 21], [10, 20]]; [[10, 20]]; test.ini:12: the polygon cannot be read: A zone needs",
                "[[10, 20], [11, 20]; [[-170, 20], [170, 20]; test.ini:12: the polygon cannot be read: it spans",
                "| Strip |; |; test.ini:12: write 'zone = name",
                "until 2030-05-15 19:00; until 2029; test.ini:14: [TRUCE] ends (2029) before it takes effect",
                "until 2030-05-30; until May; test.ini:15: 'May' is not a date",
                "2030-05-15 19:00; 2030-05-15 25:00; test.ini:14: '25:00' is not an hour",
                "2030-05-20 12:00; 2030-05 12:00; test.ini:16: an hour needs one day before it",
                "2030-05-20 12:00; 2030-05-20 at noon; test.ini:16: 'at' cannot stand there",
                "2030-04-30 by RED |; 2030-04-30 until 2031 |; test.ini:13: 'until' belongs to effect",
                "| بيان ثان |; |; test.ini:15: write 'extended = DATE | العربية | English'",
                "extended = 2030-05-14 until; extended = 2030-04-14 until; test.ini:15: [TRUCE] is extended (2030-04-14) before",
                "effect = 2030; declared = 2030; test.ini:14: 'until' belongs",
                "suspended = 2030-05-20 12:00 | إعلان | An announcement; # not; test.ini:17: [TRUCE] is resumed and was never",
                "written = yes; written = perhaps; test.ini:18: 'written' is yes or no",
                "purpose = holiday; purpose = fun; test.ini:19: 'fun' cannot be the purpose",
                "class = cessation; class = 1; test.ini:20: '1' cannot be the class",
                "note = ملاحظة | A note; note = A note; test.ini:21: write 'note = ",
                "[TRUCE / halt]; [TRUCES / halt]; test.ini:23: put [TRUCES] above this clause",
                "type = cessation; type = peace; test.ini:24: 'peace' cannot be the type",
                "ASSAULT/aerial | ; ASSAULT/arms | ; test.ini:27: 'ASSAULT/arms' is not a PLOVER type",
                "ASSAULT/aerial | ; ASSAULT | ; test.ini:27: ASSAULT stands there by itself",
                "zones = strip; zones = belt; test.ini:29: [TRUCE] draws no zone 'belt'",
                "| response |; | reply |; test.ini:30: write 'exception = name | test",
                "exception = others |; exception = response |; test.ini:31: the exception 'response' stands twice",
                "| Groups | GREY; | Groups; test.ini:31: write 'exception = name | test",
                "=> alleged | why; | why; test.ini:32: write 'breach = FACTS => STATUS",
                "no-breach = ASSAULT by BLUE | why not; # none; test.ini:23: [TRUCE / halt] needs a line 'no-breach"
            })
    void saysWhereAndWhatToDo(String good, String bad, String message) {
        assertThat(GOOD).contains(good.strip());
        List<Entry> entries = entries(GOOD.replace(good.strip(), bad.strip()));
        assertThatThrownBy(() -> {
                    CommitmentFile.commitments(entries);
                    CommitmentFile.examples(entries);
                })
                .isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith(message.strip());
    }

    @Test
    void namesAnEntityThatTheLexiconLacks() {
        assertThatThrownBy(() -> CommitmentFile.checkReferences(entries(GOOD), Entities.of(List.of())))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith("test.ini:9: 'RED' is not an entity of the lexicon");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Commitment truce = CommitmentFile.commitments(entries(GOOD)).getFirst();
        assertThat(CommitmentFile.accepted("again.ini", CommitmentInk.of(truce)))
                .isEqualTo(truce);
        assertThat(CommitmentFile.shipped())
                .allSatisfy(shipped -> assertThat(CommitmentFile.accepted("again.ini", CommitmentInk.of(shipped)))
                        .isEqualTo(shipped));
    }

    @Test
    void anAcceptedCommitmentIsOne() {
        assertThatThrownBy(() -> CommitmentFile.accepted("mine.ini", "# nothing"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("holds 0 commitments");
    }

    @Test
    void everyShippedMilestoneAndBasisSpeaksBothLanguages() {
        assertThat(CommitmentFile.shipped()).allSatisfy(commitment -> {
            assertThat(commitment.basis().ar()).matches(".*\\p{IsArabic}.*");
            assertThat(commitment.timeline().of(Stage.DECLARED)).isNotEmpty();
            assertThat(commitment.timeline().of(Stage.EFFECT)).isNotEmpty();
            assertThat(commitment.timeline().milestones()).allSatisfy(milestone -> {
                assertThat(milestone.source().ar()).matches(".*\\p{IsArabic}.*");
                assertThat(milestone.source().en()).matches(".*[A-Za-z].*");
            });
        });
    }

    @Test
    void shippedCommitmentsCanBeRead() {
        assertThat(CommitmentFile.shipped())
                .extracting(Commitment::id)
                .contains("LAW-MEDICAL-UNITS", "LBY-ARMS-EMBARGO-2011", "LBY-RAMADAN-TRUCE-2020-LNA");
    }
}
