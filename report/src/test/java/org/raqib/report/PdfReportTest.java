package org.raqib.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReportTest {
    @BeforeAll
    static void withoutAScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void arabicIsReadBackOutOfThePageInTheOrderInWhichItWasWritten() throws IOException {
        String text = text("ar");
        assertThat(text)
                .contains("تقرير عن المرصود من الهدن وحظر الأسلحة")
                .contains("من 27 أبريل 2020 إلى 3 مايو 2020")
                .contains("قصف مدفعي أو صاروخي على منشأة صحية في طرابلس، يوم الثلاثاء 28 أبريل 2020")
                .contains("ملحق: المصادر ومعرفاتها وبصماتها")
                .contains("ab".repeat(32))
                .contains("60:0c63a3f9473d");
    }

    @Test
    void englishIsReadBackToo() throws IOException {
        assertThat(text("en").replace("ﬁ", "fi"))
                .contains("Report on ceasefires and arms embargoes")
                .contains("Artillery or rocket fire on a health facility in Tripoli, on Tuesday, 28 April 2020")
                .contains("Moscow (off the map)")
                .contains("Page 2 of ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void theSameReportGivesTheSameBytes(String language) {
        assertThat(PdfReport.render(Sample.report(), language)).isEqualTo(PdfReport.render(Sample.report(), language));
    }

    @Test
    void theFileSaysItsLanguageItsTitleAndItsChapters() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.render(Sample.report(), "ar"))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(document.getDocumentInformation().getTitle()).contains("رقيب");
            assertThat(document.getDocumentInformation().getCreationDate())
                    .as("no clock")
                    .isNull();
            assertThat(Objects.requireNonNull(document.getDocumentCatalog().getViewerPreferences())
                            .getReadingDirection())
                    .isEqualTo("R2L");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .contains("خلاصة", "المنهج وحدوده", "خريطة الأماكن المذكورة");
        }
    }

    @Test
    void everyCharacterThatTheReportSaysHasAGlyph() throws IOException {
        try (PDDocument document = new PDDocument()) {
            Typeface face = new Typeface(document, false);
            Stream.of(
                            Words.text("report.ini").lines(),
                            Sample.report().title().ar().lines())
                    .flatMap(lines -> lines)
                    .filter(line -> !line.startsWith("#"))
                    .flatMapToInt(line -> ArabicForms.shape(line).codePoints())
                    .filter(c -> !Lines.isUnseen(c))
                    .forEach(c ->
                            assertThat(face.glyph(c).text()).as("U+%04X", c).isEqualTo(Character.toString(c)));
            assertThat(face.glyph(0x4E2D).text()).as("what no face has").isEqualTo("\uFFFD");
        }
    }

    private static String text(String language) throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.render(Sample.report(), language))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
