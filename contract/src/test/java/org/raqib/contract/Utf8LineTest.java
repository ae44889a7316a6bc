package org.raqib.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The bytes of a line are those of its characters, but for halves of pairs, which are escaped; however it is dealt out. */
class Utf8LineTest {
    @Property(seed = "20200430", tries = 2_000)
    void bytesAreThoseOfTheCharacters(@ForAll("pieces") List<String> pieces) {
        assertThat(bytes(pieces)).isEqualTo(expected(String.join("", pieces)));
    }

    @Test
    void aLongLineIsWhole() {
        String long1 = "\u0642\u0635\u0641 \uD83D\uDE00".repeat(50_000);
        assertThat(bytes(List.of(long1, "\uD83D", "\uDE00", "\uDE00", "x", "\uD83D")))
                .isEqualTo(expected(long1 + "\uD83D\uDE00\uDE00x\uD83D"));
    }

    private static byte[] bytes(List<String> pieces) {
        Utf8Line line = new Utf8Line();
        for (String piece : pieces) {
            line.write(piece.toCharArray(), 0, piece.length());
        }
        return line.bytes();
    }

    private static byte[] expected(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                escaped.append("\\u").append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.strings()
                .withChars("a\u0000\u007F\u0080\u0642\u07FF\u0800\uFFFF\uD83D\uD83D\uDE00\uDE00\uDBFF\uDFFF")
                .ofMaxLength(8)
                .list()
                .ofMaxSize(6);
    }
}
