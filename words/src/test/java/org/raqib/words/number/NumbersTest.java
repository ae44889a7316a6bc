package org.raqib.words.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.words.Sentence;
import org.raqib.words.Tokenizer;
import org.raqib.words.number.NumberMention.Kind;

class NumbersTest {
    private final Tokenizer tokenizer = new Tokenizer();
    private final Numbers numbers = Numbers.standard();

    private List<NumberMention> in(String text) {
        List<NumberMention> mentions = new ArrayList<>();
        for (Sentence sentence : tokenizer.sentences(text, 0)) {
            mentions.addAll(numbers.in(sentence));
        }
        return mentions;
    }

    private String shown(String text) {
        return String.join(" ", in(text).stream().map(NumbersTest::show).toList());
    }

    private static String show(NumberMention mention) {
        String value = mention.quantity().toString();
        return switch (mention.kind()) {
            case PERCENT -> value + "%";
            case ORDINAL -> value + ordinalEnd((int) mention.quantity().min());
            default -> value;
        };
    }

    private static String ordinalEnd(int value) {
        boolean teen = value % 100 / 10 == 1;
        return switch (teen ? 0 : value % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    @TestFactory
    List<DynamicTest> everyExampleOfTheKnowledgeFileHolds() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Entry entry : Entries.shipped("words/numbers.ini")) {
            for (Entry.Field field : entry.fields()) {
                boolean example = field.key().equals("example");
                if (!example && !field.key().equals("not")) {
                    continue;
                }
                List<String> forms = field.value().contains("{}") ? entry.list("ar") : List.of("");
                for (String form : forms) {
                    String text = field.value().replace("{}", form);
                    tests.add(
                            DynamicTest.dynamicTest("line " + field.line() + ": " + text, () -> check(text, example)));
                }
            }
        }
        return tests;
    }

    private void check(String text, boolean example) {
        if (!example) {
            assertThat(in(text)).isEmpty();
            return;
        }
        int arrow = text.lastIndexOf("=>");
        String marked = text.substring(0, arrow).strip();
        String clean = marked.replace("[", "").replace("]", "");
        int from = marked.indexOf('[');
        int to = marked.indexOf(']') - 1;
        assertThat(in(clean))
                .filteredOn(mention ->
                        mention.span().start() == from && mention.span().end() == to)
                .as("numbers of '%s': %s", clean, in(clean))
                .singleElement()
                .satisfies(mention -> assertThat(show(mention))
                        .isEqualTo(text.substring(arrow + 2).strip()));
    }

    @Test
    void readsDigitsAsOutletsWriteThem() {
        assertThat(shown("1.200 و1,200 و١٬٢٠٠ و٣٤ و2.5 و٢٫٥ و1.234.567"))
                .isEqualTo("1200 1200 1200 34 2.5 2.5 1234567");
    }

    @Test
    void twoNumbersSideBySideAreNotOne() {
        assertThat(shown("خمسة قتلى وعشرة جرحى")).isEqualTo("5 10");
        assertThat(shown("لجنة خمسة وعشرة")).isEqualTo("5 10");
    }

    @Test
    void readsCompoundsAcrossScales() {
        assertThat(shown("مليونان وثلاثمئة وأربعة وخمسون ألفا ومئة وواحد")).isEqualTo("2354101");
        assertThat(shown("ألف وتسعمائة وتسعة وتسعون")).isEqualTo("1999");
        assertThat(shown("ثلاثة آلاف و 250")).isEqualTo("3250");
    }

    @Test
    void takesBoundsInFrontAndBehind() {
        assertThat(shown("مقتل ما لا يقل عن خمسة عشر مدنيا وإصابة 30 آخرين على الأقل"))
                .isEqualTo("15/ 30/");
        assertThat(shown("نحو عشرين وحوالي مئة وأقل من 50")).isEqualTo("20 100 0/50");
    }

    @Test
    void aBoundBelongsToTheNearestNumber() {
        assertThat(shown("مقتل ثلاثة وإصابة خمسة على الأقل")).isEqualTo("3 5/");
    }

    @Test
    void aChangeTellsTwoCountsAndARangeOne() {
        assertThat(shown("ارتفع عدد القتلى من 10 إلى 15")).isEqualTo("10 15");
        assertThat(shown("قتل ما بين 10 و15 وأصيب 20-25")).isEqualTo("10/15 20/25");
    }

    @Test
    void datesAndModelsAreNoRanges() {
        assertThat(shown("في 20-5-2020")).isEqualTo("20 5 2020");
        assertThat(shown("طائرة من طراز سو-24 وأخرى F-16")).isEmpty();
    }

    @Test
    void tellsDualsFromWordsThatEndLikeThem() {
        assertThat(in("سقط قتيلان وطائرتين").stream().map(NumberMention::kind)).containsExactly(Kind.DUAL, Kind.DUAL);
        assertThat(in("أسقطت طائرتين مسيرتين"))
                .singleElement()
                .satisfies(dual -> assertThat(dual.first()).isEqualTo(1));
        assertThat(in("طيران لبنان والسودان وفلسطين في بيان العدوان")).isEmpty();
    }

    @Test
    void monthNamesAndMondayAreLeftToTheDates() {
        assertThat(in("يوم الاثنين").stream().map(NumberMention::kind)).doesNotContain(Kind.CARDINAL);
    }

    @Test
    void percentagesAreNoCounts() {
        assertThat(shown("بنسبة 20% وعشرة في المئة")).isEqualTo("20% 10%");
    }

    @Property(seed = "20200430")
    void everyMentionIsInsideItsSentenceAndInOrder(@ForAll("texts") String text) {
        for (Sentence sentence : tokenizer.sentences(text, 0)) {
            int last = 0;
            for (NumberMention mention : numbers.in(sentence)) {
                assertThat(mention.first()).isGreaterThanOrEqualTo(last);
                assertThat(mention.end())
                        .isGreaterThan(mention.first())
                        .isLessThanOrEqualTo(sentence.tokens().size());
                assertThat(sentence.span().contains(mention.span())).isTrue();
                last = mention.end();
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> pieces = new ArrayList<>(List.of(
                " ",
                "و",
                " و ",
                "ال",
                "لل",
                "-",
                "/",
                ".",
                "،",
                "%",
                "12",
                "2020",
                "1.200",
                "٥",
                "0",
                "999999999999999999",
                "F-16"));
        for (Entry entry : Entries.shipped("words/numbers.ini")) {
            pieces.addAll(entry.list("ar"));
        }
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of(pieces).list().ofMaxSize(14).map(list -> String.join(" ", list)),
                Arbitraries.of(pieces).list().ofMaxSize(8).map(list -> String.join("", list)));
    }
}
