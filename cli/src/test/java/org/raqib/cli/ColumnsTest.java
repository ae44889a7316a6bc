package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.digest.Isolates;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({"Tripoli, 7", "طرابلس, 6", "مُحَمَّد, 4", "東京, 4", "\u2068a\u2069, 1", "e\u0301, 1", "'', 0"})
    void widthIsThatOfTheCells(String text, int cells) {
        assertThat(Columns.width(text)).isEqualTo(cells);
    }

    @Test
    void aBrokenLineKeepsItsIsolatesWhole() {
        assertThat(Columns.wrap("cited by \u2068وكالة الساحل للأنباء\u2069 today", 14))
                .containsExactly("cited by \u2068وكالة\u2069", "\u2068الساحل للأنباء\u2069", "today");
    }

    @Test
    void aWordLongerThanALineIsCut() {
        assertThat(Columns.wrap("aaaaabbbbbcc d", 5)).containsExactly("aaaaa", "bbbbb", "cc d");
    }

    @Test
    void bothLanguagesStandBesideEachOther() {
        List<String> lines = Columns.beside(List.of("one", "two"), List.of("واحد"), 22);
        assertThat(lines)
                .containsExactly(
                        "\u200E\u2066one\u2069" + " ".repeat(7 + 2 + 6) + "\u2067واحد\u2069", "\u200E\u2066two\u2069");
        assertThat(Columns.width(lines.getFirst())).isLessThanOrEqualTo(22);
    }

    @Property(seed = "20200430")
    void noLineIsTooWideAndNothingIsLost(@ForAll String text, @ForAll @IntRange(min = 2, max = 40) int cells) {
        String safe = Isolates.balanced(text);
        List<String> lines = Columns.wrap(safe, cells);
        assertThat(lines).allMatch(line -> Columns.width(line) <= cells);
        assertThat(lines).allMatch(line -> count(line, Isolates.OPEN) == count(line, Isolates.CLOSE));
        assertThat(letters(String.join("", lines))).isEqualTo(letters(safe));
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private static String letters(String text) {
        return text.replaceAll("[ \u2068\u2069]", "").strip();
    }
}
