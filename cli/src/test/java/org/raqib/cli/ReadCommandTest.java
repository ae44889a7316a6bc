package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.contract.ReadingJson;
import org.raqib.intake.Fault;
import org.raqib.model.Claim;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.Span;
import org.raqib.model.Toll;
import picocli.CommandLine;

@Timeout(60)
class ReadCommandTest {
    private static final String TEXT = "قصفت القوة ميناء البلدة.";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The least of readers: a claim wherever "قصفت" stands. */
    private static Reading shelling(Report report) {
        List<Claim> claims = new ArrayList<>();
        Matcher shelled = Pattern.compile("(قصفت) (\\S+) ([^.\\n]+)").matcher(report.body());
        while (shelled.find()) {
            claims.add(new Claim(
                    EventType.ASSAULT,
                    Mode.HEAVY_WEAPONS,
                    Modality.FACT,
                    List.of(new Mention(
                            shelled.group(2),
                            new Span(shelled.start(2), shelled.end(2)),
                            "X-FORCE",
                            "The Force",
                            List.of(),
                            EntityKind.FORCE,
                            null)),
                    List.of(new Mention(shelled.group(3), null, null, null, List.of(), null, null)),
                    List.of(),
                    List.of(),
                    EventDate.parse("2020-04"),
                    Toll.exactly(0),
                    Toll.atLeast(2),
                    null,
                    false,
                    new Span(shelled.start(1), shelled.end(1)),
                    new Span(shelled.start(), shelled.end()),
                    shelled.group(),
                    "assault.shelled",
                    List.of(),
                    List.of()));
        }
        return new Reading(report, report.published(), false, claims, "test");
    }

    private int read(Function<Report, Reading> reader, InputStream in, OutputStream to, String... args) {
        PrintWriter results = new PrintWriter(to, false, StandardCharsets.UTF_8);
        int code = new CommandLine(new ReadCommand(own -> reader, in))
                .setOut(results)
                .setErr(new PrintWriter(err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Faults::onCommandLine)
                .setExecutionExceptionHandler(Faults::onExecution)
                .execute(args);
        results.flush();
        return code;
    }

    private int read(String... args) {
        return read(InputStream.nullInputStream(), args);
    }

    private int read(InputStream in, String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = read(ReadCommandTest::shelling, in, bytes, args);
        out.write(bytes.toString(StandardCharsets.UTF_8));
        return code;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void linesOfJsonInTheOrderOfTheInput() throws IOException {
        StringBuilder feed = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            feed.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(TEXT.repeat(1 + i % 7))
                    .append("\"}\n");
        }
        Path file = file("feed.jsonl", feed.toString());

        assertThat(read("--format", "jsonl", "--threads", "4", file.toString())).isEqualTo(Main.OK);

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(500);
        for (int i = 0; i < 500; i++) {
            Report report = new Report("" + i, sha(lines.get(i)), "", TEXT.repeat(1 + i % 7), null, null, null, "ar");
            Reading reading = ReadingJson.read(lines.get(i), report);
            assertThat(reading).isEqualTo(shelling(report));
        }
        assertThat(err.toString()).isEmpty();
    }

    private static String sha(String line) {
        Matcher sha = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"").matcher(line);
        assertThat(sha.find()).isTrue();
        return sha.group(1);
    }

    @Test
    void textForAPerson() throws IOException {
        Path file = file("a.txt", "قصف\u202E ميناء\n\n" + TEXT);
        assertThat(read(file.toString())).isEqualTo(Main.OK);
        assertThat(out.toString()).isEqualTo("""
                        a.txt  \u2068قصف⟨U+202E⟩ ميناء\u2069
                          ASSAULT heavy-weapons, fact, 2020-04, killed 0, injured 2 or more
                            who      \u2068القوة\u2069 (The Force)
                            to whom  \u2068ميناء البلدة\u2069
                            words    \u2068قصفت القوة ميناء البلدة\u2069
                            rule     assault.shelled at 11-34

                        """);
    }

    @Test
    void theReaderOfThisBuildReadsARealClaim() throws IOException {
        Path file = file("a.txt", "قصفت قوات حفتر ميناء طرابلس بالصواريخ يوم 18 فبراير 2020.");
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), "read", "--format", "jsonl", file.toString());
        assertThat(code).isEqualTo(Main.OK);
        assertThat(out.toString())
                .startsWith("{\"id\":\"a.txt\"")
                .contains("\"event\":\"ASSAULT\"", "\"quote\":\"قصفت قوات حفتر")
                .hasLineCount(1);
    }

    @Test
    void aReportWithoutClaims() {
        assertThat(read(new ByteArrayInputStream("A quiet day.".getBytes(StandardCharsets.UTF_8)), "-"))
                .isEqualTo(Main.OK);
        assertThat(out.toString()).isEqualTo("stdin\n  no claims\n\n");
    }

    @Test
    void badReportsAreNamedAndAllOthersRead() throws IOException {
        Path feed = file(
                "feed.jsonl", "{\"id\":\"1\",\"text\":\"" + TEXT + "\"}\n{broken\n{\"id\":\"3\",\"text\":\"a\"}\n");
        Path missing = folder.resolve("no.txt");
        Path last = file("z.txt", TEXT);

        int code = read("--format=JSONL", feed.toString(), missing.toString(), last.toString());

        assertThat(code).isEqualTo(Main.SOME_FAILED);
        assertThat(out.toString().lines().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("{\"id\":\"1\"", "{\"id\":\"3\"", "{\"id\":\"z.txt\"");
        assertThat(err.toString().lines())
                .containsExactly(
                        feed + ":2: The JSON is broken at character 2; mend the line, or leave it out",
                        missing + ": There is no such file or folder; check the name");
    }

    @Test
    void aNoteDoesNotFail() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), TEXT.getBytes(Charset.forName("windows-1256")));
        assertThat(read(file.toString())).isEqualTo(Main.OK);
        assertThat(err.toString()).endsWith("It is not UTF-8 and was read as windows-1256; check its letters\n");
    }

    @Test
    void oneReportThatTripsTheReaderUpCostsNoOther() throws IOException {
        Path feed = file(
                "feed.jsonl",
                "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\"}\n{\"id\":\"3\",\"text\":\"c\"}\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Function<Report, Reading> tripping = report -> {
            if (report.text().equals("b")) {
                throw new IllegalStateException("tripped");
            }
            return shelling(report);
        };
        int code = read(tripping, InputStream.nullInputStream(), bytes, "--format=jsonl", feed.toString());
        assertThat(code).isEqualTo(Main.SOME_FAILED);
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
        assertThat(err.toString())
                .startsWith("2: a fault of Raqib itself")
                .contains("tripped")
                .hasLineCount(1);
    }

    @Test
    void sizesAreLimited() throws IOException {
        Path file = file("a.txt", TEXT.repeat(100));
        assertThat(read("--max-size", "1K", file.toString())).isEqualTo(Main.SOME_FAILED);
        assertThat(err.toString()).contains("over the limit of 1,024 bytes");
        assertThat(read("--max-size", "1MiB", file.toString())).isEqualTo(Main.OK);
    }

    @Test
    void whatCannotBeUnderstoodIsAFaultOfUsage() {
        assertThat(read()).isEqualTo(Main.USAGE);
        assertThat(read("--threads=0", "a.txt")).isEqualTo(Main.USAGE);
        assertThat(read("--format=xml", "a.txt")).isEqualTo(Main.USAGE);
        assertThat(read("--max-size=2G", "a.txt")).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("--threads must be 1 or more, not 0", "'2G' is not a size of 1 byte to 1G");
        assertThat(out.toString()).isEmpty();
    }

    /** As a pipe to {@code head} does: it takes something and then closes. */
    @Test
    void aReaderWhoLeavesEndsTheRunQuietly() {
        AtomicLong given = new AtomicLong();
        byte[] line = ("{\"text\":\"" + TEXT + "\"}\n").getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return line[(int) (given.getAndIncrement() % line.length)];
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                bytes[from] = (byte) read();
                return 1;
            }
        };
        OutputStream closing = new OutputStream() {
            private long taken;

            @Override
            public void write(int b) throws IOException {
                if (++taken > 20_000) {
                    throw new IOException("Broken pipe");
                }
            }
        };
        assertThat(read(ReadCommandTest::shelling, endless, closing, "--format=jsonl", "-"))
                .isEqualTo(Main.OK);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void resultsDoNotWaitForTheNextReport() throws Exception {
        try (PipedOutputStream feed = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(feed);
                PipedInputStream results = new PipedInputStream(1 << 16);
                PipedOutputStream to = new PipedOutputStream(results)) {
            Thread command =
                    Thread.ofPlatform().start(() -> read(ReadCommandTest::shelling, in, to, "--format=jsonl", "-"));
            for (int i = 0; i < 3; i++) {
                feed.write(("{\"id\":\"" + i + "\",\"text\":\"a\"}\n").getBytes(StandardCharsets.UTF_8));
                feed.flush();
                StringBuilder line = new StringBuilder();
                for (int c = results.read(); c != '\n'; c = results.read()) {
                    line.append((char) c);
                }
                assertThat(line).startsWith("{\"id\":\"" + i + "\"");
            }
            close(feed);
            command.join();
        }
    }

    private static void close(Closeable stream) throws IOException {
        stream.close();
    }

    @Test
    void progressIsShownOnATerminalOnceTheWorkIsLongAndWipedForOtherLines() {
        AtomicLong now = new AtomicLong();
        Diagnostics diagnostics = new Diagnostics(new PrintWriter(err), true, now::get);
        diagnostics.report();
        assertThat(err.toString()).isEmpty();
        now.set(4_000_000_000L);
        diagnostics.report();
        assertThat(err.toString()).isEqualTo("\r\u001B[K2 reports read, 1 a second");
        diagnostics.report();
        diagnostics.say(new Fault("a.txt", 0, "It is \u001B[31mempty", false));
        assertThat(err.toString())
                .isEqualTo("\r\u001B[K2 reports read, 1 a second\r\u001B[Ka.txt: It is ⟨U+001B⟩[31mempty"
                        + System.lineSeparator());
        diagnostics.done();
        Diagnostics silent = new Diagnostics(new PrintWriter(err), false, now::get);
        now.set(9_000_000_000L);
        silent.report();
        silent.done();
        assertThat(err.toString()).doesNotContain("3 reports");
    }
}
