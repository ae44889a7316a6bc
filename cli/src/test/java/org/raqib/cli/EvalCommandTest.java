package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

class EvalCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FIXTURE = Path.of("..", "eval", "src", "test", "resources", "org", "raqib", "eval");

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private String raqib(int code, String... args) {
        StringWriter out = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), args))
                .as("%s", err)
                .isEqualTo(code);
        return out.toString();
    }

    /** Every figure of the scorer, which is another program in another language, and the number of its differences. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "seeds", "headlines"})
    void theFiguresAreThoseOfTheScorer(String set) throws IOException, InterruptedException {
        String reports = Shared.gold(set + ".reports.jsonl").toString();
        String gold = Shared.gold(set + ".claims.jsonl").toString();
        Path read = folder.resolve("read.jsonl");
        Files.writeString(read, raqib(Main.OK, "read", "--format", "jsonl", reports));

        JsonNode own = JSON.readTree(raqib(Main.OK, "eval", reports, gold, "--format", "json", "--list"));

        String scorer = Shared.gold("score.py").toString();
        JsonNode its = JSON.readTree(python(scorer, reports, gold, read.toString(), "--json"));
        assertThat(its).hasSize(7);
        for (Map.Entry<String, JsonNode> figure : its.properties()) {
            assertThat(own.get(figure.getKey())).as(figure.getKey()).isEqualTo(figure.getValue());
        }
        String list = python(scorer, reports, gold, read.toString(), "--list");
        assertThat(own.get("missed")).hasSize(count(list, "MISSED"));
        assertThat(own.get("extra")).hasSize(count(list, "EXTRA"));
        assertThat(own.get("wrong")).hasSize(count(list, "SLOT"));
        assertThat(raqib(Main.OK, "eval", reports, gold, "--format", "json", "--predicted", read.toString()))
                .isEqualTo(raqib(Main.OK, "eval", reports, gold, "--format", "json")
                        .replaceFirst("\"reader\":\"[^\"]*\"", "\"reader\":\"" + read + "\""));
    }

    private static int count(String list, String kind) {
        return (int) list.lines().filter(line -> line.startsWith(kind + " ")).count();
    }

    private static String python(String... command) throws IOException, InterruptedException {
        String[] whole = new String[command.length + 1];
        whole[0] = "python3";
        System.arraycopy(command, 0, whole, 1, command.length);
        Process process;
        try {
            process = new ProcessBuilder(whole)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectInput(new File("/dev/null"))
                    .start();
        } catch (IOException e) {
            throw new TestAbortedException("skipped: there is no python3 to run the scorer with", e);
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }

    @Test
    void tablesAndDifferencesForAPerson() {
        String text = raqib(
                Main.OK,
                "eval",
                FIXTURE.resolve("reports.jsonl").toString(),
                FIXTURE.resolve("gold.jsonl").toString(),
                "--predicted",
                FIXTURE.resolve("predicted.jsonl").toString(),
                "--list");
        assertThat(text).startsWith("""
                        missed a  CONSULT visit
                               \u2068ووصل الوزير إلى الواحة\u2069
                        extra  a  ASSAULT
                               \u2068قصف ميناء\u2069
                        """).contains("""
                        wrong  a  ASSAULT heavy-weapons, killed: read [2 or more], gold nothing
                        """).contains("""
                                       precision  recall    F1   right   read   gold
                        EVENT              0.500   0.750 0.600       3      6      4
                        FILL               0.571   0.600 0.585      12     21     20

                        by event
                          ASSAULT          0.667   1.000 0.800       2      3      2
                        """);
    }

    @Test
    void badGoldIsNamedAndNothingScored() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), "{\"id\": \"a\", \"claims\": []}\n{\n");
        assertThat(raqib(
                        Main.SOME_FAILED,
                        "eval",
                        FIXTURE.resolve("reports.jsonl").toString(),
                        gold.toString()))
                .isEmpty();
        assertThat(err.toString().lines())
                .containsExactly(
                        gold + ":2: The JSON is broken at character 2; mend the line, or leave it out",
                        "Nothing is scored: mend what is named above first, for a score over the rest would be of "
                                + "something else");
    }

    @Test
    void missingFilesAreNamed() {
        Path missing = folder.resolve("no.jsonl");
        raqib(Main.SOME_FAILED, "eval", FIXTURE.resolve("reports.jsonl").toString(), missing.toString());
        assertThat(err.toString()).isEqualTo("raqib: " + missing + ": there is no such file or folder.\n");
    }
}
