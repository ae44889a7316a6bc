package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of input into a ledger, good and bad; and copies of a text in what comes out of it. */
class IngestEveryInputTest {
    private static final String WIRE =
            "قصفت قوات حفتر مستشفى ميدانيا في طرابلس فجر الخميس وقُتل شخصان وأصيب ستة آخرون بحسب"
                    + " ناطق باسم وزارة الصحة. ونقل المصابون إلى مستشفى آخر في المدينة بعد توقف القصف.";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path inputs = Path.of("");

    @BeforeEach
    void write() throws IOException {
        inputs = Files.createDirectory(folder.resolve("in"));
        Files.write(
                inputs.resolve("a.jsonl.gz"),
                gzip("{\"id\":\"one\",\"text\":\"" + WIRE
                        + "\",\"published\":\"2020-04-30\",\"publisher\":\"الميناء\",\"title\":\"قصف مستشفى\"}\n"));
        Files.writeString(
                inputs.resolve("b.rss"),
                "<rss version='2.0'><channel><title>المنبر</title><item><title>قتيلان في طرابلس</title><guid>urn:two</guid>"
                        + "<pubDate>Fri, 01 May 2020 10:00:00 GMT</pubDate><description>طرابلس (رويترز) - " + WIRE
                        + "</description></item></channel></rss>");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void whatFailsIsNamedAndCostsNothingElse() throws IOException {
        String ledger = folder.resolve("l.raqib").toString();
        Files.writeString(inputs.resolve("c.xml"), "<urlset><url/></urlset>");
        Files.write(inputs.resolve("d.txt"), new byte[] {(byte) 0xC3, 0x28});
        Files.writeString(
                inputs.resolve("e.warc"), "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nHTTP");

        assertThat(run("ingest", "--ledger", ledger, inputs.toString())).isEqualTo(Main.SOME_FAILED);
        assertThat(out.toString()).contains("2 reports added", "3 failures, each named above");
        assertThat(err.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("c.xml: It is XML, but no feed"))
                .anyMatch(line -> line.contains("d.txt: Byte 1 (0xC3) is not UTF-8"))
                .anyMatch(line -> line.contains("e.warc:1: The archive breaks off within this record"));
        String head = out.toString().lines().reduce((one, last) -> last).orElseThrow();

        // Once more: nothing is added, and what fails is named again.
        assertThat(run("ingest", "--ledger", ledger, inputs.toString())).isEqualTo(Main.SOME_FAILED);
        assertThat(out.toString())
                .contains("2 reports known already, passed over")
                .endsWith(head + "\n");

        for (String bad : new String[] {"c.xml", "d.txt", "e.warc"}) {
            Files.delete(inputs.resolve(bad));
        }
        assertThat(run("ingest", "--ledger", ledger, inputs.toString())).isEqualTo(Main.OK);
        assertThat(err.toString()).isEmpty();
        assertThat(run("verify", "--ledger", ledger)).isEqualTo(Main.OK);
    }

    @Test
    void aWireInTwoOutletsIsOneVoiceAndIsShown() {
        assertThat(run("incidents", inputs.toString())).isEqualTo(Main.OK);
        assertThat(out.toString())
                .contains(
                        "copied    urn:two: ", "of its wording stands in report one (الميناء), published on 2020-04-30")
                .contains("it credits Reuters")
                .contains("one:0".replace(':', '#'), "urn:two#0");

        assertThat(run("incidents", "--format", "jsonl", inputs.toString())).isEqualTo(Main.OK);
        assertThat(out.toString())
                .contains("\"copies\":[{\"report\":\"urn:two\"", "\"kind\":\"near\"", "\"credits\":[\"Reuters\"]");
    }

    @Test
    void theOrderOfTheInputsIsTheOrderOfTheLedgerOnAnyNumberOfThreads() {
        StringBuilder heads = new StringBuilder();
        for (String threads : new String[] {"1", "7"}) {
            String ledger = folder.resolve("l" + threads).toString();
            assertThat(run("ingest", "--format", "jsonl", "--threads", threads, "--ledger", ledger, inputs.toString()))
                    .isEqualTo(Main.OK);
            heads.append(out.toString().replaceAll("\"entry\":\\d+", "")).append('|');
        }
        String[] both = heads.toString().split("\\|");
        assertThat(both[1]).isEqualTo(both[0]);
    }
}
