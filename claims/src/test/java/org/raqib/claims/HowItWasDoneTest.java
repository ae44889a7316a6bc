package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.model.Claim;
import org.raqib.model.Evidence;
import org.raqib.model.Mode;
import org.raqib.model.Report;
import org.raqib.model.Slot;

/** With what violence is done, told by its own words or by those around it. */
final class HowItWasDoneTest {
    private static @Nullable Mode mode(String text) {
        return NewsRead.last(text).mode();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AERIAL | شن الطيران غارات جوية على المدينة. وقال السكان إن قصفا استهدف منزلا وقتل ثلاثة مدنيين.",
                "HEAVY_WEAPONS | قصفت قوات النظام المدينة بالمدفعية وقتلت ثلاثة مدنيين.",
                "DRONE | أطلقت طائرة بدون طيار صاروخين على منزل القائد.",
                "SUICIDE_ATTACK | قتل خمسة جنود حين فجر انتحاري سيارة مفخخة أمام الثكنة.",
                "FIREARMS | هاجم مسلحون نقطة تفتيش وأطلقوا النار على الجنود فقتلوا اثنين.",
                "CLASH | تصدى مقاتلو الفصائل لقوات النظام ودارت معارك عنيفة بين الجانبين.",
            })
    void itIsToldByTheWordsAround(Mode mode, String text) {
        assertThat(mode(text)).as(text).isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHANGE | طالبت المعارضة الحكومة بمحاكمة الضباط.",
                "ASSIST | ناشد الأهالي المنظمات الدولية إرسال فرق طبية إلى مدينة تعز.",
                "YIELD | دعا المبعوث الأطراف إلى أن توقف القتال في تعز.",
                "YIELD | طالبت المنظمة إسرائيل بإدخال المساعدات إلى غزة.",
                "MEET | دعت روسيا مجلس الأمن إلى عقد جلسة بشأن سوريا.",
                "VIOLENCE | هدد الوزير الجماعة بشن غارات على مدينة تعز.",
                "THIRD_PARTY | أجرى الوسطاء محادثات مع الحكومة والمعارضة في جنيف.",
                "MULTILATERAL | عقد قادة الفصائل اجتماعا في القاهرة.",
                "YIELD | رفض المسلحون الخروج من مدينة تعز.",
            })
    void whatIsAskedRefusedOrThreatenedAndWhoMeetsTellHow(Mode mode, String text) {
        assertThat(mode(text)).as(text).isEqualTo(mode);
    }

    @Test
    void whatNoWordOfTheReportBearsOutIsNeverGiven() {
        assertThat(mode("قصفت قوات النظام مدينة تعز وقتلت ثلاثة مدنيين.")).isEqualTo(Mode.HEAVY_WEAPONS);
        assertThat(mode("هاجم عناصر التنظيم مدينة تعز وقتلوا ثلاثة جنود.")).isNull();
    }

    @Test
    void whatIsTakenFromOtherWordsQuotesThem() {
        Report report = NewsRead.report(
                "غارات جوية على مدينة تعز",
                "قال شهود إن طائرات حلقت فوق المدينة. وقتل ثلاثة مدنيين في قصف استهدف منزلا.");
        Claim claim = NewsRead.last(report);
        assertThat(claim.mode()).isEqualTo(Mode.AERIAL);
        assertThat(claim.evidence())
                .filteredOn(evidence -> evidence.slot() == Slot.MODE)
                .extracting(evidence -> Objects.requireNonNull(evidence.span()).of(report.body()))
                .isNotEmpty()
                .allMatch(words -> words.matches(".*(غارات|طائرات|جوية).*"));
    }

    @Test
    void theWordsOfACueAreQuoted() {
        Report report = NewsRead.report("قتل ثلاثة جنود في تعز برصاص قناص.");
        Claim claim = NewsRead.last(report);
        assertThat(claim.mode()).isEqualTo(Mode.FIREARMS);
        assertThat(claim.evidence())
                .filteredOn(evidence -> evidence.slot() == Slot.MODE)
                .extracting(Evidence::span)
                .doesNotContainNull();
    }

    @Test
    void wordsMayBeAddedToASortOfMeansButNoSort() {
        Entry aircraft = entry("[means.aircraft]\nbears = aerial\nwords = طائرة\n");
        Entry mine = entry("[means.mine]\nbears = aerial\nwords = منطاد\n");
        Entry more = entry("[means.aircraft]\nbears = aerial\nwords = طائرة | منطاد\n");
        assertThat(Means.of(List.of(more), List.of(aircraft)).get(0).words()).hasSize(2);
        assertThatThrownBy(() -> Means.of(List.of(mine, aircraft), List.of(aircraft)))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("means.ini:1");
    }

    private static Entry entry(String text) {
        return Entries.parse("means.ini", text.getBytes(StandardCharsets.UTF_8)).get(0);
    }
}
