package org.raqib.words.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.model.EventDate;
import org.raqib.words.Sentence;
import org.raqib.words.Tokenizer;
import org.raqib.words.time.DateMention.Kind;

class DatesTest {
    /** The day against which the examples of the knowledge file are read, a Sunday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2020, 5, 10);

    private final Tokenizer tokenizer = new Tokenizer();
    private final Dates dates = Dates.standard();

    private List<DateMention> in(String text, @Nullable LocalDate published) {
        return dates.in(tokenizer.sentences(text, 0), published).stream()
                .flatMap(List::stream)
                .toList();
    }

    private String shown(String text) {
        return String.join(
                " ", in(text, PUBLISHED).stream().map(DatesTest::show).toList());
    }

    private static String show(DateMention mention) {
        if (mention.kind() == Kind.DURATION) {
            return String.valueOf(mention.length());
        }
        EventDate date = mention.date();
        return date == null ? "-" : date.toString();
    }

    @Test
    void whatGoesOnSinceAMonthHasBegun() {
        assertThat(shown("يتواصل القتال منذ 20 مايو")).isEqualTo("2019-05-20/2020-05-10");
        assertThat(shown("يتواصل القتال منذ السابع من يوليو")).isEqualTo("2019-07-07/2020-05-10");
    }

    @Test
    void daysThatFollowEachOtherAreOneTime() {
        assertThat(shown("قصف الموقع مساء الخميس وفجر الجمعة")).isEqualTo("2020-05-07/2020-05-08");
        assertThat(shown("قصف الموقع الليلة الماضية واليوم")).isEqualTo("2020-05-09/2020-05-10");
        assertThat(shown("قصف الموقع الاثنين والخميس")).isEqualTo("2020-05-04 2020-05-07");
    }

    @Test
    void theSameDayIsTheOneToldBefore() {
        assertThat(shown("وصل الوفد الخميس وغادر في ذات اليوم")).isEqualTo("2020-05-07 2020-05-07");
        assertThat(shown("غادر الوفد في نفس اليوم")).isEqualTo("-");
    }

    @Test
    void daysAndMonthsJoinedByAndAreOneTime() {
        assertThat(shown("تجدد القتال أمس وأول من أمس")).isEqualTo("2020-05-08/2020-05-09");
        assertThat(shown("وقعت الهجمات في مايو ويونيو 2017")).isEqualTo("2017-05/2017-06");
    }

    @Test
    void whatIsTheFirstPartOfAYearIsToldByItsMonths() {
        assertThat(shown("غرقت السفن في الأشهر الستة الأولى من عام 2018")).isEqualTo("2018-01/2018-06");
        assertThat(shown("غرقت السفن في الأشهر الأربعة الأولى من العام الحالي")).isEqualTo("2020-01/2020-04");
        assertThat(shown("تتوالى الرحلات منذ مطلع العام")).isEqualTo("2020-01/2020-05");
        assertThat(shown("تتوالى الرحلات منذ مارس 2018")).isEqualTo("2018-03/2020-05");
    }

    @Test
    void daysInARowAreCountedInDigitsToo() {
        assertThat(shown("يتواصل القصف لليوم 32 على التوالي")).isEqualTo("2020-04-09/2020-05-10");
    }

    @Test
    void theYearMayFollowTheWordThatPicksTheMonth() {
        assertThat(shown("وقع الاتفاق في مارس الماضي 2018")).isEqualTo("2018-03");
    }

    @Test
    void termsAreNoDates() {
        assertThat(shown("ثالث هجوم خلال يوم واحد")).isEqualTo("1 day");
        assertThat(shown("تم إجلاؤهم في غضون 40 دقيقة")).isEqualTo("40 minute");
        assertThat(shown("يعين المدير خلال مدة 30 يوما")).isEqualTo("30 day");
        assertThat(shown("تقع هجمات بين الحين والآخر")).isEmpty();
    }

    @TestFactory
    List<DynamicTest> everyExampleOfTheKnowledgeFileHolds() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Entry entry : Entries.shipped("words/time.ini")) {
            List<String> forms = entry.list("ar").isEmpty() ? entry.list("weak") : entry.list("ar");
            for (Entry.Field field : entry.fields()) {
                boolean example = field.key().equals("example");
                if (!example && !field.key().equals("not")) {
                    continue;
                }
                for (String form : field.value().contains("{}") ? forms : List.of("")) {
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
            assertThat(in(text, PUBLISHED)).isEmpty();
            return;
        }
        int arrow = text.lastIndexOf("=>");
        String marked = text.substring(0, arrow).strip();
        String clean = marked.replace("[", "").replace("]", "");
        int from = marked.indexOf('[');
        int to = marked.indexOf(']') - 1;
        assertThat(in(clean, PUBLISHED))
                .filteredOn(mention ->
                        mention.span().start() <= from && mention.span().end() == to)
                .as("dates of '%s': %s", clean, in(clean, PUBLISHED))
                .singleElement()
                .satisfies(mention -> assertThat(show(mention))
                        .isEqualTo(text.substring(arrow + 2).strip()));
    }

    @Test
    void readsDaysInDigitsInAnyOrder() {
        assertThat(shown("في 20/5/2019 ثم 2019-05-20 ثم 20-5-2019 ثم 20.5.2019 ثم 14 - 11 - 2017"))
                .isEqualTo("2019-05-20 2019-05-20 2019-05-20 2019-05-20 2017-11-14");
    }

    @Test
    void readsBothNamesOfAMonthAsOne() {
        assertThat(shown("في 20 كانون الأول/ديسمبر 2018 وفي 3 يوليو/ تموز 2019 وفي أكتوبر (تشرين الأول) الماضي"))
                .isEqualTo("2018-12-20 2019-07-03 2019-10");
    }

    @Test
    void aDayWithoutAYearIsTheLastOneUnlessItIsSoonToCome() {
        assertThat(shown("وقعت المعركة في 12 أبريل")).isEqualTo("2020-04-12");
        assertThat(shown("تعقد الجلسة في 20 مايو")).isEqualTo("2020-05-20");
        assertThat(shown("وقعت المعركة في 20 سبتمبر")).isEqualTo("2019-09-20");
    }

    @Test
    void aWeekdayBesideADayAndMonthDecidesTheYear() {
        assertThat(in("وصل يوم الاثنين 17 فبراير", LocalDate.of(2021, 1, 20))
                        .get(0)
                        .date())
                .isEqualTo(EventDate.of(LocalDate.of(2020, 2, 17)));
    }

    @Test
    void theWeekdayBesideTodayOutweighsALateStamp() {
        assertThat(shown("وصل اليوم السبت")).isEqualTo("2020-05-09");
        assertThat(shown("وصل أمس (الجمعة)")).isEqualTo("2020-05-08");
    }

    @Test
    void theSameYearRefersBackAcrossSentences() {
        assertThat(shown("خطفوا في 2015. ثم أفرج عنهم في ديسمبر من العام نفسه."))
                .isEqualTo("2015 2015-12");
        assertThat(shown("وصل في 3 مارس 2019. وغادر في اليوم التالي.")).isEqualTo("2019-03-03 2019-03-04");
    }

    @Test
    void withoutPublicationOnlyFullDatesAreResolved() {
        assertThat(in("وصل أمس ثم الخميس ثم في 3 مارس ثم في 3 مارس 2019", null).stream()
                        .map(DatesTest::show))
                .containsExactly("-", "-", "-", "2019-03-03");
    }

    @Test
    void tenseDecidesWhereItIsGiven() {
        Sentence sentence = tokenizer.sentences("اللقاء الخميس", 0).get(0);
        assertThat(dates.in(sentence, PUBLISHED, Tense.FUTURE, null))
                .extracting(DatesTest::show)
                .containsExactly("2020-05-14");
        assertThat(dates.in(sentence, PUBLISHED, Tense.PAST, null))
                .extracting(DatesTest::show)
                .containsExactly("2020-05-07");
    }

    @Property(seed = "20200430")
    void everyMentionIsInsideItsSentenceAndInOrder(@ForAll("texts") String text) {
        for (Sentence sentence : tokenizer.sentences(text, 0)) {
            for (LocalDate published :
                    new LocalDate[] {null, PUBLISHED, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)}) {
                int last = 0;
                for (DateMention mention : dates.in(sentence, published)) {
                    assertThat(mention.first()).isGreaterThanOrEqualTo(last);
                    assertThat(mention.end())
                            .isGreaterThan(mention.first())
                            .isLessThanOrEqualTo(sentence.tokens().size());
                    assertThat(sentence.span().contains(mention.span())).isTrue();
                    last = mention.end();
                }
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
                "-",
                "/",
                ".",
                "،",
                "(",
                ")",
                "12",
                "31",
                "2020",
                "1441",
                "99999999",
                "20.5.2020",
                "ثلاثة",
                "مليون",
                "الخامس",
                "عشر",
                "والعشرين",
                "9999",
                "1"));
        for (Entry entry : Entries.shipped("words/time.ini")) {
            pieces.addAll(entry.list("ar"));
            pieces.addAll(entry.list("weak"));
        }
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of(pieces).list().ofMaxSize(14).map(list -> String.join(" ", list)),
                Arbitraries.of(pieces).list().ofMaxSize(8).map(list -> String.join("", list)));
    }
}
