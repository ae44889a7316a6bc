package org.raqib.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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
import org.raqib.model.Mode;

class CommitmentFileTest {
    private static final String GOOD = """
            [TRUCE]
            kind = truce
            title-ar = هدنة
            title-en = Truce
            names = هدنة العيد
            basis = a statement
            bearers = RED
            areas = AREA
            effective-from = 2030-05-01/2030-05-02
            effective-to = 2030-05-30
            note = ملاحظة | A note

            [TRUCE / halt]
            text-ar = يتوقف القتال.
            text-en = Fighting halts.
            acts = ASSAULT/aerial | ASSAULT/drone | COERCE
            protects = CLINIC
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
        assertThat(truce.notes()).singleElement().extracting("en").isEqualTo("A note");
        Commitment.Clause clause = truce.clauses().getFirst();
        assertThat(clause.id()).isEqualTo("halt");
        assertThat(clause.acts())
                .isEqualTo(Map.of(EventType.ASSAULT, Set.of(Mode.AERIAL, Mode.DRONE), EventType.COERCE, Set.of()));
        assertThat(clause.exceptions())
                .extracting(ExceptionTo::test)
                .containsExactly(ExceptionTo.Test.RESPONSE, ExceptionTo.Test.AGAINST);
        assertThat(clause.exceptions().get(1).entities()).containsExactly("GREY");
    }

    @Test
    void keepsTheExamplesWithTheirLines() {
        assertThat(CommitmentFile.examples(entries(GOOD)))
                .containsExactly(
                        new CommitmentFile.Example("TRUCE", "halt", "ASSAULT by RED", "alleged", "why", "test.ini", 20),
                        new CommitmentFile.Example(
                                "TRUCE", "halt", "ASSAULT by BLUE", null, "why not", "test.ini", 21));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "kind = truce; kind = treaty; test.ini:1: 'treaty' is not a kind of commitment",
                "bearers = RED; bearer = RED; test.ini:7: 'bearer' is not a key",
                "effective-to = 2030-05-30; effective-to = 2029; test.ini:1: [TRUCE] ends (2029) before it takes effect",
                "effective-to = 2030-05-30; effective-to = May; test.ini:10: 'May' is not a date",
                "note = ملاحظة | A note; note = A note; test.ini:11: write 'note = ",
                "[TRUCE / halt]; [TRUCES / halt]; test.ini:13: put [TRUCES] above this clause",
                "ASSAULT/aerial | ; ASSAULT/arms | ; test.ini:16: 'ASSAULT/arms' is not a PLOVER type",
                "| response |; | reply |; test.ini:18: write 'exception = name | test",
                "exception = others |; exception = response |; test.ini:19: the exception 'response' stands twice",
                "| Groups | GREY; | Groups; test.ini:19: write 'exception = name | test",
                "=> alleged | why; | why; test.ini:20: write 'breach = FACTS => STATUS",
                "no-breach = ASSAULT by BLUE | why not; # none; test.ini:13: [TRUCE / halt] needs a line 'no-breach"
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
                .hasMessageStartingWith("test.ini:7: 'RED' is not an entity of the lexicon");
    }

    @Test
    void shippedCommitmentsCanBeRead() {
        assertThat(CommitmentFile.shipped())
                .extracting(Commitment::id)
                .contains("LAW-MEDICAL-UNITS", "LBY-ARMS-EMBARGO-2011", "LBY-RAMADAN-TRUCE-2020-LNA");
    }
}
