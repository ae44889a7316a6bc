package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks for a day of which there is nothing is told of which there is something. */
class HeldDaysTest {
    @TempDir
    Path folder;

    private String told(String text, String... when) throws IOException {
        Path report = Files.writeString(folder.resolve("a.jsonl"), text);
        StringWriter err = new StringWriter();
        String[] args = new String[2 + when.length];
        args[0] = "digest";
        args[1] = report.toString();
        System.arraycopy(when, 0, args, 2, when.length);
        assertThat(Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), args))
                .isEqualTo(Main.OK);
        return err.toString().strip();
    }

    private static final String SHELLED =
            "{\"id\":\"1\",\"published\":\"2020-02-19\",\"text\":\"قصفت قوات حفتر ميناء طرابلس يوم 18 فبراير 2020.\"}";

    @Test
    void daysOfActsAndOfReports() throws IOException {
        assertThat(told(SHELLED, "--date", "2021-01-01"))
                .isEqualTo("No incident falls on 2021-01-01; the reports are of 2020-02-19, and most acts are dated to "
                        + "2020-02-18 (1).");
        assertThat(told(SHELLED, "--from", "2021-01-01", "--to", "2021-01-31"))
                .startsWith("No incident falls between 2021-01-01 and 2021-01-31; ");
    }

    @Test
    void nothingIsSaidOfADayThatHasSomething() throws IOException {
        assertThat(told(SHELLED, "--date", "2020-02-18")).isEmpty();
    }

    @Test
    void noClaims() throws IOException {
        assertThat(told("{\"text\":\"يوم هادئ.\"}", "--date", "2021-01-01"))
                .isEqualTo("No incident falls on 2021-01-01: there are no claims at all.");
    }
}
