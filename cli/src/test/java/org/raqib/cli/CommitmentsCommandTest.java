package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a report of a truce to findings under it, with a person's word in between. */
@Timeout(180)
class CommitmentsCommandTest {
    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    private int raqib(String... args) {
        StringWriter results = new StringWriter();
        StringWriter diagnostics = new StringWriter();
        int code = Main.run(new PrintWriter(results), new PrintWriter(diagnostics), args);
        out = results.toString();
        err = diagnostics.toString();
        return code;
    }

    @Test
    void listsWhereEachStandsOnADay() {
        assertThat(raqib("commitments", "--on", "2020-05-10")).as(err).isEqualTo(Main.OK);
        assertThat(out)
                .contains("LBY-RAMADAN-TRUCE-2020-LNA, truce, unilateral, in effect")
                .contains("LBY-CEASEFIRE-2020-10-23, truce, multilateral, not yet declared")
                .contains("AFG-EID-TRUCE-2018-TALIBAN, truce, unilateral, ended");
        assertThat(raqib("commitments", "--on", "2020-05-10", "--lang", "ar")).isEqualTo(Main.OK);
        assertThat(out).contains("LBY-RAMADAN-TRUCE-2020-LNA، truce، unilateral، سارٍ", "بيان الناطق");
    }

    @Test
    void aProposedTruceCountsOnceItIsAccepted() throws IOException {
        String ledger = folder.resolve("ledger.raqib").toString();
        Path report = folder.resolve("report.jsonl");
        Files.writeString(report, """
                {"id":"r1","text":"أعلن الجيش الوطني الليبي اليوم الأحد وقف إطلاق النار في سرت.","published":"2019-08-11"}
                {"id":"r2","text":"قصفت قوات الجيش الوطني الليبي يوم 14 أغسطس 2019 بالمدفعية مواقع في سرت.","published":"2019-08-15"}
                """);
        assertThat(raqib("ingest", "--ledger", ledger, report.toString()))
                .as(err)
                .isEqualTo(Main.OK);

        assertThat(raqib("commitments", "proposed", "--ledger", ledger)).as(err).isEqualTo(Main.OK);
        assertThat(out).contains("truce, unilateral, proposed", "No report says when it takes effect");
        Matcher id = Pattern.compile("PRP-[0-9a-f]{12}").matcher(out);
        assertThat(id.find()).isTrue();
        assertThat(raqib("findings", "--ledger", ledger)).isEqualTo(Main.OK);
        assertThat(out).doesNotContain(id.group());

        assertThat(raqib("commitments", "proposed", "--ledger", ledger, "--as-file"))
                .isEqualTo(Main.OK);
        Path edited = folder.resolve("edited.ini");
        Files.writeString(
                edited,
                out.replace(
                        "\n\n[" + id.group() + " /",
                        "\neffect = 2019-08-12 00:00 | بيان | A statement\n\n[" + id.group() + " /"));
        assertThat(raqib(
                        "commitments",
                        "accept",
                        id.group(),
                        "--ledger",
                        ledger,
                        "--by",
                        "Salma",
                        "--because",
                        "both say so",
                        "--file",
                        edited.toString()))
                .as(err)
                .isEqualTo(Main.OK);
        assertThat(out).contains("accept-commitment commitment:" + id.group());

        assertThat(raqib("findings", "--ledger", ledger)).isEqualTo(Main.OK);
        assertThat(out).contains("alleged, " + id.group() + " / cessation");
        assertThat(raqib("commitments", "proposed", "--ledger", ledger)).isEqualTo(Main.OK);
        assertThat(out).doesNotContain(id.group());
        assertThat(raqib("verify", "--ledger", ledger)).as(out + err).isEqualTo(Main.OK);

        assertThat(raqib(
                        "commitments",
                        "reject",
                        id.group(),
                        "--ledger",
                        ledger,
                        "--by",
                        "Salma",
                        "--because",
                        "withdrawn"))
                .as(err)
                .isEqualTo(Main.OK);
        assertThat(raqib("findings", "--ledger", ledger)).isEqualTo(Main.OK);
        assertThat(out).doesNotContain(id.group());
    }

    @Test
    void whatIsNotProposedCannotBeAccepted() {
        String ledger = folder.resolve("empty.raqib").toString();
        assertThat(raqib("commitments", "accept", "PRP-1", "--ledger", ledger, "--by", "Salma", "--because", "so"))
                .isEqualTo(Main.USAGE);
        assertThat(err).contains("No open proposal is called 'PRP-1'");
        assertThat(raqib("commitments", "reject", "LBY-1", "--ledger", ledger, "--by", "Salma", "--because", "so"))
                .isEqualTo(Main.USAGE);
        assertThat(err).contains("'LBY-1' is not a proposal");
        assertThat(raqib("commitments", "accept", "PRP-1", "--ledger", ledger, "--by", "Salma"))
                .isEqualTo(Main.USAGE);
    }
}
