package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Evidence;
import org.raqib.model.Report;

/**
 * Who is named makes no difference to what is read: every name of the lexicon is put in the place of the others of its
 * kind, gender and shape, and every claim must be the same but for the name.
 *
 * <p>{@link Mirror} chooses names that are alike. Left out is what rightly reads differently: a name that is also a word
 * («سرت») or a part of a longer name; a place that is called by a noun of place («قاعدة الشعيرات»); an office and a name
 * («الملك سلمان») against a name; fighters and a party that has a name without them («قوات الحوثيين») against a party that
 * is named only as a whole («قوات الزنتان»); names of other countries where the report has a name that means one town or
 * another by the countries spoken of (طرابلس); a name that the text writes as one word with the next.
 */
class MirrorTest {
    private static final List<String> REPORTS = List.of(
            "قصفت قوات الجيش الليبي مواقع في بنغازي، وقالت مصادر طبية إن ثلاثة مدنيين قتلوا.",
            "اتهم لافروف الحكومة بخرق الهدنة، ونفى مسؤولون في أوديسا ذلك.",
            "أعلن داعش مسؤوليته عن تفجير سيارة في الموصل أدى إلى مقتل 12 شخصا.",
            "قال ماكرون إنه يوافق على وقف إطلاق النار ابتداء من الأحد.",
            "سيطر مسلحون على بلدة قرب كيسمايو وخطفوا أربعة جنود من الجيش الصومالي.",
            "دعا أنطونيو غوتيريس إلى هدنة إنسانية في عدن وتعز.",
            "شنت الطائرات غارات على حلب وإدلب، وأصيب عدد من السكان بحلب.",
            "رفض حزب الله تسليم سلاحه، وحذر من أي هجوم على بيروت.",
            "وصل نتنياهو إلى برلين حيث التقى المستشار، بحسب رويترز.",
            "دارت اشتباكات بين الجيش الإسرائيلي ومسلحين شرقي غزة أسفرت عن 5 قتلى.",
            "قال أشرف القدرة الناطق باسم اللجنة إن القصف أصاب ثلاثة أطفال قرب المستشفى.",
            "وصلت التعزيزات إلى مدينتي حلب وحمص، وتجدد القصف على ريف دمشق ودرعا والسويداء وإدلب.",
            "أكدت كتائب \"شهداء الأقصى\" استهداف آلية عسكرية قرب جنين، وأعلن الجيش الإسرائيلي إصابة جنديين.",
            "تقدمت القوات في مقاطعتي دونيتسك ولوغانسك بإسناد من الطيران، وقتل جنديان.",
            "زار لافروف القاهرة الاثنين، وبحث مع غوتيريس ملف الأسرى، وندد بالقصف الذي طال خاركيف.",
            "هجوم على بعقوبة يوقع سبعة قتلى بينهم ضابطان.",
            "أصيب سكان بعد قصف قرية قصر البريج فجرا.",
            "قتل في مدنين اثنان من الشرطة، وأصيب في مدنين اثنين من المارة.",
            "أعلن فيلق الشام الفصيل التابع للمعارضة استهدافه موكبا في حماة.");

    private final Lexicon lexicon = Lexicon.shipped();
    private final Mirror mirror = new Mirror(lexicon);
    private final List<Report> reports = reports();

    private static List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS.size(); i++) {
            reports.add(new Report("mirror-" + i, "", "", REPORTS.get(i), null, null, null, "ar"));
        }
        return reports;
    }

    @Test
    void claimsAreTheSameWithTheNamesSwapped() {
        for (Report report : reports) {
            for (Mirror.Swap swap : mirror.swaps(report)) {
                assertThat(Swapped.differences(mirror, Reader.standard(), report, swap))
                        .describedAs(
                                "%s for %s in: %s",
                                swap.to().text(), swap.from().text(), report.text())
                        .isEmpty();
            }
        }
    }

    @Test
    void howATownIsSpeltDoesNotSwayWhatGaveIt() {
        assertThat(rulesOf("تورط ضباط بقصف الاسكندرية"))
                .contains("place")
                .isEqualTo(rulesOf("تورط ضباط بقصف الإسكندرية"));
    }

    private static List<String> rulesOf(String title) {
        Report report = new Report("spelt", "", title, "كشفت التحقيقات عن تفاصيل جديدة.", null, null, null, "ar");
        return Reader.standard().read(report).claims().stream()
                .flatMap(claim -> claim.evidence().stream())
                .map(Evidence::rule)
                .toList();
    }

    @Test
    void everyReportAllowsASwap() {
        assertThat(reports)
                .allSatisfy(report -> assertThat(mirror.swaps(report, 1, 0)).isNotEmpty());
    }
}
