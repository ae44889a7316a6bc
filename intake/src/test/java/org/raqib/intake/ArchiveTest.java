package org.raqib.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.model.Capture;
import org.raqib.model.Report;

/** Archives of pages (WARC), and what is compressed with gzip. */
class ArchiveTest {
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final String PAGE = """
            <html><head><title>قصف على الميناء</title><meta property="article:published_time" content="2020-04-30"></head>
            <body><article><p>سقطت قذائف على الميناء فجر الخميس وأصيب اثنان من العمال، بحسب شهود.</p></article></body></html>
            """;

    @TempDir
    Path folder;

    @Test
    void aGoodAnswerWithHtmlIsAReport() {
        Run run = new Run()
                .read(stream(info(), response("https://mina.example/1", "text/html; charset=utf-8", "", utf8(PAGE))));

        Report report = run.report();
        assertThat(report.id()).isEqualTo("https://mina.example/1");
        assertThat(report.url()).isEqualTo("https://mina.example/1");
        assertThat(report.title()).isEqualTo("قصف على الميناء");
        assertThat(report.text()).startsWith("سقطت قذائف");
        assertThat(report.published()).hasToString("2020-04-30");
        Capture capture = run.captures.getFirst();
        assertThat(capture.mediaType()).isEqualTo("application/warc");
        assertThat(capture.origin()).isEqualTo("standard input:2");
        assertThat(Intake.again(capture.bytes(), capture.mediaType(), report.id()))
                .isEqualTo(report);
        assertThat(run.faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "standard input: 1 of its 2 records hold no page (requests, pictures, redirections) and were passed over");
        assertThat(run.faults).allMatch(Fault::note);
    }

    @Test
    void theEncodingSentIsTheEncodingRead() {
        Run run = new Run()
                .read(stream(response(
                        "https://a.example/", "text/html; charset=windows-1256", "", PAGE.getBytes(WINDOWS_1256))));
        assertThat(run.report().title()).isEqualTo("قصف على الميناء");
    }

    @Test
    void packedAndChunkedBodiesAreUnpacked() {
        byte[] packed = gzip(utf8(PAGE));
        byte[] chunked = join(
                utf8(Integer.toHexString(10) + "\r\n"),
                Arrays.copyOf(packed, 10),
                utf8("\r\n" + Integer.toHexString(packed.length - 10) + "\r\n"),
                Arrays.copyOfRange(packed, 10, packed.length),
                utf8("\r\n0\r\n\r\n"));
        Run run = new Run()
                .read(stream(
                        response("https://a.example/1", "text/html", "Content-Encoding: gzip\r\n", packed),
                        response(
                                "https://a.example/2",
                                "text/html",
                                "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                                chunked)));
        assertThat(run.faults).isEmpty();
        assertThat(run.captures)
                .hasSize(2)
                .allMatch(capture -> capture.report().text().startsWith("سقطت قذائف"));
    }

    @Test
    void aResourceIsAPageToo() {
        Run run = new Run().read(stream(record("resource", "https://a.example/", "text/html", "", utf8(PAGE))));
        assertThat(run.report().title()).isEqualTo("قصف على الميناء");
    }

    @Test
    void anArchiveOfManyMembersIsReadToItsEnd() throws IOException {
        Path file = folder.resolve("crawl.warc.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(gzip(info()));
            for (int i = 0; i < 50; i++) {
                out.write(gzip(
                        response("https://a.example/" + i, "text/html", "", utf8(PAGE.replace("اثنان", "عدد " + i)))));
            }
        }
        Run run = new Run().read(file);
        assertThat(run.captures).hasSize(50);
        assertThat(run.captures.get(49).origin()).isEqualTo(file + ":51");
    }

    @Test
    void whatHoldsNoPageIsPassedOverAndCounted() {
        Run run = new Run()
                .read(stream(
                        record("request", "https://a.example/", "application/http", "", utf8("GET / HTTP/1.1\r\n\r\n")),
                        response("https://a.example/p.jpg", "image/jpeg", "", new byte[100_000]),
                        record(
                                "response",
                                "https://a.example/gone",
                                "application/http",
                                "",
                                utf8("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>لا توجد</p>"))));
        assertThat(run.captures).isEmpty();
        assertThat(run.faults)
                .extracting(Fault::sentence)
                .containsExactly(
                        "The archive holds no page (good answers with HTML); look whether it is the right one");
    }

    @Test
    void aPageWithoutAnArticleIsANote() {
        Run run = new Run()
                .read(stream(response("https://a.example/", "text/html", "", utf8("<html><body></body></html>"))));
        assertThat(run.faults).singleElement().matches(fault -> fault.note() && fault.line() == 1);
    }

    @Test
    void anArchiveThatBreaksOffKeepsWhatCameWhole() {
        byte[] second = response("https://a.example/2", "text/html", "", utf8(PAGE));
        Run run = new Run()
                .read(stream(
                        response("https://a.example/1", "text/html", "", utf8(PAGE)),
                        Arrays.copyOf(second, second.length - 60)));
        assertThat(run.ids()).containsExactly("https://a.example/1");
        assertThat(run.faults)
                .extracting(Fault::toString)
                .containsExactly("standard input:2: The archive breaks off within this record; fetch it again");
    }

    @Test
    void aDamagedRecordCostsNoOther() {
        byte[] broken = utf8("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nعبث\r\nعبث\r\n\r\n");
        Run run = new Run()
                .read(stream(
                        response("https://a.example/1", "text/html", "", utf8(PAGE)),
                        broken,
                        response("https://a.example/3", "text/html", "", utf8(PAGE))));
        assertThat(run.ids()).containsExactly("https://a.example/1", "https://a.example/3");
        assertThat(run.faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.sentence()).startsWith("The record does not begin as records do");
        });
    }

    @Test
    void aTruncatedRecordIsReadAndTold() {
        byte[] page = record(
                "response",
                "https://a.example/",
                "application/http",
                "WARC-Truncated: length\r\n",
                join(utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), utf8(PAGE)));
        Run run = new Run().read(stream(page));
        assertThat(run.captures).hasSize(1);
        assertThat(run.faults).singleElement().satisfies(fault -> {
            assertThat(fault.note()).isFalse();
            assertThat(fault.sentence()).contains("only the beginning of the page (cut off for length)");
        });
    }

    @Test
    void aPageOverTheLimitIsRefusedBySize() {
        Run run = new Run(new Limits(2_000))
                .read(stream(
                        response("https://a.example/1", "text/html", "", utf8(PAGE + " ".repeat(3_000))),
                        response("https://a.example/2", "text/html", "", utf8(PAGE))));
        assertThat(run.ids()).containsExactly("https://a.example/2");
        assertThat(run.faults).singleElement().matches(fault -> fault.sentence().startsWith("The record is 3,"));
    }

    @Test
    @Timeout(30)
    void aBodyThatUnpacksToMoreThanAnyPageIsRefused() {
        Run run = new Run()
                .read(stream(
                        response("https://a.example/1", "text/html", "Content-Encoding: gzip\r\n", zeros(200 << 20)),
                        response("https://a.example/2", "text/html", "", utf8(PAGE))));
        assertThat(run.ids()).containsExactly("https://a.example/2");
        assertThat(run.faults)
                .singleElement()
                .matches(fault -> fault.sentence().startsWith("The page unpacks to more"));
    }

    @Test
    void compressedJsonLinesAreStreamed() throws IOException {
        Path file = folder.resolve("may.jsonl.gz");
        Files.write(file, gzip(utf8("{\"text\":\"وقف النار\"}\n{\"text\":\"خرق الهدنة\"}\n")));
        Run run = new Run().read(folder);
        assertThat(run.captures).hasSize(2);
        assertThat(run.captures.get(1).origin()).isEqualTo(file + ":2");
        assertThat(run.faults).isEmpty();
    }

    @Test
    void compressedLinesThatBreakOffKeepWhatCameWhole() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append("{\"text\":\"خبر رقم ").append(i * 7919L % 10007).append("\"}\n");
        }
        byte[] packed = gzip(utf8(lines.toString()));
        Path file = Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(packed, packed.length / 2));
        Run run = new Run().read(file);
        assertThat(run.captures).hasSizeGreaterThan(5_000);
        assertThat(run.faults)
                .extracting(Fault::sentence)
                .containsExactly("Its compressed bytes break off before their end; fetch it again");
    }

    @Test
    void rubbishBehindTheCompressedBytesIsNamed() throws IOException {
        Path file =
                Files.write(folder.resolve("a.jsonl.gz"), join(gzip(utf8("{\"text\":\"خبر\"}\n")), utf8("rubbish")));
        Run run = new Run().read(file);
        assertThat(run.captures).hasSize(1);
        assertThat(run.faults)
                .singleElement()
                .matches(fault -> fault.sentence().startsWith("Something that is not gzip follows"));
    }

    /** The JDK's own stream takes such a pause for the end. */
    @Test
    void aPipeThatPausesBetweenMembersIsReadToItsEnd() {
        byte[] first = gzip(utf8("{\"text\":\"خبر أول\"}\n"));
        InputStream pausing = new SequenceInputStream(
                new ByteArrayInputStream(first), new ByteArrayInputStream(gzip(utf8("{\"text\":\"خبر ثان\"}\n"))));
        assertThat(new Run().read(pausing).captures).hasSize(2);
    }

    @Test
    @Timeout(60)
    void aGzipBombIsGivenUp() throws IOException {
        Path file = Files.write(folder.resolve("bomb.jsonl.gz"), zeros(300 << 20));
        assertThat(new Run().read(file).faults)
                .extracting(Fault::sentence)
                .containsExactly(
                        "It unpacks to more than 200 times its size, as no text does; unpack and look at it by itself");
    }

    private static byte[] info() {
        return record("warcinfo", null, "application/warc-fields", "", utf8("software: test\r\n"));
    }

    static byte[] response(String address, String type, String fields, byte[] body) {
        return record(
                "response",
                address,
                "application/http; msgtype=response",
                "",
                join(utf8("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + fields + "\r\n"), body));
    }

    private static byte[] record(String type, @Nullable String address, String media, String fields, byte[] block) {
        return join(
                utf8("WARC/1.0\r\nWARC-Type: " + type + "\r\n"
                        + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                        + "WARC-Date: 2020-05-01T00:00:00Z\r\n"
                        + (address == null ? "" : "WARC-Target-URI: " + address + "\r\n")
                        + "Content-Type: " + media + "\r\n" + fields
                        + "Content-Length: " + block.length + "\r\n\r\n"),
                block,
                utf8("\r\n\r\n"));
    }

    private static InputStream stream(byte[]... records) {
        return new ByteArrayInputStream(join(records));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    private static byte[] zeros(int count) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            byte[] chunk = new byte[1 << 20];
            for (int i = 0; i < count >> 20; i++) {
                out.write(chunk);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }
}
