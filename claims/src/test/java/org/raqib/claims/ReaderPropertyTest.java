package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.raqib.model.Claim;
import org.raqib.model.Mention;
import org.raqib.model.Report;
import org.raqib.model.Span;

/** Whatever the text, every claim quotes it exactly and stays inside it, and reading twice gives the same. */
class ReaderPropertyTest {
    private static final List<String> WORDS = List.of(
            "قصفت",
            "قوات",
            "الجيش",
            "الوطني",
            "الليبي",
            "مستشفى",
            "في",
            "طرابلس",
            "قال",
            "المتحدث",
            "باسم",
            "إن",
            "أن",
            "،",
            ".",
            "\n",
            "قتل",
            "15",
            "شخصا",
            "وأصيب",
            "«",
            "»",
            "\"",
            "الهدنة",
            "خرق",
            "أعلن",
            "وقف",
            "إطلاق",
            "النار",
            "لم",
            "سوف",
            "اتهم",
            "بـ",
            "(",
            ")",
            "\u202E",
            "\u200F",
            "١٢٫٥",
            "أمس",
            "الأربعاء",
            "و",
            "على",
            "من",
            "قبل",
            "تركيا",
            "حفتر",
            ":",
            "..",
            "😀",
            "هجوما",
            "عن",
            "مقتل");

    @Provide
    Arbitrary<String> reports() {
        return Arbitraries.of(WORDS).list().ofMaxSize(60).map(words -> String.join(" ", words));
    }

    @Property(seed = "20200430", tries = 400)
    void claimsQuoteTheText(@ForAll("reports") String text) {
        Report report = new Report("p", "", "عنوان", text, null, null, null, "ar");
        List<Claim> claims = Reader.standard().read(report).claims();
        String body = report.body();
        for (Claim claim : claims) {
            assertThat(claim.quote()).isEqualTo(claim.span().of(body));
            assertThat(claim.span().contains(claim.trigger())).isTrue();
            for (List<Mention> mentions :
                    List.of(claim.actors(), claim.recipients(), claim.speakers(), claim.places())) {
                for (Mention mention : mentions) {
                    Span span = mention.span();
                    assertThat(span == null || span.end() <= body.length()).isTrue();
                }
            }
        }
        assertThat(Reader.standard().read(report).claims()).isEqualTo(claims);
    }

    @Property(seed = "20200430", tries = 300)
    void anyCharactersAreRead(@ForAll String text) {
        assertThat(Reader.standard()
                        .read(new Report("p", "", "", text, null, null, null, "ar"))
                        .claims())
                .allSatisfy(claim -> assertThat(claim.span().end()).isLessThanOrEqualTo(text.length() + 1));
    }
}
