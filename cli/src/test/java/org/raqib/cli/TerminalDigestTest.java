package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.raqib.model.Digest;
import org.raqib.model.Text;

class TerminalDigestTest {
    private static final Digest.Section SECTION = new Digest.Section(
            "denials",
            new Text("من ينفي ماذا", "Who denies what"),
            null,
            List.of(new Digest.Line(
                    Digest.Role.DENIAL,
                    new Text("نفي من \u2068جماعة\u2069", "Denied by \u2068جماعة\u2069 \u202E\u001B[2J"),
                    "",
                    "x",
                    List.of(),
                    new Text("السند", "basis"),
                    null,
                    List.of())));

    @Test
    void whereThereIsRoomTheLanguagesStandSideBySide() {
        List<String> lines = print(120, null);
        assertThat(lines).anyMatch(line -> line.contains("Who denies what") && line.contains("من ينفي ماذا"));
        assertThat(lines).allMatch(line -> Columns.width(line) <= 120);
    }

    @Test
    void whereThereIsNoneTheyStandOneUnderTheOther() {
        List<String> lines = print(60, null);
        assertThat(lines).noneMatch(line -> line.contains("Who denies what") && line.contains("من ينفي ماذا"));
        assertThat(lines).anyMatch(line -> line.contains("Who denies what"));
        assertThat(lines).anyMatch(line -> line.contains("من ينفي ماذا"));
        assertThat(lines).allMatch(line -> Columns.width(line) <= 60);
    }

    @Test
    void oneLanguageAloneWhereItIsAskedFor() {
        assertThat(print(120, "ar")).noneMatch(line -> line.contains("denies"));
        assertThat(print(120, "en")).noneMatch(line -> line.contains("ينفي"));
    }

    @Test
    void whatSteersATerminalIsShownAndDoesNothing() {
        assertThat(String.join("\n", print(120, "en")))
                .contains("⟨U+202E⟩", "⟨U+001B⟩")
                .doesNotContain("\u202E", "\u001B");
    }

    private static List<String> print(int cells, @Nullable String language) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        new TerminalDigest(writer, new Terminal(cells, false), language).section(SECTION);
        writer.flush();
        return out.toString().lines().toList();
    }
}
