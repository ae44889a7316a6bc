package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.claims.Reader;

/** Knowledge of one's own, and the README's worked example of it, word for word. */
class KnowledgeCommandTest {
    private static final String SECTION = "## Add an actor, a place, a verb, a rule";

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private String raqib(int code, String... args) {
        err.getBuffer().setLength(0);
        StringWriter out = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), args))
                .as("%s", err)
                .isEqualTo(code);
        return out.toString();
    }

    private static String readme() throws IOException {
        String page = Files.readString(Path.of("..", "README.md"));
        int start = page.indexOf(SECTION);
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf("\n## ", start + 1));
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme());
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    /** Writes the README's files, and gives their folder. */
    private Path written() throws IOException {
        for (String block : blocks("ini")) {
            Path file = folder.resolve(block.substring(2, block.indexOf('\n')));
            Files.createDirectories(file.getParent());
            Files.writeString(file, block);
        }
        return folder.resolve("my-knowledge");
    }

    private String report() throws IOException {
        Matcher report = Pattern.compile("that says «(.*?)»").matcher(readme());
        assertThat(report.find()).isTrue();
        return Files.writeString(folder.resolve("report.txt"), report.group(1)).toString();
    }

    private static String plain(String text) {
        return text.replaceAll("[\u2066-\u2069]", "").strip();
    }

    @Test
    void theShippedKnowledgeHolds() {
        assertThat(raqib(Main.OK, "knowledge", "check"))
                .startsWith("All holds: ")
                .endsWith("Readings made with it say: " + Reader.VERSION + System.lineSeparator());
    }

    @Test
    void theReadmesExampleHoldsAndReadsAsItSays() throws IOException {
        String knowledge = written().toString();
        assertThat(raqib(Main.OK, "knowledge", "check", knowledge)).startsWith("All holds: ");
        List<String> shown = blocks("text");
        assertThat(plain(raqib(Main.OK, "read", report())))
                .isEqualTo(shown.get(0).strip());
        assertThat(plain(raqib(Main.OK, "read", "--knowledge", knowledge, report())))
                .isEqualTo(shown.get(1).strip());
    }

    @Test
    void theReadmesWrongEditsAreRefusedAsItSays() throws IOException {
        List<String> faults = blocks("text").get(2).lines().toList();
        assertThat(faults).hasSize(3);
        refused("rules/mine.ini", "yes = صدمت .*\n", "", faults.get(0));
        refused("places/mine.ini", "16\\.2", "16,2", faults.get(1));
        refused("rules/mine.ini", "subject-kind = .*\n", "", faults.get(2));
    }

    private void refused(String file, String what, String by, String fault) throws IOException {
        Path knowledge = written();
        Path edited = knowledge.resolve(file);
        String before = Files.readString(edited);
        String after = before.replaceFirst(what, by);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(edited, after);
        raqib(Main.SOME_FAILED, "knowledge", "check", knowledge.toString());
        assertThat(err.toString().strip()).isEqualTo(fault.replace("my-knowledge", knowledge.toString()));
    }

    @Test
    void readingsSayWithWhichKnowledgeTheyWereMade() throws IOException {
        Path knowledge = written();
        String report = report();
        String[] read = {"read", "--format", "jsonl", "--knowledge", knowledge.toString(), report};
        Matcher version = Pattern.compile("\"reader\":\"(.*?)\"").matcher(raqib(Main.OK, read));
        assertThat(version.find()).isTrue();
        assertThat(version.group(1)).matches(Pattern.quote(Reader.VERSION) + "~own-[0-9a-f]{12}");

        String ledger = folder.resolve("l.raqib").toString();
        raqib(Main.OK, "ingest", "--ledger", ledger, report);
        assertThat(raqib(Main.OK, "ingest", "--ledger", ledger, "--knowledge", knowledge.toString(), report))
                .contains("1 known report read again by this version of the reader")
                .contains("2 claims read");
        assertThat(raqib(Main.OK, "ingest", "--ledger", ledger, "--knowledge", knowledge.toString(), report))
                .contains("1 report known already, passed over");
        Files.writeString(knowledge.resolve("actors/mine.ini"), "# another\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(raqib(Main.OK, read)).doesNotContain(version.group(1));
    }

    @Test
    void whatFollowsFromClaimsKnowsTheNamesToo() throws IOException {
        String knowledge = written().toString();
        String report = report();
        assertThat(raqib(Main.OK, "incidents", "--knowledge", knowledge, report))
                .contains("Nujum Brigade");
        assertThat(raqib(Main.OK, "explain", "--knowledge", knowledge, report, "--format", "json"))
                .contains("\"rule\":\"assault.ram\",\"at\":\"" + Path.of(knowledge, "rules", "mine.ini") + ":6\"");
    }

    @Test
    void anEntryTakesThePlaceOfTheShippedOneAndAPlusAddsToIt() throws IOException {
        Path actors = Files.createDirectories(folder.resolve("k/actors")).resolve("a.ini");
        Path report = Files.writeString(folder.resolve("r.txt"), "قصفت فرقة النسور ميناء طرابلس.");
        String[] read = {
            "read", "--format", "jsonl", "--knowledge", folder.resolve("k").toString(), report.toString()
        };

        Files.writeString(actors, "[+LBY-LNA]\nar = فرقة النسور\n");
        assertThat(raqib(Main.OK, read)).contains("\"id\":\"LBY-LNA\",\"name\":\"Libyan National Army\"");

        Files.writeString(
                actors,
                "[LBY-LNA]\nkind = force\nen = The Eagles\nar = فرقة النسور\ncountry = LBY\n"
                        + "example = قصفت [فرقة النسور] الميناء\n");
        assertThat(raqib(Main.OK, read)).contains("\"id\":\"LBY-LNA\",\"name\":\"The Eagles\"");

        Files.writeString(actors, "[+LBY-NOBODY]\nar = فرقة النسور\n");
        raqib(Main.SOME_FAILED, read);
        assertThat(err.toString())
                .isEqualTo("raqib: " + actors
                        + ":1: Raqib has no section [LBY-NOBODY] of this kind to add lines to; correct "
                        + "its name, or leave the + out to make it a new one\n");
    }

    @Test
    void whatWouldNotBeReadIsNotPassedOver() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        raqib(Main.SOME_FAILED, "knowledge", "check", empty.toString());
        assertThat(err.toString()).contains(empty + ": holds no knowledge: put .ini files into folders");
        Path astray = Files.writeString(empty.resolve("a.ini"), "[X]\n");
        raqib(Main.SOME_FAILED, "knowledge", "check", empty.toString());
        assertThat(err.toString()).contains(astray + ": is not read here; put it right into one of the folders");
        Path missing = folder.resolve("missing");
        raqib(Main.SOME_FAILED, "read", "--knowledge", missing.toString(), report());
        assertThat(err.toString()).isEqualTo("raqib: " + missing + ": there is no such file or folder.\n");
        assertThat(raqib(Main.USAGE, "knowledge")).isEmpty();
    }
}
