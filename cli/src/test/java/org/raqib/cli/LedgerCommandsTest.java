package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.ledger.SqliteLedger;
import org.raqib.model.Claim;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.Span;
import picocli.CommandLine;

@Timeout(60)
class LedgerCommandsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-05-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path ledger;
    private Path feed;
    private String out = "";
    private String err = "";

    @BeforeEach
    void aFeed() throws IOException {
        ledger = folder.resolve("ledger.raqib");
        feed = folder.resolve("feed.jsonl");
        Files.writeString(
                feed, line("a", "قصفت القوة الميناء") + line("b", "اجتمع الوفدان") + line("c", "قصفت القوة المطار"));
    }

    private static String line(String id, String text) {
        return "{\"id\":\"" + id + "\",\"title\":\"خبر\",\"text\":\"" + text + ".\",\"published\":\"2020-04-30\"}\n";
    }

    /** The least of readers: the first word of a text that starts with shelling. */
    private static Reading shelling(Report report, String version) {
        int start = report.body().indexOf("قصفت");
        List<Claim> claims = start < 0
                ? List.of()
                : List.of(new Claim(
                        EventType.ASSAULT,
                        Mode.HEAVY_WEAPONS,
                        Modality.FACT,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        false,
                        new Span(start, start + 4),
                        new Span(start, start + 4),
                        "قصفت",
                        "assault.shelled",
                        List.of(),
                        List.of()));
        return new Reading(report, report.published(), false, claims, version);
    }

    private int ingest(String version, String... args) {
        return ingest(version, report -> shelling(report, version), args);
    }

    private int ingest(String version, Function<Report, Reading> read, String... args) {
        return run(
                new IngestCommand(
                        own -> new Ingestion.VersionedReader(version, read),
                        new ByteArrayInputStream(line("stdin", "قصفت").getBytes(StandardCharsets.UTF_8)),
                        CLOCK),
                args);
    }

    private int verify(String... args) {
        return run(new VerifyCommand(), args);
    }

    private int run(Object command, String... args) {
        StringWriter results = new StringWriter();
        StringWriter diagnostics = new StringWriter();
        String[] all = new String[args.length + 2];
        all[0] = "--ledger";
        all[1] = ledger.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        int code = new CommandLine(command)
                .setOut(new PrintWriter(results))
                .setErr(new PrintWriter(diagnostics))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Faults::onCommandLine)
                .setExecutionExceptionHandler(Faults::onExecution)
                .execute(all);
        out = results.toString();
        err = diagnostics.toString();
        return code;
    }

    @Test
    void takesReportsInOnceAndSaysWhatItDid() {
        assertThat(ingest("1", feed.toString())).as(err).isEqualTo(Main.OK);
        assertThat(out).contains("3 reports added", "2 claims read", "ledger.raqib: 9 entries, head 9:");
        assertThat(err).isEmpty();

        assertThat(ingest("1", feed.toString(), "-")).isEqualTo(Main.OK);
        assertThat(out).contains("1 report added", "3 reports known already", "12 entries");

        assertThat(ingest("2", feed.toString())).isEqualTo(Main.OK);
        assertThat(out).contains("3 known reports read again", "15 entries").doesNotContain("added");
        assertThat(verify()).isEqualTo(Main.OK);
        assertThat(out)
                .contains("15 entries checked: 4 captures, 4 texts, 7 readings with 5 claims", "Sound:", "head 15:");
    }

    @Test
    void aLineForEachReportOnceItIsRecorded() {
        assertThat(ingest("1", "--format", "jsonl", feed.toString())).isEqualTo(Main.OK);
        assertThat(out.lines()).hasSize(3);
        assertThat(out.lines().findFirst().orElseThrow())
                .startsWith("{\"id\":\"a\",\"sha256\":\"")
                .contains("feed.jsonl:1\",\"entry\":1,\"added\":[\"report\",\"reading\"],\"claims\":1,\"fault\":null}");
        assertThat(err).contains("3 reports added");
    }

    @Test
    void whatCannotBeReadIsNamedAndEverythingElseIsKept() throws IOException {
        Files.writeString(feed, Files.readString(feed) + "{broken\n" + line("d", "خبر"));
        Function<Report, Reading> reader = report -> {
            if (report.id().equals("b")) {
                throw new IllegalStateException("the rule is wrong");
            }
            Reading reading = shelling(report, "1");
            // A reader that points beside the report.
            return report.id().equals("c")
                    ? new Reading(
                            report, null, false, shelling(report("x قصفت"), "1").claims(), "1")
                    : reading;
        };
        assertThat(ingest(
                        "1", reader, feed.toString(), folder.resolve("none.txt").toString()))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(err.lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("feed.jsonl:4: "))
                .anyMatch(line -> line.contains("none.txt: There is no such file"))
                .anyMatch(line ->
                        line.contains("feed.jsonl:2: the report is kept unread") && line.contains("the rule is wrong"))
                .anyMatch(line -> line.contains("feed.jsonl:3: the report is kept unread")
                        && line.contains("claim 0 quotes words that do not stand at their place"));
        assertThat(out).contains("4 reports added", "2 reports kept unread", "1 claim read");
        assertThat(verify()).isEqualTo(Main.OK);

        assertThat(ingest("1", feed.toString()))
                .as("what failed is tried again")
                .isEqualTo(Main.SOME_FAILED);
        assertThat(out).contains("2 known reports read again", "2 reports known already");
        assertThat(out).doesNotContain("unread");
    }

    private static Report report(String title) {
        return new Report("x", "", title, "", null, null, null, "ar");
    }

    @Test
    void manyReportsInTheirOrder() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            lines.append(line("r" + i, "قصفت " + i));
        }
        Files.writeString(feed, lines);
        assertThat(ingest("1", "--format", "jsonl", "--threads", "4", feed.toString()))
                .isEqualTo(Main.OK);
        List<String> ids = out.lines()
                .map(line -> line.replaceAll("\\{\"id\":\"(r\\d+)\".*", "$1"))
                .toList();
        assertThat(ids).hasSize(1000).startsWith("r0", "r1").endsWith("r999");
        try (SqliteLedger kept = SqliteLedger.openToRead(ledger)) {
            assertThat(kept.readings().map(reading -> reading.report().id())).containsExactlyElementsOf(ids);
        }
    }

    @Test
    void aLedgerThatFailsInTheMiddleEndsTheRunWithOneSentence() throws Exception {
        assertThat(ingest("1", feed.toString())).isEqualTo(Main.OK);
        Files.writeString(feed, line("later", "قصفت"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER sabotage BEFORE INSERT ON reading BEGIN SELECT RAISE(ABORT, 'no'); END");
        }
        assertThat(ingest("1", feed.toString())).isEqualTo(Main.SOME_FAILED);
        assertThat(err.lines()).singleElement().asString().contains("ledger.raqib refuses the change");
        assertThat(out).contains("no reports").doesNotContain("head");

        assertThat(verify()).isEqualTo(Main.SOME_FAILED);
        assertThat(out)
                .contains("the tables or the triggers that guard them were changed", "NOT SOUND", "9 entries checked");
    }

    @Test
    void verifyNamesWhatWasChanged() throws Exception {
        assertThat(ingest("1", feed.toString())).isEqualTo(Main.OK);
        String head = head();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = connection.createStatement()) {
            String guard =
                    "CREATE TRIGGER part_refuses_update BEFORE UPDATE ON part BEGIN SELECT RAISE(ABORT, 'a ledger is"
                            + " append-only'); END";
            statement.execute("DROP TRIGGER part_refuses_update");
            statement.execute(
                    "UPDATE part SET content = CAST(replace(CAST(content AS TEXT), 'الميناء', 'المشفى') AS BLOB)"
                            + " WHERE entry = 1 AND name = 'bytes'");
            statement.execute(guard);
        }
        assertThat(verify("--head", head)).isEqualTo(Main.SOME_FAILED);
        assertThat(out.lines().findFirst().orElseThrow())
                .isEqualTo(ledger
                        + ": entry 1 (capture of report a): its part 'bytes' is not what its header vouches for");
        assertThat(verify("--format", "jsonl")).isEqualTo(Main.SOME_FAILED);
        assertThat(out)
                .contains("{\"entry\":1,\"type\":\"capture\",\"report\":\"a\",\"fault\":\"its part")
                .contains("\"sound\":false");
    }

    @Test
    void verifyHoldsALedgerAgainstAHeadNotedEarlier() throws Exception {
        assertThat(ingest("1", feed.toString())).isEqualTo(Main.OK);
        String early = head();
        byte[] before = Files.readAllBytes(ledger);
        assertThat(ingest("2", feed.toString())).isEqualTo(Main.OK);
        String late = head();
        assertThat(verify("--head", early)).isEqualTo(Main.OK);
        assertThat(verify("--head", late)).isEqualTo(Main.OK);

        Files.write(ledger, before);
        assertThat(verify()).as("what is left is sound").isEqualTo(Main.OK);
        assertThat(verify("--head", late)).isEqualTo(Main.SOME_FAILED);
        assertThat(out)
                .contains("the ledger ends at entry 9, the head noted earlier is entry 12: entries were cut off");

        Files.delete(ledger);
        assertThat(ingest("2", feed.toString())).isEqualTo(Main.OK);
        assertThat(verify("--head", early))
                .as("another ledger of the same reports")
                .isEqualTo(Main.SOME_FAILED);
        assertThat(out).contains("entry 9 (reading of report c): its hash is not that of the head noted earlier");
        assertThat(verify("--head", "9")).isEqualTo(Main.USAGE);
        assertThat(err).contains("'9' is not a head as 'raqib verify' prints it");
    }

    private String head() {
        assertThat(verify()).isEqualTo(Main.OK);
        return out.lines().reduce((first, last) -> last).orElseThrow().replace("head ", "");
    }

    @Test
    void aLedgerThatIsNone() throws IOException {
        assertThat(verify()).isEqualTo(Main.SOME_FAILED);
        assertThat(err)
                .isEqualTo("raqib: " + ledger + " does not exist; give the path of a ledger, or begin one with 'raqib"
                        + " ingest --ledger'.\n");
        Files.writeString(ledger, "a spreadsheet\n".repeat(50));
        assertThat(ingest("1", feed.toString())).isEqualTo(Main.SOME_FAILED);
        assertThat(err).startsWith("raqib: " + ledger + " is not a ledger").hasLineCount(1);
        assertThat(out).isEmpty();
    }

    @Test
    void aPersonTakesAReportBackAndThinksAgain() {
        assertThat(ingest("1", feed.toString())).isEqualTo(Main.OK);
        LedgerCommand.Decide decide = new LedgerCommand.Decide(CLOCK);
        assertThat(run(decide, "--by", "سلمى", "--reason", "withdrawn by the agency", "retract", "report:a"))
                .as(err)
                .isEqualTo(Main.OK);
        assertThat(out).contains("entry 10: سلمى: retract report:a", "10 entries, head 10:");
        assertThat(run(new IncidentsCommand(), "--format", "jsonl")).isEqualTo(Main.OK);
        assertThat(out).contains("\"c#0\"").doesNotContain("\"a#0\"");
        assertThat(run(decide, "--by", "سلمى", "--reason", "too soon", "reject", "entry:10"))
                .isEqualTo(Main.OK);
        assertThat(run(new IncidentsCommand(), "--format", "jsonl")).isEqualTo(Main.OK);
        assertThat(out).contains("\"a#0\"");

        assertThat(run(new LedgerCommand.History(), "a")).isEqualTo(Main.OK);
        assertThat(out)
                .isEqualTo("entry 10, 2020-05-01T12:00:00Z: سلمى: retract report:a  (undone since)\n"
                        + "    because  withdrawn by the agency\n");
        assertThat(run(new LedgerCommand.History(), "--format", "jsonl")).isEqualTo(Main.OK);
        assertThat(out.lines()).hasSize(2);
        assertThat(out)
                .contains("{\"entry\":11,\"recorded_at\":\"2020-05-01T12:00:00Z\",\"in_force\":true,\"decision\":{"
                        + "\"kind\":\"reject\",\"by\":\"سلمى\"");
        assertThat(run(new LedgerCommand.History(), "incident:none")).isEqualTo(Main.OK);
        assertThat(out).isEqualTo("Nothing was decided about incident:none.\n");
        assertThat(verify()).isEqualTo(Main.OK);
        assertThat(out).contains("11 entries checked", "2 decisions");
    }

    @Test
    void aPersonJudgesClaims() {
        assertThat(ingest("1", feed.toString())).isEqualTo(Main.OK);
        LedgerCommand.Decide decide = new LedgerCommand.Decide(CLOCK);
        assertThat(run(decide, "--by", "سلمى", "accept", "claim:a#0")).as(err).isEqualTo(Main.OK);
        assertThat(out).startsWith("entry 10: سلمى: accept claim:a#0\n");
        assertThat(run(
                        decide,
                        "--by",
                        "سلمى",
                        "--reason",
                        "three",
                        "--payload",
                        "{\"killed\":[3,3]}",
                        "correct",
                        "claim:a#0"))
                .as(err)
                .isEqualTo(Main.OK);
        assertThat(run(decide, "--by", "سلمى", "--reason", "a drill", "reject", "claim:c#0"))
                .isEqualTo(Main.OK);
        assertThat(run(new IncidentsCommand(), "--format", "jsonl")).isEqualTo(Main.OK);
        assertThat(out).contains("\"a#0\"", "\"killed\":[3,3]").doesNotContain("\"c#0\"");
        assertThat(run(new LedgerCommand.History(), "claim:a#0")).isEqualTo(Main.OK);
        assertThat(out)
                .contains("accept claim:a#0", "correct claim:a#0", "    with     ASSAULT «قصفت»; changed: killed\n");
        assertThat(run(decide, "--by", "x", "--reason", "y", "--payload", "{\"dead\":1}", "correct", "claim:a#0"))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(err).isEqualTo("raqib: dead is a key that this form does not have.\n");
        assertThat(verify()).isEqualTo(Main.OK);
        assertThat(out).contains("12 entries checked", "3 decisions");
    }

    @Test
    void aDecisionThatCannotBeIsRefused() {
        assertThat(ingest("1", feed.toString())).isEqualTo(Main.OK);
        LedgerCommand.Decide decide = new LedgerCommand.Decide(CLOCK);
        assertThat(run(decide, "--by", "x", "--reason", "y", "retract", "report:none"))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(err).contains("holds no report 'none'").hasLineCount(1);
        assertThat(run(decide, "--by", "x", "retract", "report:a")).isEqualTo(Main.USAGE);
        assertThat(err).contains("A decision needs a reason");
        assertThat(run(decide, "--by", "x", "--reason", "y", "condemn", "report:a"))
                .isEqualTo(Main.USAGE);
        assertThat(err).contains("'condemn' is not merge, split");
        assertThat(run(decide, "--by", "x", "--reason", "y", "--payload", "[]", "note", "report:a"))
                .isEqualTo(Main.USAGE);
        assertThat(err).contains("The payload is not a JSON object");
        assertThat(verify()).isEqualTo(Main.OK);
        assertThat(out).contains("9 entries checked");
    }

    @Test
    void whatWasKnownOnADay() throws IOException {
        assertThat(ingest("1", feed.toString())).isEqualTo(Main.OK);
        String then = head();
        Files.writeString(feed, line("later", "قصفت القوة الجسر"));
        assertThat(run(
                        new IngestCommand(
                                own -> new Ingestion.VersionedReader("1", report -> shelling(report, "1")),
                                new ByteArrayInputStream(new byte[0]),
                                Clock.offset(CLOCK, Duration.ofDays(2))),
                        feed.toString()))
                .isEqualTo(Main.OK);
        assertThat(run(new IncidentsCommand(), "--format", "jsonl")).isEqualTo(Main.OK);
        assertThat(out).contains("later#0");
        for (String when : List.of("2020-05-01", "2020-05-01T12:00:00Z", "2020-05-01T14:00:00+02:00", "2020-05-02")) {
            assertThat(run(new IncidentsCommand(), "--format", "jsonl", "--as-of", when))
                    .isEqualTo(Main.OK);
            assertThat(out).as(when).contains("a#0").doesNotContain("later#0");
            assertThat(verify("--as-of", when)).isEqualTo(Main.OK);
            assertThat(out).contains("head " + then);
        }
        for (String when : List.of("2020-04-30", "2020-05-01T11:59:59.999Z")) {
            assertThat(run(new IncidentsCommand(), "--format", "jsonl", "--as-of", when))
                    .isEqualTo(Main.OK);
            assertThat(out).as(when).isEmpty();
        }
        assertThat(run(new IncidentsCommand(), "--as-of", "Tuesday")).isEqualTo(Main.USAGE);
        assertThat(err).contains("'Tuesday' is neither a day as in 2020-04-30 nor a moment");
    }

    @Test
    void aLedgerMovesWholeThroughAFile() throws IOException {
        assertThat(ingest("1", feed.toString())).isEqualTo(Main.OK);
        String head = head();
        String file = folder.resolve("moved.jsonl.gz").toString();
        assertThat(run(new ExportLedgerCommand(), file)).as(err).isEqualTo(Main.OK);
        assertThat(out).isEqualTo(file + ": 9 entries, head " + head + "\n");
        assertThat(run(new ExportLedgerCommand(), file)).isEqualTo(Main.SOME_FAILED);
        assertThat(err).contains("is there already; give a file that is not").hasLineCount(1);

        assertThat(run(new ImportLedgerCommand(), file)).isEqualTo(Main.SOME_FAILED);
        assertThat(err).contains("holds entries already").hasLineCount(1);
        ledger = folder.resolve("there.raqib");
        assertThat(run(new ImportLedgerCommand(), file)).isEqualTo(Main.OK);
        assertThat(out).isEqualTo(ledger + ": 9 entries, head " + head + "\n");
        assertThat(head()).isEqualTo(head);
        assertThat(ingest("1", feed.toString())).isEqualTo(Main.OK);
        assertThat(out).contains("3 reports known already");

        ledger = folder.resolve("half.raqib");
        byte[] whole = Files.readAllBytes(Path.of(file));
        Files.write(Path.of(file), Arrays.copyOf(whole, whole.length / 2));
        assertThat(run(new ImportLedgerCommand(), file)).isEqualTo(Main.SOME_FAILED);
        assertThat(err).contains("was cut short after entry").hasLineCount(1);
        assertThat(verify()).isEqualTo(Main.OK);
        assertThat(out).contains("0 entries checked");
    }
}
