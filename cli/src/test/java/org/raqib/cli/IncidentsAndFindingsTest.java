package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Claim;
import org.raqib.model.Entity;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.Span;
import picocli.CommandLine;

@Timeout(120)
class IncidentsAndFindingsTest {
    private static final String FEED = """
            {"id":"a","text":"قصف الجيش عيادة في العاصمة","published":"2020-05-08","publisher":"وكالة"}
            {"id":"b","text":"قصفت عيادة العاصمة بالصواريخ","published":"2020-05-08","publisher":"صحيفة"}
            {"id":"c","text":"لا شيء","published":"2020-05-09"}
            """;

    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    /** The least of readers: every report that speaks of the clinic tells of one strike on it. */
    private static Reading read(Report report) {
        int start = report.body().indexOf("قصف");
        List<Claim> claims = start < 0
                ? List.of()
                : List.of(new Claim(
                        EventType.ASSAULT,
                        Mode.HEAVY_WEAPONS,
                        Modality.FACT,
                        List.of(mention("LBY-LNA")),
                        List.of(mention("KIND-HEALTH-FACILITY")),
                        List.of(),
                        List.of(mention("PLACE-LBY-TRIPOLI")),
                        EventDate.parse("2020-05-07"),
                        null,
                        null,
                        null,
                        false,
                        new Span(start, start + 3),
                        new Span(start, report.body().length()),
                        report.body().substring(start),
                        "test.strike",
                        List.of(),
                        List.of()));
        return new Reading(report, report.published(), false, claims, "test");
    }

    private static Mention mention(String id) {
        Entity entity = Objects.requireNonNull(Lexicon.shipped().find(id), id);
        return new Mention(
                entity.ar().getFirst(), null, id, entity.en().getFirst(), List.of(), entity.kind(), entity.point());
    }

    private int run(InputStream in, String... args) {
        StringWriter results = new StringWriter();
        StringWriter diagnostics = new StringWriter();
        CommandLine line = new CommandLine(new Main());
        line.getCommandSpec().removeSubcommand("incidents");
        line.getCommandSpec().removeSubcommand("findings");
        int code = line.addSubcommand(new IncidentsCommand(new ClaimSource(own -> IncidentsAndFindingsTest::read, in)))
                .addSubcommand(new FindingsCommand(new ClaimSource(own -> IncidentsAndFindingsTest::read, in)))
                .setOut(new PrintWriter(results))
                .setErr(new PrintWriter(diagnostics))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Faults::onCommandLine)
                .setExecutionExceptionHandler(Faults::onExecution)
                .execute(args);
        out = results.toString();
        err = diagnostics.toString();
        return code;
    }

    private int run(String... args) {
        return run(InputStream.nullInputStream(), args);
    }

    private String feed() throws IOException {
        Path feed = folder.resolve("feed.jsonl");
        Files.writeString(feed, FEED);
        return feed.toString();
    }

    @Test
    void tellsAHappeningOnceWithEveryVoice() throws IOException {
        assertThat(run("incidents", feed())).isZero();
        assertThat(out)
                .containsOnlyOnce("INC-")
                .contains("2020-05-07", "ASSAULT heavy-weapons", "fair", "وكالة", "صحيفة", "Claims joined");
        assertThat(err).isEmpty();
    }

    @Test
    void givesTheContractAsJsonLines() throws IOException {
        assertThat(run("incidents", "--format", "jsonl", feed())).isZero();
        assertThat(out.lines())
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"INC-")
                .contains("\"report\":\"a\"");
        assertThat(run("findings", "--format", "jsonl", feed())).isZero();
        assertThat(out.lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"id\":\"FND-"));
    }

    @Test
    void namesPromiseReasonsAndWhatIsOpen() throws IOException {
        assertThat(run("findings", feed())).isZero();
        assertThat(out)
                .contains(
                        "Unilateral Ramadan truce of the Libyan National Army",
                        "Protection of medical units",
                        "who fired first",
                        "No reply from Libyan National Army");
    }

    @Test
    void speaksArabic() throws IOException {
        assertThat(run("findings", "--lang", "ar", feed())).isZero();
        assertThat(out)
                .contains("حماية الوحدات الطبية", "من أطلق النار أولا", "المنسوب إليه")
                .doesNotContain("accused");
    }

    @Test
    void keepsToTheDaysAskedFor() throws IOException {
        assertThat(run("incidents", "--date", "2020-05-07", feed())).isZero();
        assertThat(out).contains("INC-");
        assertThat(run("incidents", "--from", "2020-05-08", feed())).isZero();
        assertThat(out).isEmpty();
        assertThat(run("findings", "--to", "2020-05-06", feed())).isZero();
        assertThat(out).isEmpty();
    }

    @Test
    void readsStandardInput() {
        InputStream in = new ByteArrayInputStream(FEED.getBytes(StandardCharsets.UTF_8));
        assertThat(run(in, "incidents", "-")).isZero();
        assertThat(out).contains("INC-");
    }

    @Test
    void refusesWhatCannotBeMeant() throws IOException {
        assertThat(run("incidents")).isEqualTo(Main.USAGE);
        assertThat(err).contains("Give either --ledger LEDGER or reports to read.");
        assertThat(run("incidents", "--ledger", "x", feed())).isEqualTo(Main.USAGE);
        assertThat(run("findings", "--date", "2020-05-07", "--to", "2020-05-08", feed()))
                .isEqualTo(Main.USAGE);
        assertThat(err).contains("not both");
        assertThat(run("findings", "--from", "2020-05-09", "--to", "2020-05-08", feed()))
                .isEqualTo(Main.USAGE);
    }

    @Test
    void namesAMissingFileAndKeepsTheRest() throws IOException {
        assertThat(run("incidents", "no-such-file.txt", feed())).isEqualTo(Main.SOME_FAILED);
        assertThat(err).contains("no-such-file.txt");
        assertThat(out).contains("INC-");
    }

    @Test
    void namesALedgerThatDoesNotExist() {
        assertThat(run("findings", "--ledger", folder.resolve("none.raqib").toString()))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(err).contains("none.raqib");
    }
}
