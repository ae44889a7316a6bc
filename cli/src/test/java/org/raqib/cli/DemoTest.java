package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.SqliteLedger;

/** The whole flow, from the bytes of the samples to the digest, and the digest of a day from the ledger it left. */
class DemoTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path temporary;

    private record Run(int code, String out, String err) {}

    private static Run demo = new Run(-1, "", "");
    private static Path folder = Path.of("");

    @BeforeAll
    static void runTheDemoOnce() {
        folder = temporary.resolve("demo");
        demo = run("demo", "--output", folder.toString());
    }

    @Test
    void itTellsIncidentsAndFindingsInBothLanguagesAndSaysWhereThePagesAre() throws IOException {
        assertThat(demo.err).isEmpty();
        assertThat(demo.code).isEqualTo(Main.OK);
        assertThat(demo.out)
                .contains("20 reports → ", "Findings to be weighed", "نتائج تنتظر التقدير", "Denied by: ", "ينفي ذلك: ")
                .contains(folder.resolve("digest.ar.html").toString());
        assertThat(Files.readString(folder.resolve("digest.ar.html")))
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<article class=\"incident\"", "href=\"digest.en.html\"");
        assertThat(Files.readString(folder.resolve("digest.en.html")))
                .contains("Protection of medical units", "href=\"digest.ar.html\"");
    }

    @Test
    void theLedgerItLeavesVerifies() {
        try (Ledger ledger = SqliteLedger.openToRead(folder.resolve("demo.ledger"))) {
            assertThat(ledger.verify(entries -> {}).faults()).isEmpty();
            assertThat(ledger.counts().reports()).isEqualTo(20);
        }
    }

    @Test
    void everySampleIsShipped() throws IOException {
        Path samples = Path.of("..", "samples", "reports");
        try (Stream<Path> files = Files.list(samples)) {
            assertThat(Samples.names())
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> String.valueOf(file.getFileName()))
                            .toList());
        }
    }

    @Test
    void aFolderUsedBeforeIsLeftAlone() {
        Run again = run("demo", "--output", folder.toString());
        assertThat(again.code).isEqualTo(Main.SOME_FAILED);
        assertThat(again.err).contains("a demo was written here before; give --output another folder.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "html | ar | <html lang=\"ar\" dir=\"rtl\">",
                "html | en | <title>Raqib · Digest of 30 April 2020</title>",
                "md | ar | # موجز يوم 30 أبريل 2020",
                "md | en | # Digest of 30 April 2020",
                "json | en | {\"from\":\"2020-04-30\",\"to\":\"2020-04-30\",\"sections\":[",
                "text | en | Incidents in all: ",
                "text | ar | مجموع الوقائع: "
            })
    void aDayIsToldInEveryForm(String format, String language, String expected) {
        Run digest =
                run("digest", "--ledger", ledger(), "--date", "2020-04-30", "--lang", language, "--format", format);
        assertThat(digest.err).isEmpty();
        assertThat(digest.code).isEqualTo(Main.OK);
        assertThat(digest.out).contains(expected);
    }

    @Test
    void aPeriodGoesToAFile() throws IOException {
        Path file = temporary.resolve("april.html");
        Run digest = run(
                "digest",
                "--ledger",
                ledger(),
                "--from",
                "2020-04-01",
                "--to",
                "2020-04-30",
                "--format",
                "html",
                "--output",
                file.toString());
        assertThat(digest).isEqualTo(new Run(Main.OK, "", ""));
        assertThat(Files.readString(file)).contains("Digest from 1 April 2020 to 30 April 2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--date 2020-02-30",
                "--from 2020-05-01",
                "--from 2020-05-02 --to 2020-05-01",
                "--date 2020-05-01 --from 2020-05-01 --to 2020-05-01",
                ""
            })
    void daysThatCannotBeAreRefused(String days) {
        List<String> args = new ArrayList<>(List.of("digest", "--ledger", ledger()));
        args.addAll(Stream.of(days.split(" ")).filter(word -> !word.isEmpty()).toList());
        Run digest = run(args.toArray(String[]::new));
        assertThat(digest.code).isEqualTo(Main.USAGE);
        assertThat(digest.out).isEmpty();
        assertThat(digest.err).startsWith("raqib: ").contains("Try 'raqib digest --help'.");
    }

    @Test
    void aLedgerThatIsNotThereIsNamed() {
        Run digest = run("digest", "--ledger", "no-such.ledger", "--date", "2020-04-30");
        assertThat(digest.code).isEqualTo(Main.SOME_FAILED);
        assertThat(digest.err.lines()).hasSize(1).first().asString().contains("no-such.ledger");
    }

    private static String ledger() {
        return folder.resolve("demo.ledger").toString();
    }

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(code, out.toString(), err.toString());
    }
}
