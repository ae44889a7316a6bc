package org.raqib.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

    private static String line(@Nullable Object... cells) {
        StringBuilder out = new StringBuilder();
        new CsvLines(out).line(Arrays.asList(cells));
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u200F=1",
                "＝1",
                "\uFEFF=cmd|' /C calc'!A0"
            })
    void aTextThatASpreadsheetWouldRunIsNeutralised(String text) {
        assertThat(CsvLines.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "قصف", "a=b", "1-2", "«=»", "  words", "'quoted'"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(CsvLines.harmless(text)).isEqualTo(text);
    }

    @Test
    void numbersAreWrittenBareAlsoBelowZero() {
        assertThat(line(-13.25, 7, null, 0.0001, "x")).isEqualTo("-13.25,7,,0.00010,x\r\n");
    }

    @Test
    void whatDividesIsQuoted() {
        assertThat(line("a,b", "c\"d", "e\r\nf", "g;h", " i"))
                .isEqualTo("\"a,b\",\"c\"\"d\",\"e\r\nf\",\"g;h\",\" i\"\r\n");
    }

    /** Read back by the rules of RFC 4180, every cell is what it was, but for the apostrophe of a neutralised one. */
    @Property(tries = 300)
    void cellsComeBack(
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'e') String plain,
            @ForAll("any") List<String> cells) {
        List<String> all = new ArrayList<>(cells);
        all.add(plain);
        assertThat(parse(line(all.toArray())))
                .isEqualTo(all.stream().map(CsvLines::harmless).toList());
    }

    @Provide
    Arbitrary<List<String>> any() {
        return Arbitraries.strings()
                .withChars(",;\"\r\n\t=+-@' aب")
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    static List<String> parse(String line) {
        return parseAll(line).getFirst();
    }

    /** A reader of RFC 4180 of the test's own. */
    static List<List<String>> parseAll(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                lines.add(cells);
                cells = new ArrayList<>();
                i++;
            } else {
                cell.append(c);
            }
        }
        return lines;
    }
}
