package org.raqib.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be scored by is named with file, line and remedy. */
class CodedFileTest {
    private static final Map<String, String> BODIES = Map.of("a", "title\nthey met in town", "b", "\n");
    private static final String GOOD =
            "{\"id\": \"a\", \"claims\": [{\"quotes\": [\"they met\"], \"event\": \"CONSULT\", "
                    + "\"mode\": \"visit\", \"actors\": [[\"they\"]], \"modality\": \"planned\", \"date\": \"2020-05/2020-06-01\", "
                    + "\"killed\": [2, null], \"breach\": null}]}";

    @TempDir
    Path folder;

    private CodedFile gold(String... lines) throws IOException {
        return CodedFile.gold(Files.write(folder.resolve("gold.jsonl"), List.of(lines)), BODIES);
    }

    @Test
    void aGoodLineIsTaken() throws IOException {
        CodedFile file = gold(GOOD, "", "{\"id\": \"b\", \"claims\": []}");
        assertThat(file.faults()).isEmpty();
        assertThat(file.claims()).containsOnlyKeys("a", "b");
        CodedClaim claim = file.claims().getOrDefault("a", List.of()).getFirst();
        assertThat(claim.value(Field.KILLED)).isEqualTo("[2,null]");
        assertThat(claim.value(Field.MODALITY)).isEqualTo("planned");
        assertThat(claim.entities(Field.ACTORS)).hasSize(1);
        assertThat(claim.fills(Field.BREACH)).isZero();
    }

    @Test
    void everyBadLineIsNamed() throws IOException {
        CodedFile file = gold("{\"id\": \"a\",", GOOD, GOOD, "{\"id\": \"x\", \"claims\": [{}]}", "[1]");
        Path name = folder.resolve("gold.jsonl");
        assertThat(file.faults())
                .containsExactly(
                        name + ":1: The JSON is broken at character 12; mend the line, or leave it out",
                        name + ":3: Report 'a' stands already on line 2; make one line of the two",
                        name + ":4: There is no report 'x' among those read; add it to them, or leave the line out",
                        name + ":5: A line must be {\"id\": \"...\", \"claims\": [...]}; mend it, or leave it out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            they met"]   | they left"]  | the quote "they left" does not stand in the report; copy it out of the report letter by letter
            ["they met"] | []           | it has no quote; give in 'quotes' the words of the report that state the act
            CONSULT      | MEET         | 'event' must be one of
            visit        | aerial       | 'mode' must be one of visit, third-party, multilateral, phone, not 'aerial'; correct it
            planned      | intended     | 'modality' must be one of fact, alleged, denied, planned, not 'intended'; correct it
            2020-06-01   | 1 June 2020  | 'date' must be YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by /, not '2020-05/1 June 2020'; correct it
            [2, null]    | [2, 1]       | 'killed' must be [least, most] with most null where it is open, or null, not [2,1]; correct it
            [["they"]]   | ["they"]     | an entity of 'actors' must be a list of its names, not "they"; correct it
            "actors"     | "actor"      | 'actor' is not a field of a claim; the fields are actors, aggregate, breach, date, event,
            """)
    void everyBadClaimIsNamed(String good, String bad, String fault) throws IOException {
        assertThat(GOOD).contains(good);
        assertThat(gold(GOOD.replace(good, bad)).faults())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("gold.jsonl") + ":1: Claim 1 of report 'a': " + fault);
    }

    @Test
    void whatAReaderGaveIsCheckedToo() throws IOException {
        Path file = Files.writeString(folder.resolve("p.jsonl"), """
                {"id": "a", "claims": [{"event": "AID", "actors": [7]}, {"event": 3}, {"event": "AID", "trigger": [5, 1]}]}
                """);
        assertThat(CodedFile.predicted(file).faults())
                .containsExactly(
                        file
                                + ":1: Claim 1 of report 'a': an entity of 'actors' needs a 'text' or a name, which 7 has not;"
                                + " correct it",
                        file + ":1: Claim 2 of report 'a': 'event' must be text or null, not 3; correct it",
                        file + ":1: Claim 3 of report 'a': 'trigger' must be [start, end], not [5,1]; correct it");
    }

    @Test
    void anotherEncodingIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("p.jsonl"), "قصف".getBytes(Charset.forName("windows-1256")));
        assertThatThrownBy(() -> CodedFile.predicted(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": it is not UTF-8; save it as UTF-8");
    }
}
