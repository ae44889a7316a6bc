package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.raqib.model.Claim;
import org.raqib.model.Evidence;
import org.raqib.model.Mention;
import org.raqib.model.Report;
import org.raqib.model.Span;

/** Reports arrive cut, garbled and doubled: they are read all the same, and each claim still points at its own words. */
class BrokenTextPropertyTest {
    private static final String SEED = "20200430";

    private static final List<String> SENTENCES = List.of(
            "قصفت قوات حفتر، مساء الثلاثاء، مطار معيتيقة في طرابلس بعشرات الصواريخ.",
            "وقال الناطق باسم وزارة الصحة إن ثلاثة مدنيين قتلوا وأصيب 12 آخرون في القصف.",
            "واتهم المجلس الرئاسي «ميليشيات حفتر» بخرق وقف إطلاق النار، ودعا البعثة الأممية إلى موقف واضح.",
            "أعلن الجيش الوطني الليبي في 21 مارس 2020: «سنرد على كل هجوم تشنه القوات التركية».",
            "ونفى المتحدث العسكري إسقاط طائرتين مسيرتين (من طراز بيرقدار) قرب ترهونة.",
            "طالبت الأمم المتحدة طرفي النزاع بالإفراج عن 40 محتجزا، بعد أن أفرجت الحكومة عن 15 منهم الأسبوع الماضي.",
            "وأدى هجوم بسيارة مفخخة إلى مقتل جنديين وإصابة ستة آخرين في سبها، بحسب مصدر طبي.",
            "أرسلت تركيا سفينة محملة بالأسلحة إلى ميناء مصراتة في خرق لحظر السلاح، وفق تقرير لم ينشر.");

    private static final List<String> STRAY = List.of(
            "\u202A", "\u202B", "\u202C", "\u202E", "\u2066", "\u2067", "\u2069", "\u200E", "\u200F", "\u061C",
            "\u200B", "\u200C", "\u200D", "\uFEFF", "\u00AD", "\uD83D", "\uDE00", "\uFFFD", "\u0000", "\u0640",
            "\u0651", "\r", "\u2028", "\u00A0", "«", "\"", "(", ":", "5");

    private static final List<String> REPEATED = List.of(
            "ا", "و", "ل", "ق", "a", "\"", "«", "»", "(", ")", "[", "'", ":", "،", ".", "\n", "7", "٣", "-", "\u0640",
            "\u064F", "\u202E", "\u200B", "\uD83D", "\uDE00", "😀", " ", "و ", "7 ", "7.", "قصف ", "قال: ", "«قال ");

    /** A place in a text, as a share of its length, so that it shrinks and fits whatever is there. */
    private static Arbitrary<Double> share() {
        return Arbitraries.doubles().between(0, 1).ofScale(4);
    }

    private static int at(double share, String text) {
        return (int) (share * text.length());
    }

    @Provide
    Arbitrary<String> shuffled() {
        return Arbitraries.of(SENTENCES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .flatMap(list -> Arbitraries.of(" ", "\n", "", "\n\n", "\r\n").map(gap -> String.join(gap, list)));
    }

    @Provide
    Arbitrary<String> cut() {
        return Combinators.combine(shuffled(), share(), share())
                .as((text, a, b) -> text.substring(at(Math.min(a, b), text), at(Math.max(a, b), text)));
    }

    @Provide
    Arbitrary<String> stammered() {
        return Combinators.combine(shuffled(), share(), Arbitraries.integers().between(1, 40))
                .as((text, where, times) -> {
                    String[] words = text.split(" ", -1);
                    int word = Math.min(words.length - 1, (int) (where * words.length));
                    words[word] = (words[word] + " ").repeat(times);
                    return String.join(" ", words);
                });
    }

    @Provide
    Arbitrary<String> littered() {
        return Combinators.combine(
                        shuffled(),
                        Combinators.combine(share(), Arbitraries.of(STRAY))
                                .as(Stray::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(30))
                .as((text, strays) -> {
                    StringBuilder made = new StringBuilder(text);
                    strays.forEach(stray -> made.insert((int) (stray.where * made.length()), stray.what));
                    return made.toString();
                });
    }

    private record Stray(double where, String what) {}

    @Property(seed = SEED, tries = 150)
    void shuffledSentences(@ForAll("shuffled") String text, @ForAll("cut") String title) {
        assertPoints(title, text);
    }

    @Property(seed = SEED, tries = 250)
    void textsCutAnywhere(@ForAll("cut") String text, @ForAll("cut") String title) {
        assertPoints(title, text);
    }

    @Property(seed = SEED, tries = 150)
    void repeatedWords(@ForAll("stammered") String text) {
        assertPoints("", text);
    }

    @Property(seed = SEED, tries = 300)
    void strayCharacters(@ForAll("littered") String text, @ForAll("littered") String title) {
        assertPoints(title, text);
    }

    /** Without claims the properties above would hold of nothing. */
    @Test
    void theWholeSentencesGiveClaims() {
        String text = String.join("\n", SENTENCES);
        List<Claim> claims = assertPoints("", text);
        assertThat(claims).hasSizeGreaterThanOrEqualTo(SENTENCES.size());
        assertThat(claims).allSatisfy(claim -> assertThat(spans(claim)).hasSizeGreaterThan(1));
    }

    /** A line that never ends does not hide what is said at its beginning, and is read in the time of a long text. */
    @Test
    void aMegabyteWithoutStops() {
        String line = String.join(" ", SENTENCES).replaceAll("[.،:«»()]", "");
        String text = (line + " ").repeat(1_000_000 / line.length());
        assertThat(assertPoints("", text)).isNotEmpty();
    }

    @Test
    void oneThingAHundredThousandTimes() {
        String before = SENTENCES.getFirst() + "\n";
        String after = "\n" + SENTENCES.get(1);
        for (String what : REPEATED) {
            String many = what.repeat(100_000 / what.length());
            List<Claim> claims = assertPoints("", before + many + after);
            assertThat(claims).as("beside %s", what).isNotEmpty();
            assertThat(claims.getFirst().span().start()).as("beside %s", what).isLessThan(before.length());
        }
    }

    /** Reads the text; whatever a claim points at lies in the text, and its quote is what stands there. */
    static List<Claim> assertPoints(String title, String text) {
        Report report = new Report("broken", "", title, text, null, null, null, "ar");
        String body = report.body();
        Span all = new Span(0, body.length());
        List<Claim> claims = Reader.standard().read(report).claims();
        for (Claim claim : claims) {
            assertThat(spans(claim))
                    .allSatisfy(span -> assertThat(all.contains(span))
                            .as("%s in %s", span, all)
                            .isTrue());
            assertThat(claim.quote()).isEqualTo(claim.span().of(body)).isNotBlank();
            assertThat(claim.span().contains(claim.trigger())).isTrue();
            assertThat(claim.trigger().of(body)).isNotBlank();
        }
        return claims;
    }

    private static List<Span> spans(Claim claim) {
        List<Span> spans = new ArrayList<>(claim.mentions());
        spans.add(claim.span());
        Stream.of(claim.actors(), claim.recipients(), claim.speakers(), claim.places())
                .flatMap(List::stream)
                .map(Mention::span)
                .filter(Objects::nonNull)
                .forEach(spans::add);
        claim.evidence().stream().map(Evidence::span).filter(Objects::nonNull).forEach(spans::add);
        return spans;
    }
}
