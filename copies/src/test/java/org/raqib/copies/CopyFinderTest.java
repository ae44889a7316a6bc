package org.raqib.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Copy;
import org.raqib.model.Report;

class CopyFinderTest {
    private static final LocalDate DAY = LocalDate.of(2020, 4, 30);

    private static final String WIRE = """
            أعلنت وزارة الصحة أن القصف الذي طال الحي الشرقي من المدينة فجر الخميس أوقع ثلاثة جرحى بينهم طفل.
            وقال شهود إن القذائف سقطت قرب السوق القديم وإن سيارات الإسعاف نقلت المصابين إلى المستشفى المركزي.
            ولم تعلن أي جهة مسؤوليتها عن القصف، فيما دعت بعثة الأمم المتحدة الأطراف إلى احترام الهدنة المعلنة.
            """;

    private static final String OTHER = """
            وصلت إلى الميناء صباح الأحد سفينة تحمل مساعدات غذائية وطبية قال مسؤول في الهلال الأحمر إنها ستوزع على النازحين.
            وأضاف أن قافلة ثانية تنتظر الإذن بالعبور منذ أسبوع، وأن المخازن في الجنوب تكاد تنفد.
            """;

    @Test
    void theSameTextUnderANewHeadlineIsAnExactCopy() {
        Copies copies = found(
                report("a", "الميناء", "قصف على الحي الشرقي", WIRE, DAY),
                report("b", "المنبر", "ثلاثة جرحى في المدينة", WIRE, DAY.plusDays(1)));

        Copy copy = Objects.requireNonNull(copies.of("b"));
        assertThat(copy.kind()).isEqualTo(Copy.Kind.EXACT);
        assertThat(copy.of()).isEqualTo("a");
        assertThat(copies.of("a")).isNull();
        assertThat(copy.reason().en())
                .isEqualTo("Its text is word for word that of report a (الميناء), published on 2020-04-30.");
        assertThat(copies.textOf(copy.sha256())).isEqualTo(copy.ofSha256());
    }

    @Test
    void aWireWithAWordChangedAndADatelineIsANearCopyThatNamesItsAgency() {
        String reprint = "طرابلس (رويترز) - "
                + WIRE.replace("قرب السوق القديم", "بجوار السوق القديم").replace("أ", "ا");
        Copy copy = Objects.requireNonNull(
                found(report("a", "الميناء", "قصف", WIRE, DAY), report("b", "المنبر", "جرحى", reprint, DAY))
                        .of("b"));

        assertThat(copy.kind()).isEqualTo(Copy.Kind.NEAR);
        assertThat(copy.share()).isBetween(0.8, 0.99);
        assertThat(copy.credits()).containsExactly("Reuters");
        assertThat(copy.isOneText()).isTrue();
        assertThat(copy.reason().en())
                .contains("% of its wording stands in report a")
                .endsWith("it credits Reuters.");
        assertThat(copy.reason().ar()).contains("من عباراته");
    }

    @Test
    void aReportThatTakesAWireOverAndAddsAsMuchIsACopyInPartAndAVoiceOfItsOwn() {
        Copies copies =
                found(report("a", "الميناء", "", WIRE, DAY), report("b", "المنبر", "", OTHER + WIRE, DAY.plusDays(1)));

        Copy copy = Objects.requireNonNull(copies.of("b"));
        assertThat(copy.kind()).isEqualTo(Copy.Kind.PARTIAL);
        assertThat(copies.textOf(copy.sha256())).isEqualTo(copy.sha256());
    }

    @Test
    void tenOutletsWithOneWireAreOneText() {
        Report[] reports = IntStream.range(0, 10)
                .mapToObj(i -> report(
                        "r" + i,
                        "outlet " + i,
                        "title " + i,
                        "بلدة " + "ابتثجحخدذر".charAt(i) + " - " + WIRE,
                        DAY.plusDays(i % 3)))
                .toArray(Report[]::new);
        Copies copies = found(reports);

        assertThat(List.of(reports).stream()
                        .map(one -> copies.textOf(one.sha256()))
                        .distinct())
                .hasSize(1);
        assertThat(copies.all()).hasSize(9);
    }

    @Test
    void aBulletinFilledInAnewIsNoCopy() {
        String form = "سجل المركز الوطني خلال الساعات الأربع والعشرين الماضية %d إصابة جديدة و%d حالة شفاء و%d وفيات، "
                + "ليرتفع إجمالي الإصابات إلى %d حالة، بحسب البيان اليومي للمركز حول الوضع الوبائي في البلاد";
        Copies copies = found(
                report("a", "الميناء", "", form.formatted(12, 7, 1, 480), DAY),
                report("b", "المنبر", "", form.formatted(31, 5, 2, 511), DAY.plusDays(1)));

        assertThat(copies.all()).isEmpty();
    }

    @Test
    void anOutletThatTellsItsBackgroundAgainCopiesNobody() {
        String news = "قال ناطق باسم البلدية إن فرق الصيانة أعادت التيار إلى أربعة أحياء بعد انقطاع دام يومين. ";
        assertThat(found(
                                report("a", "الميناء", "", OTHER + WIRE, DAY),
                                report(
                                        "b",
                                        "الميناء",
                                        "",
                                        news + news.replace("التيار", "الماء").replace("أحياء", "قرى") + WIRE,
                                        DAY.plusDays(1)))
                        .all())
                .isEmpty();
    }

    @Test
    void reportsOnOneMatterInWordsOfTheirOwnAreNoCopies() {
        String own =
                "أصيب ثلاثة مدنيين، أحدهم طفل، حين سقطت قذائف فجر الخميس على سوق الحي الشرقي، على ما ذكرت وزارة الصحة. "
                        + "ونقل المصابون إلى المستشفى المركزي. ودعت البعثة الأممية إلى التزام الهدنة.";
        assertThat(found(report("a", "الميناء", "", WIRE, DAY), report("b", "المنبر", "", own, DAY))
                        .all())
                .isEmpty();
    }

    @Test
    void oneSentenceInCommonIsNoCopy() {
        String one = "قال المبعوث إن الوضع يتدهور ووقف إطلاق النار";
        assertThat(found(
                                report("a", "الميناء", "", one + " يتهاوى", DAY),
                                report("b", "المنبر", "", one + " معطل", DAY))
                        .all())
                .isEmpty();
    }

    @Test
    void anUndatedCopySaysThatTheOrderIsNotKnown() {
        Copies copies = found(report("a", "الميناء", "", WIRE, DAY), report("b", null, "", WIRE, null));
        assertThat(Objects.requireNonNull(copies.of("b")).reason().en())
                .contains("which was published first is not known");
    }

    /** A copy with words changed at random is found as long as enough of the wording is left. */
    @Property(tries = 60, seed = "41")
    void aTextWithAFewWordsChangedIsFound(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Random random = new Random(seed);
        List<String> words = IntStream.range(0, 80 + random.nextInt(600))
                .mapToObj(i -> word(random))
                .collect(Collectors.toCollection(ArrayList::new));
        String original = String.join(" ", words);
        for (int i = 0; i < words.size() / 25; i++) {
            words.set(random.nextInt(words.size()), word(random));
        }
        Copies copies = found(
                report("a", "x", "", original, DAY), report("b", "y", "", String.join(" ", words), DAY.plusDays(1)));
        assertThat(Objects.requireNonNull(copies.of("b")).isOneText()).isTrue();
    }

    /** The order in which reports are given does not matter. */
    @Property(tries = 30, seed = "42")
    void theResultIsTheSetsNotTheOrders(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Random random = new Random(seed);
        List<Report> reports = new ArrayList<>();
        for (int text = 0; text < 5; text++) {
            List<String> words =
                    IntStream.range(0, 60).mapToObj(i -> word(random)).toList();
            for (int copy = 0; copy < 4; copy++) {
                List<String> changed = new ArrayList<>(words);
                changed.set(random.nextInt(60), word(random));
                reports.add(report(
                        "r" + text + copy, "o" + copy, "", String.join(" ", changed), DAY.plusDays(random.nextInt(3))));
            }
        }
        List<Copy> once = sorted(found(reports.toArray(Report[]::new)));
        Collections.shuffle(reports, random);
        assertThat(sorted(found(reports.toArray(Report[]::new))))
                .isEqualTo(once)
                .hasSize(15);
    }

    private static List<Copy> sorted(Copies copies) {
        return copies.all().stream()
                .sorted(java.util.Comparator.comparing(Copy::report))
                .toList();
    }

    private static String word(Random random) {
        return IntStream.range(0, 4)
                .mapToObj(i -> Character.toString("بتثجحدرسصعفقكلمن".charAt(random.nextInt(16))))
                .collect(Collectors.joining());
    }

    private static Copies found(Report... reports) {
        CopyFinder finder = new CopyFinder(Lexicon.shipped());
        for (Report report : reports) {
            finder.add(report, report.published());
        }
        return finder.found();
    }

    private static Report report(
            String id, @Nullable String publisher, String title, String text, @Nullable LocalDate published) {
        return new Report(id, "%064x".formatted(id.hashCode()), title, text, published, publisher, null, "ar");
    }
}
