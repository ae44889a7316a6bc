package org.raqib.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.raqib.digest.Isolates;

class LinesTest {
    @Test
    void lettersTakeTheirFormsAmongTheirNeighbours() {
        assertThat(ArabicForms.shape("بيت")).isEqualTo("\uFE91\uFEF4\uFE96");
        assertThat(ArabicForms.shape("دار")).as("letters that join on one side").isEqualTo("\uFEA9\uFE8D\uFEAD");
        assertThat(ArabicForms.shape("سلام")).as("lam and alef together").isEqualTo("\uFEB3\uFEFC\uFEE1");
        assertThat(ArabicForms.shape("لا")).isEqualTo("\uFEFB");
        assertThat(ArabicForms.shape("بَت")).as("a mark parts nobody").isEqualTo("\uFE91\u064E\uFE96");
        assertThat(ArabicForms.shape("Tripoli 12")).isEqualTo("Tripoli 12");
    }

    @Property(tries = 300)
    void formsAreTheSameLetters(@ForAll("arabic") String text) {
        assertThat(Normalizer.normalize(ArabicForms.shape(text), Normalizer.Form.NFKC))
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    @Provide
    Arbitrary<String> arabic() {
        return Arbitraries.strings()
                .withCharRange('\u0621', '\u063A')
                .withCharRange('\u0640', '\u0652')
                .withChars(" ا ل لا أإآ")
                .ofMaxLength(40);
    }

    @Test
    void digitsAndLatinStandLeftToRightAmongArabic() throws IOException {
        try (PDDocument document = new PDDocument()) {
            Typeface face = new Typeface(document, false);
            assertThat(lines("عام 2020", true, face, 500)).containsExactly("2020 " + reversed("عام"));
            assertThat(lines("رقم " + Isolates.isolate("[3] (A)"), true, face, 500))
                    .as("what is set apart keeps its own direction")
                    .containsExactly("[3] (A) " + reversed("رقم"));
            assertThat(lines("(عام)", true, face, 500)).containsExactly("(" + reversed("عام") + ")");
        }
    }

    @Test
    void noLineIsWiderThanItsRoomAndNothingIsLost() throws IOException {
        String text = "قال مصدر في غرفة العمليات إن الهجوم وقع بعد ثلاث ساعات " + "a".repeat(90) + " end";
        try (PDDocument document = new PDDocument()) {
            Typeface face = new Typeface(document, false);
            List<String> lines = lines(text, true, face, 120);
            assertThat(lines).hasSizeGreaterThan(4);
            assertThat(lines).allMatch(line -> Lines.width(line, face, 10) <= 120);
            assertThat(String.join("", lines).replace(" ", ""))
                    .hasSameSizeAs(ArabicForms.shape(text).replace(" ", ""));
        }
    }

    private static List<String> lines(String text, boolean rightToLeft, Typeface face, double width) {
        return Lines.of(text, rightToLeft, face, 10, width);
    }

    private static String reversed(String word) {
        return new StringBuilder(ArabicForms.shape(word)).reverse().toString();
    }
}
