package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sample reports, from a ledger, through every format. */
@Timeout(300)
class ExportAndBalanceTest {
    private static final String SAMPLES = "../samples/reports";

    @TempDir
    static Path folder;

    private String out = "";
    private String err = "";

    private int run(String... args) {
        StringWriter results = new StringWriter();
        StringWriter diagnostics = new StringWriter();
        int code = Main.run(new PrintWriter(results), new PrintWriter(diagnostics), args);
        out = results.toString();
        err = diagnostics.toString();
        return code;
    }

    private String ledger() {
        Path file = folder.resolve("samples.raqib");
        if (!Files.exists(file)) {
            assertThat(run("ingest", "--ledger", file.toString(), SAMPLES))
                    .as(err)
                    .isZero();
        }
        return file.toString();
    }

    @Test
    void everyFormatOfALedger() throws IOException {
        String ledger = ledger();
        for (String format : List.of("acled", "ucdp-ged", "plover", "csv", "geojson", "prov")) {
            assertThat(run("export", format, "--ledger", ledger)).as(err).isZero();
            String printed = out;
            Path file = folder.resolve("out." + format);
            assertThat(run("export", format, "--ledger", ledger, "--out", file.toString()))
                    .as(err)
                    .isZero();
            assertThat(Files.readString(file)).as(format).isNotBlank().isEqualTo(printed);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void aFileHoldsWhatIsPrinted() throws IOException {
        Path file = folder.resolve("claims.csv");
        String[] asked = {"export", "csv", "--table", "claims", "--ledger", ledger()};
        assertThat(run(asked)).isZero();
        String printed = out;
        assertThat(run(Stream.concat(Stream.of(asked), Stream.of("--out", file.toString(), "--bom"))
                        .toArray(String[]::new)))
                .isZero();
        assertThat(out).isEmpty();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).isEqualTo("\uFEFF" + printed);
    }

    @Test
    void onlyThePartAskedFor() {
        String ledger = ledger();
        assertThat(run("export", "csv", "--ledger", ledger)).isZero();
        long all = out.lines().count();
        assertThat(run("export", "csv", "--ledger", ledger, "--date", "2020-04-30", "--area", "LBY"))
                .isZero();
        assertThat(out.lines().count()).isBetween(2L, all - 1);
        assertThat(run("export", "csv", "--ledger", ledger, "--as-of", "2000-01-01"))
                .isZero();
        assertThat(out.lines()).hasSize(1);
    }

    @Test
    void whatIsWithheldStaysOut() throws IOException {
        Path own = folder.resolve("withheld.raqib");
        assertThat(run("ingest", "--ledger", own.toString(), SAMPLES)).as(err).isZero();
        assertThat(run("export", "prov", "--ledger", own.toString())).isZero();
        assertThat(out).contains("mina-2020-04-30");
        assertThat(run(
                        "ledger",
                        "decide",
                        "--ledger",
                        own.toString(),
                        "--by",
                        "Salma",
                        "--reason",
                        "a threat",
                        "withhold",
                        "report:mina-2020-04-30"))
                .as(err)
                .isZero();
        for (String format : List.of("acled", "ucdp-ged", "plover", "csv", "geojson", "prov")) {
            assertThat(run("export", format, "--ledger", own.toString())).isZero();
            assertThat(out).as(format).doesNotContain("mina-2020-04-30");
        }
    }

    @Test
    void saysWhatHasNoCounterpartAndRefusesWhatCannotBeMeant() {
        assertThat(run("export", "acled", "--ledger", ledger())).isZero();
        assertThat(err).contains("left out, having no counterpart in this format");
        assertThat(run("export")).isEqualTo(Main.USAGE);
        assertThat(err).contains("acled, ucdp-ged, plover, csv, geojson or prov");
        assertThat(run("export", "acled")).isEqualTo(Main.USAGE);
        assertThat(run("export", "acled", "--ledger", ledger(), "--out", folder.toString()))
                .isEqualTo(Main.USAGE);
        assertThat(err).contains("--out must name a file");
    }

    @Test
    void theBalanceAsTableAsJsonAndAsCsv() {
        String ledger = ledger();
        assertThat(run("balance", "--ledger", ledger)).as(err).isZero();
        assertThat(out).contains("Libyan National Army", "arms embargo matters by route", "shares compared");
        assertThat(run("balance", "--ledger", ledger, "--lang", "ar")).isZero();
        assertThat(out)
                .contains("الجيش الوطني الليبي", "حظر الأسلحة بحسب الطريق")
                .doesNotContain("incidents");
        assertThat(run("balance", "--ledger", ledger, "--format", "json")).isZero();
        assertThat(out).startsWith("{\"incidents\":").endsWith("}\n");
        assertThat(run("balance", "--ledger", ledger, "--format", "csv")).isZero();
        assertThat(out).startsWith("table,group,label_en");
        assertThat(run("balance", "--ledger", ledger, "--most", "0")).isEqualTo(Main.USAGE);
    }
}
