package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Report;

/**
 * Who is named makes no difference to what is read: every name of the lexicon is put in the place of the others of its
 * kind, gender and shape.
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
            "قال أشرف القدرة الناطق باسم اللجنة إن القصف أصاب ثلاثة أطفال قرب المستشفى.");

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

    @Property(seed = "20200430", tries = 400)
    void claimsAreTheSameWithTheNamesSwapped(
            @ForAll @IntRange(max = 10) int which, @ForAll @IntRange(max = 9999) int turn) {
        Report report = reports.get(which);
        for (Mirror.Swap swap : mirror.swaps(report, 3, turn)) {
            assertThat(mirror.differences(Reader.standard(), report, swap))
                    .describedAs(
                            "%s for %s in: %s", swap.to().text(), swap.from().text(), report.text())
                    .isEmpty();
        }
    }

    @Property(seed = "20200430", tries = 1)
    void everyReportAllowsASwap() {
        assertThat(reports)
                .allSatisfy(report -> assertThat(mirror.swaps(report, 1, 0)).isNotEmpty());
    }
}
