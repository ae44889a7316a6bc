package org.raqib.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of bad input that Raqib knows: what is said about it, word for word, and that the good reports before and
 * after it are kept.
 */
class BadInputTest {
    private static final String GOOD = "أعلنت القوات وقف إطلاق النار في البلدة.";
    private static final String ARABIC = "قصفت المدفعية ميناء البلدة مساء أمس وأصيب عاملان بجروح طفيفة";
    private static final Charset ISO_8859_6 = Charset.forName("ISO-8859-6");
    private static final String IN_ITS_PLACE = "; mend the source";

    @TempDir
    Path folder;

    /** A file between two good ones, and the sentences about it. */
    @SuppressWarnings("ArrayRecordComponent")
    record BadFile(String kind, String name, byte[] bytes, List<String> sentences, int kept) {
        @Override
        public String toString() {
            return kind;
        }
    }

    /** A line between two good ones, and the sentences about it. */
    @SuppressWarnings("ArrayRecordComponent")
    record BadLine(String kind, byte[] bytes, List<String> sentences, boolean kept) {
        @Override
        public String toString() {
            return kind;
        }
    }

    static Stream<BadFile> files() {
        return Stream.of(
                lost("empty file", "m.txt", new byte[0], "It is empty; fill it, or leave it out"),
                lost("empty page", "m.html", new byte[0], "It is empty; fill it, or leave it out"),
                lost("empty JSON lines", "m.jsonl", new byte[0], "It is empty; fill it, or leave it out"),
                lost("blank", "m.txt", " \n\t\r\n ", "Its text holds no words; fill it in, or leave the report out"),
                lost(
                        "nothing but marks",
                        "m.txt",
                        "\u200F\u202B … ؟\u202C",
                        "Its text holds no words; fill it in, or leave the report out"),
                lost(
                        "gzip cut off",
                        "m.txt.gz",
                        hex("1F8B0800000000000003CB48CDC9C95728CF2FCA490100"),
                        "Its compressed bytes break off before their end; fetch it again"),
                lost(
                        "damaged gzip posing as JSON lines",
                        "m.jsonl",
                        hex("1F8B08000A0A0A0A0003FF0A"),
                        "Its compressed bytes are damaged after 0 bytes of text; fetch it again"),
                lost(
                        "office document",
                        "m.txt",
                        hex("504B030414000600080000002100"),
                        "It is a ZIP archive or an office document; unpack it, or save the document as plain text"),
                lost("PDF", "m.html", bytes("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "It is a PDF document; save its text as .txt"),
                lost(
                        "picture",
                        "m.txt",
                        hex("89504E470D0A1A0A0000000D49484452"),
                        "It is a PNG picture; only text can be read"),
                lost(
                        "binary",
                        "m.txt",
                        hex("CAFEBABE000000340A1B2C3D"),
                        "It holds NUL bytes, as only binary files do; only text can be read"),
                lost(
                        "one NUL in a text",
                        "m.txt",
                        bytes(ARABIC + "\0" + ARABIC + "!"),
                        "It holds NUL bytes, as only binary files do; only text can be read"),
                lost(
                        "UTF-16 without mark",
                        "m.txt",
                        ARABIC.getBytes(StandardCharsets.UTF_16LE),
                        "It looks like UTF-16 without a byte order mark; save it as UTF-8"),
                lost(
                        "UTF-16 cut off",
                        "m.txt",
                        join(hex("FFFE"), ARABIC.getBytes(StandardCharsets.UTF_16LE), hex("06")),
                        "It is UTF-16 of an odd number of bytes, so it is cut off; fetch it again"),
                lost(
                        "UTF-32",
                        "m.txt",
                        join(hex("FFFE0000"), ARABIC.getBytes(Charset.forName("UTF-32LE"))),
                        "It is UTF-32; save it as UTF-8"),
                lost(
                        "ISO 8859-6",
                        "m.txt",
                        ARABIC.getBytes(ISO_8859_6),
                        "It is not UTF-8 but looks like ISO-8859-6; save it as UTF-8"),
                lost(
                        "truncated UTF-8",
                        "m.txt",
                        Arrays.copyOf(bytes(ARABIC), bytes(ARABIC).length - 1),
                        "It ends in the middle of a character, so it is cut off; fetch it again"),
                lost(
                        "a stray byte",
                        "m.txt",
                        join(bytes(ARABIC + " "), hex("FE"), bytes(" " + ARABIC)),
                        "Byte 113 (0xFE) is not UTF-8; save it as UTF-8"),
                lost(
                        "half a pair in UTF-8",
                        "m.txt",
                        join(bytes("قصف "), hex("EDA0BD"), bytes(" الميناء")),
                        "Byte 8 begins half of a surrogate pair, which is not UTF-8; write the whole character as UTF-8"),
                new BadFile(
                        "half a pair in UTF-16",
                        "m.txt",
                        join(hex("FEFF"), ARABIC.getBytes(StandardCharsets.UTF_16BE), hex("D83D"), hex("0020")),
                        List.of(
                                "Character 62 of title and text is half of a surrogate pair, and U+FFFD was put in its place"
                                        + IN_ITS_PLACE),
                        1),
                new BadFile(
                        "windows-1256 text",
                        "m.txt",
                        ARABIC.getBytes(Encodings.WINDOWS_1256),
                        List.of("It is not UTF-8 and was read as windows-1256; check its letters"),
                        1),
                new BadFile(
                        "windows-1256 page that says nothing of it",
                        "m.htm",
                        ("<html><body><p>" + ARABIC + "</p></body></html>").getBytes(Encodings.WINDOWS_1256),
                        List.of("It is not UTF-8 and was read as windows-1256; check its letters"),
                        1),
                lost(
                        "over the limit",
                        "m.txt",
                        "س ".repeat(4_000),
                        "It is 12,000 bytes, over the limit of 10,000 bytes "
                                + "for one report; split it, or raise the limit"),
                lost(
                        "page without an article",
                        "m.html",
                        "<html><head><title>الرئيسية</title></head><body><nav>القائمة</nav><script>var a;</script></body>",
                        "The page holds no text of an article; save the article's text as .txt"),
                lost(
                        "one JSON document posing as JSON lines",
                        "m.jsonl",
                        "[\n  {\"text\": \"قصف\"}\n]\n",
                        "It is one JSON document over many lines, not a report on each; convert it (jq -c '.[]? // .')"),
                lost("a kind that is not read", "m.docx", "x", null));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aBadFileIsNamedAndItsNeighboursAreKept(BadFile bad) throws IOException {
        Files.writeString(folder.resolve("a.txt"), GOOD);
        Path middle = Files.write(folder.resolve(bad.name), bad.bytes);
        Files.writeString(folder.resolve("z.txt"), GOOD);

        Run run = new Run(new Limits(10_000)).read(folder);

        String root = folder.getFileName().toString();
        List<String> ids = new ArrayList<>(List.of(root + "/a.txt", root + "/z.txt"));
        if (bad.kept > 0) {
            ids.add(1, root + "/" + bad.name);
        }
        assertThat(run.ids()).isEqualTo(ids);
        List<Fault> expected = bad.sentences.isEmpty()
                ? List.of(new Fault(
                        folder.toString(),
                        0,
                        "1 file that is neither .txt, .html, .jsonl, a feed nor a .warc was passed over (first: m.docx); "
                                + "name a file by itself to have it read",
                        true))
                : bad.sentences.stream()
                        .map(sentence ->
                                new Fault(middle.toString(), 0, sentence, sentence.endsWith("check its letters")))
                        .toList();
        assertThat(run.faults).isEqualTo(expected);
    }

    static Stream<BadLine> lines() {
        String text = "\"text\":\"" + ARABIC + "\"";
        return Stream.of(
                lost(
                        "broken JSON",
                        "{\"text\": قصف}",
                        "The JSON is broken at character 10; mend the line, or leave it out"),
                lost(
                        "no comma",
                        "{" + text + " \"id\":\"m\"}",
                        "The JSON is broken at character 72; mend the line, or leave it out"),
                lost(
                        "JSON cut off",
                        "{\"id\":\"m\",\"text\":\"قصف المي",
                        "The JSON breaks off before its end; fetch the line again, or leave it out"),
                lost(
                        "raw control character",
                        "{\"text\":\"قصف\u0001\"}",
                        "The JSON is broken at character 13; mend the line, or leave it out"),
                lost(
                        "two objects",
                        "{" + text + "}{" + text + "}",
                        "More stands after the JSON object; write one report per line"),
                lost(
                        "a list",
                        "[{" + text + "}]",
                        "The line is not a JSON object ({\"text\": ...}) but a list; write one report per line"),
                lost(
                        "a bare string",
                        "\"قصف\"",
                        "The line is not a JSON object ({\"text\": ...}) but a string; write one report per line"),
                lost("plain text", ARABIC, "The JSON is broken at character 1; mend the line, or leave it out"),
                lost(
                        "no text",
                        "{\"id\":\"m\",\"title\":\"قصف\"}",
                        "It has no \"text\"; add it, or leave the line out"),
                lost("null text", "{\"id\":\"m\",\"text\":null}", "It has no \"text\"; add it, or leave the line out"),
                lost("empty text", "{\"text\":\"\"}", "Its text holds no words; fill it in, or leave the report out"),
                lost(
                        "text of the wrong type",
                        "{\"text\":[\"قصف\"]}",
                        "Its \"text\" must be a string, not a list; mend the line, or leave it out"),
                lost("text given twice", "{" + text + "," + text + "}", "It gives \"text\" twice; keep one of them"),
                lost(
                        "nested beyond reason",
                        "{\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "," + text + "}",
                        "The JSON is nested, or has a number, beyond all reason; leave the line out"),
                lost(
                        "NUL in the text",
                        "{\"text\":\"قصف\\u0000\"}",
                        "Its text holds the character NUL, which no text does; mend the source"),
                lost(
                        "NUL bytes",
                        "{\"text\":\"قصف\0\"}",
                        "The JSON is broken at character 13; mend the line, or leave it out"),
                new BadLine(
                        "windows-1256",
                        ("{" + text + "}").getBytes(Encodings.WINDOWS_1256),
                        List.of("It is windows-1256, where JSON must be UTF-8; "
                                + "convert the file (iconv -f WINDOWS-1256 -t UTF-8)"),
                        false),
                new BadLine(
                        "not UTF-8",
                        join(bytes("{\"text\":\"قصف "), hex("FF"), bytes("\"}")),
                        List.of("Byte 17 (0xFF) is not UTF-8; save it as UTF-8"),
                        false),
                lost(
                        "over the limit",
                        "{\"text\":\"" + "س ".repeat(4_000) + "\"}",
                        "The line is 12,011 bytes, over the limit of 10,000 bytes for one report; "
                                + "split it, or raise the limit"),
                kept(
                        "half a pair",
                        "{\"text\":\"قصف \\ud83d الميناء\"}",
                        "Character 6 of title and text is half of a surrogate pair, and U+FFFD was put in its place"
                                + IN_ITS_PLACE),
                kept(
                        "title of the wrong type",
                        "{\"title\":7," + text + "}",
                        "Its \"title\" must be a string, not a number, and was left empty; mend the line"),
                kept(
                        "date of the wrong type",
                        "{\"published\":1588204800," + text + "}",
                        "Its \"published\" must be a string, not a number, and was left empty; mend the line"),
                kept(
                        "no such day",
                        "{\"published\":\"2020-02-30\"," + text + "}",
                        "Its \"published\" ('2020-02-30') is not a day of the form YYYY-MM-DD, and was left empty; "
                                + "mend the line"),
                kept(
                        "a date of two meanings",
                        "{\"published\":\"04/05/2020\"," + text + "}",
                        "Its \"published\" ('04/05/2020') is not a day of the form YYYY-MM-DD, and was left empty; "
                                + "mend the line"),
                kept(
                        "identifier that is an object",
                        "{\"id\":{\"n\":1}," + text + "}",
                        "Its \"id\" must be a string, not an object, and was left empty; mend the line"),
                kept(
                        "identifier that steers a terminal",
                        "{\"id\":\"\\u001b[31m\"," + text + "}",
                        "Its \"id\" is longer than 1,000 characters or holds control characters, and file and line were "
                                + "put in its place; mend the line"),
                new BadLine(
                        "several faults",
                        bytes("{\"publisher\":[],\"url\":false,\"published\":\"امس\"," + text + "}"),
                        List.of(
                                "Its \"publisher\" must be a string, not a list, and was left empty; mend the line",
                                "Its \"url\" must be a string, not true or false, and was left empty; mend the line",
                                "Its \"published\" ('امس') is not a day of the form YYYY-MM-DD, and was left empty; "
                                        + "mend the line"),
                        true));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aBadLineIsNamedAndItsNeighboursAreKept(BadLine bad) throws IOException {
        byte[] good = bytes("{\"id\":\"first\",\"text\":\"" + GOOD + "\"}\n");
        byte[] last = bytes("\n{\"id\":\"last\",\"text\":\"" + GOOD + "\"}");
        Path file = Files.write(folder.resolve("m.jsonl"), join(good, bad.bytes, last));

        Run run = new Run(new Limits(10_000)).read(file);

        assertThat(run.ids()).isEqualTo(bad.kept ? List.of("first", "m.jsonl:2", "last") : List.of("first", "last"));
        assertThat(run.faults)
                .isEqualTo(bad.sentences.stream()
                        .map(sentence -> new Fault(file.toString(), 2, sentence, false))
                        .toList());
    }

    @Test
    void aLineOf200MegabytesIsRefusedBySizeWithoutBeingHeld() {
        long size = 200_000_000;
        InputStream huge = new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(left, length);
                Arrays.fill(bytes, from, from + count, (byte) 'x');
                left -= count;
                return count;
            }
        };
        InputStream stream = new SequenceInputStream(
                new ByteArrayInputStream(bytes("{\"id\":\"first\",\"text\":\"" + GOOD + "\"}\n{\"text\":\"")),
                new SequenceInputStream(
                        huge, new ByteArrayInputStream(bytes("\"}\n{\"id\":\"last\",\"text\":\"" + GOOD + "\"}"))));
        long before = allocated();

        Run run = new Run().read(stream);

        assertThat(run.ids()).containsExactly("first", "last");
        assertThat(run.faults)
                .containsExactly(new Fault(
                        "standard input",
                        2,
                        "The line is 190.7 MiB, over the limit of 10 MiB for one report; split it, or raise the limit",
                        false));
        assertThat(allocated() - before).as("bytes allocated").isLessThan(64L << 20);
    }

    @Test
    void aRepeatedIdentifierIsNamedAndBothReportsAreKept() throws IOException {
        String line = "{\"id\":\"7\",\"text\":\"" + GOOD + "\"}\n";
        Path file = Files.writeString(folder.resolve("m.jsonl"), (line + line.replace("البلدة", "القرية")).repeat(2));

        Run run = new Run().read(file);

        String other = "7~" + run.captures.get(1).report().sha256().substring(0, 8);
        assertThat(run.ids()).containsExactly("7", other, "7", other);
        String again = "The same report, byte for byte, was read before in this run; leave one of them out";
        assertThat(run.faults)
                .containsExactly(
                        new Fault(
                                file.toString(),
                                2,
                                "An earlier report bears the identifier '7', so this one is called '" + other
                                        + "'; give each its own",
                                false),
                        new Fault(file.toString(), 3, again, true),
                        new Fault(file.toString(), 4, again, true));
    }

    @Test
    void filesOfOneNameAreToldApartAndOnlyNoted() throws IOException {
        Path one = Files.writeString(Files.createDirectory(folder.resolve("1")).resolve("a.txt"), GOOD);
        Path two = Files.writeString(Files.createDirectory(folder.resolve("2")).resolve("a.txt"), GOOD + " ثم");

        Run run = new Run().read(one).read(two);

        assertThat(run.ids())
                .containsExactly(
                        "a.txt",
                        "a.txt~" + run.captures.get(1).report().sha256().substring(0, 8));
        assertThat(run.faults).hasSize(1).allMatch(Fault::note);
    }

    @Test
    void aNameThatIsNotThere() {
        Path file = folder.resolve("no.txt");
        assertThat(new Run().read(file).faults)
                .containsExactly(
                        new Fault(file.toString(), 0, "There is no such file or folder; check the name", false));
    }

    @Test
    void anEmptyFolder() {
        assertThat(new Run().read(folder).faults)
                .containsExactly(new Fault(
                        folder.toString(),
                        0,
                        "The folder holds no .txt, .html, .jsonl, .rss, .xml or .warc file; name another",
                        false));
    }

    @Test
    void foldersThatLinkIntoThemselvesAndLinksThatLeadNowhere() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("b/c"));
        Files.writeString(folder.resolve("a.txt"), GOOD);
        Files.writeString(inner.resolve("d.txt"), GOOD);
        Path loop = Files.createSymbolicLink(inner.resolve("loop"), folder);
        Path broken = Files.createSymbolicLink(folder.resolve("n.txt"), folder.resolve("nowhere"));
        Files.writeString(folder.resolve("z.txt"), GOOD);

        Run run = new Run().read(folder);

        assertThat(run.ids())
                .map(id -> id.substring(id.indexOf('/') + 1))
                .containsExactly("a.txt", "b/c/d.txt", "z.txt");
        assertThat(run.faults)
                .containsExactly(
                        new Fault(
                                loop.toString(),
                                0,
                                "The link leads back into a folder that holds it; remove it",
                                false),
                        new Fault(
                                broken.toString(),
                                0,
                                "The link leads nowhere; remove it, or restore what it leads to",
                                false));
    }

    @Test
    void filesThatMayNotBeReadOrBreakOff() throws IOException {
        Files.writeString(folder.resolve("a.txt"), GOOD);
        Path denied = Files.writeString(folder.resolve("m.txt"), GOOD);
        Path breaking = Files.writeString(folder.resolve("n.jsonl"), "{\"id\":\"read\",\"text\":\"" + GOOD + "\"}\n");
        Files.writeString(folder.resolve("z.txt"), GOOD);

        Run run = new Run(file -> {
                    if (file.equals(denied)) {
                        throw new AccessDeniedException(file.toString());
                    }
                    InputStream whole = Files.newInputStream(file);
                    return file.equals(breaking) ? new SequenceInputStream(whole, new Failing()) : whole;
                })
                .read(folder);

        assertThat(run.ids()).map(id -> id.substring(id.indexOf('/') + 1)).containsExactly("a.txt", "read", "z.txt");
        assertThat(run.faults)
                .containsExactly(
                        new Fault(
                                denied.toString(),
                                0,
                                "You are not allowed to read it; ask its owner, or change its permissions",
                                false),
                        new Fault(
                                breaking.toString(),
                                0,
                                "It cannot be read to its end (Input/output error); check the disk",
                                false));
    }

    private static final class Failing extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Input/output error");
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
        }
    }

    private static BadFile lost(String kind, String name, String text, @Nullable String sentence) {
        return new BadFile(kind, name, bytes(text), sentence == null ? List.of() : List.of(sentence), 0);
    }

    private static BadFile lost(String kind, String name, byte[] bytes, String sentence) {
        return new BadFile(kind, name, bytes, List.of(sentence), 0);
    }

    private static BadLine lost(String kind, String line, String sentence) {
        return new BadLine(kind, bytes(line), List.of(sentence), false);
    }

    private static BadLine kept(String kind, String line, String sentence) {
        return new BadLine(kind, bytes(line), List.of(sentence), true);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
