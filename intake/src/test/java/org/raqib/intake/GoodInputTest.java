package org.raqib.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.Capture;
import org.raqib.model.Report;

class GoodInputTest {
    private static final String TEXT = "أعلنت القوات وقف إطلاق النار في البلدة.\nولم يصدر تعليق.";

    @TempDir
    Path folder;

    @Test
    void aTextFileIsKeptAsItStands() throws IOException {
        String marked = "\u202Bقال\u202C  إن\u200Cه \u0640\u064B\r\n\r\n\tثم  مضى\u2069\u2066 …\n\n";
        Path file = Files.writeString(folder.resolve("a.txt"), marked);

        Run run = new Run().read(file);

        Report report = run.report();
        assertThat(report.text()).isEqualTo("ثم  مضى\u2069\u2066 …\n\n");
        assertThat(report.title()).isEqualTo("\u202Bقال\u202C  إن\u200Cه \u0640\u064B");
        assertThat(report.id()).isEqualTo("a.txt");
        assertThat(report.language()).isEqualTo("ar");
        assertThat(report.published()).isNull();
        Capture capture = run.captures.get(0);
        assertThat(capture.bytes()).isEqualTo(marked.getBytes(StandardCharsets.UTF_8));
        assertThat(capture.mediaType()).isEqualTo("text/plain");
        assertThat(capture.origin()).isEqualTo(file.toString());
        assertThat(capture.capturedAt()).isEqualTo(Run.CLOCK.instant());
        assertThat(run.faults).isEmpty();
    }

    @Test
    void theHashIsThatOfTheBytes() {
        // The first test vector of FIPS 180-2.
        Report report = new Run().read("abc").report();
        assertThat(report.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قصف الميناء\n\nأصيب اثنان.",
                "\n قصف الميناء \r\n\r\nأصيب اثنان.",
                "قصف الميناء\n \t\n\n\nأصيب اثنان.",
            })
    void aFirstLineThatReadsLikeATitleIsTheTitle(String text) {
        Report report = new Run().read(text).report();
        assertThat(report.title()).isEqualTo("قصف الميناء");
        assertThat(report.text()).isEqualTo("أصيب اثنان.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قصف الميناء.\n\nأصيب اثنان.",
                "قال المتحدث:\n\nأصيب اثنان.",
                "قصف الميناء\nأصيب اثنان.",
                "قصف الميناء",
                "قصف الميناء\n\n",
                "قصف الميناء\n\n \n",
            })
    void anyOtherFirstLineIsText(String text) {
        Report report = new Run().read(text).report();
        assertThat(report.title()).isEmpty();
        assertThat(report.text()).isEqualTo(text);
    }

    @Test
    void aLongFirstLineIsText() {
        assertThat(new Run()
                        .read("كلمة ".repeat(31) + "\n\nأصيب اثنان.")
                        .report()
                        .title())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarksAreObeyed(String charset) throws IOException {
        for (String name : List.of("m.txt", "m.html", "m.jsonl")) {
            String content = switch (name) {
                case "m.txt" -> TEXT;
                case "m.html" -> "<p>" + TEXT + "</p>";
                default -> "{\"id\":\"1\",\"text\":\"قصف\"}\r\n\r\n{\"id\":\"2\",\"text\":\"قصف\u060A\"}\n";
            };
            Path file = Files.write(folder.resolve(name), ("\uFEFF" + content).getBytes(Charset.forName(charset)));

            Run run = new Run().read(file);

            assertThat(run.faults).isEmpty();
            assertThat(run.captures).hasSize(name.equals("m.jsonl") ? 2 : 1);
            for (Capture capture : run.captures) {
                Report report = capture.report();
                assertThat(report.text()).doesNotContain("\uFEFF").startsWith(name.equals("m.jsonl") ? "قصف" : "أعلنت");
                assertThat(Intake.again(capture.bytes(), capture.mediaType(), report.id()))
                        .isEqualTo(report);
            }
        }
    }

    @Test
    void windows1256IsReadAgainFromItsBytes() throws IOException {
        Path file = Files.write(folder.resolve("m.txt"), TEXT.getBytes(Charset.forName("windows-1256")));
        Run run = new Run().read(file);
        assertThat(run.report().text()).isEqualTo(TEXT);
        assertThat(run.captures.get(0).mediaType()).isEqualTo("text/plain; charset=windows-1256");
        assertThat(Intake.again(
                        run.captures.get(0).bytes(),
                        run.captures.get(0).mediaType(),
                        run.report().id()))
                .isEqualTo(run.report());
    }

    @Test
    void aLineOfJson() throws IOException {
        String line = """
                {"url":"https://example.org/1","id":17,"title":"قصف","extra":{"text":[1,{"id":2}]},"text":"قصف\\nالميناء \
                \\u202Eثم\\u202C","published":"2020-04-30T09:15:00+02:00","publisher":"وكالة"}""";
        Path file = Files.writeString(folder.resolve("m.jsonl"), "\n" + line + "\r\n{\"text\":\"a\",\"title\":null}");

        Run run = new Run().read(file);

        assertThat(run.faults).isEmpty();
        Report first = run.captures.get(0).report();
        assertThat(first)
                .isEqualTo(new Report(
                        "17",
                        Identifiers.sha256(line.getBytes(StandardCharsets.UTF_8)),
                        "قصف",
                        "قصف\nالميناء \u202Eثم\u202C",
                        LocalDate.of(2020, 4, 30),
                        "وكالة",
                        "https://example.org/1",
                        "ar"));
        assertThat(run.captures.get(0).bytes()).isEqualTo(line.getBytes(StandardCharsets.UTF_8));
        assertThat(run.captures.get(0).origin()).isEqualTo(file + ":2");
        assertThat(run.captures.get(1).report().id()).isEqualTo("m.jsonl:3");
        assertThat(Intake.again(run.captures.get(0).bytes(), "application/json", "17"))
                .isEqualTo(first);
    }

    @Test
    void standardInputIsToldByItsLook() {
        assertThat(new Run().read("\n{\"text\":\"قصف\"}\n{\"text\":\"ثم\"}").ids())
                .containsExactly("stdin:2", "stdin:3");
        assertThat(new Run().read("<!DOCTYPE html><p>" + TEXT).captures.get(0).mediaType())
                .isEqualTo("text/html");
        assertThat(new Run().read(TEXT).report().id()).isEqualTo("stdin");
        assertThat(new Run().read("").faults.toString())
                .isEqualTo("[standard input: It is empty; fill it, or leave it out]");
    }

    @Test
    void aFolderIsReadInOrderOfNamesWithoutHiddenFiles() throws IOException {
        for (String name : List.of("b.txt", "a/z.txt", "a/b/c.HTML", ".hidden/x.txt", "c.jsonl", "a.txt", ".x.txt")) {
            Path file = folder.resolve("feed").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name.endsWith("jsonl") ? "{\"text\":\"قصف\"}" : TEXT);
        }
        Run run = new Run().read(folder.resolve("feed"));
        assertThat(run.ids())
                .containsExactly("feed/a/b/c.HTML", "feed/a/z.txt", "feed/a.txt", "feed/b.txt", "feed/c.jsonl:1");
        assertThat(run.faults).isEmpty();
    }

    @Test
    void aNamedFileWithoutAKnownEndingIsReadByItsLook() throws IOException {
        Path file = Files.writeString(folder.resolve("feed.json"), "{\"text\":\"قصف\"}");
        assertThat(new Run().read(file).ids()).containsExactly("feed.json:1");
    }

    @Test
    void linesAtAndOverTheLimitOfEveryLengthAndEnd() {
        for (int length = 30; length < 50; length++) {
            for (String end : List.of("\n", "\r\n")) {
                String line = "{\"text\":\"" + "x".repeat(length - 11) + "\"}";
                Run run = new Run(new Limits(40)).read(line + end + "{\"id\":\"2\",\"text\":\"y\"}" + end);
                assertThat(run.captures).as(length + end).hasSize(length <= 40 ? 2 : 1);
                assertThat(run.faults).hasSize(length <= 40 ? 0 : 1);
            }
        }
    }

    @Test
    void identifiersStayApartAmongMany() {
        Identifiers identifiers = new Identifiers();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 20_000; i++) {
                String sha256 = "%016x%048x".formatted(i, 0);
                assertThat(identifiers.call("report-" + i, sha256))
                        .isEqualTo(new Identifiers.Called("report-" + i, round == 1));
            }
        }
        String other = "f".repeat(64);
        assertThat(identifiers.call("report-5", other).id()).isEqualTo("report-5~ffffffff");
        assertThat(identifiers.call("report-5", "ffffffff" + "0".repeat(56)).id())
                .isEqualTo("report-5~ffffffff~2");
    }

    @Test
    void aConsumerThatThrowsEndsTheRun() {
        List<Capture> taken = new ArrayList<>();
        Intake intake = new Intake(
                Limits.standard(),
                Run.CLOCK,
                capture -> {
                    taken.add(capture);
                    throw new IllegalStateException("enough");
                },
                fault -> {
                    throw new AssertionError(fault);
                });
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> intake.read(new java.io.ByteArrayInputStream(
                        "{\"text\":\"a\"}\n{\"text\":\"b\"}".getBytes(StandardCharsets.UTF_8))))
                .hasMessage("enough");
        assertThat(taken).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "2020-04-30|2020-04-30",
                "٢٠٢٠-٠٤-٣٠|2020-04-30",
                "2020-4-3|2020-04-03",
                "2020/04/30|2020-04-30",
                "20200430|2020-04-30",
                "20200430T101500Z|2020-04-30",
                "2020-04-30T23:30:00-05:00|2020-04-30",
                "2020-04-30 10:15|2020-04-30",
                "Thu, 30 Apr 2020 09:15:00 GMT|2020-04-30",
                "30 April 2020|2020-04-30",
                "30-Apr-2020|2020-04-30",
                "April 30, 2020|2020-04-30",
                "Thursday, April 30, 2020 10:15 PM|2020-04-30",
                "0001-01-01T00:00:00|null",
                "2020-04|null",
                "2021-02-29|null",
                "30/04/2020|null",
                "2020-04-301|null",
                "1588204800|null",
                "30 Floreal 2020|null",
                "yesterday|null"
            })
    void daysOfPublication(String text, @org.jspecify.annotations.Nullable LocalDate day) {
        assertThat(Published.parse(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قصفت القوات الميناء BBC News|ar",
                "پس از آن گروهی چند نفر را گرفتند و گفتند که این کار را پیگیری می کنند|fa",
                "پولیس نے کہا کہ ان لوگوں کو گرفتار کر لیا گیا ہے اور ڈاکٹر بھی ٹیم میں ہیں|ur",
                "The port was shelled in the evening and two of the workers were hurt.|en",
                "Le port a été bombardé hier soir.|und",
                "قصفت <a href=\"https://example.org/%D8%A7%D9%84\">القوات</a> الميناء https://example.org/abcdefghijklmnop|ar",
                "2020|und"
            })
    void languages(String text, String tag) {
        assertThat(Language.of(text)).isEqualTo(tag);
    }
}
