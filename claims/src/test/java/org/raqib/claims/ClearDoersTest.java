package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.raqib.model.Claim;
import org.raqib.model.EventType;

/** Who did it where grammar leaves no doubt, and who is none though he stands where a doer may. */
class ClearDoersTest {
    private static List<String> doers(EventType event, String text) {
        List<Claim> claims = NewsRead.claims(text).stream()
                .filter(claim -> claim.event() == event)
                .toList();
        assertThat(claims).as(text).isNotEmpty();
        return NewsRead.texts(claims.get(0).actors());
    }

    private static List<String> assault(String text) {
        return doers(EventType.ASSAULT, text);
    }

    @Test
    void anAgentDidWhatThePassiveTells() {
        assertThat(assault("زرعت القنبلة على ما يبدو من قبل مسلحين مجهولين.")).containsExactly("مسلحين مجهولين");
        assertThat(assault("وأوضحت المصادر أن قافلة للجيش استهدفت قرب مأرب من قبل الحوثيين."))
                .containsExactly("الحوثيين");
        assertThat(assault("خطف أربعة عمال قبل أيام من قبل جماعة مسلحة.")).containsExactly("جماعة مسلحة");
        assertThat(doers(EventType.COERCE, "احتجز صحافي في مطار القاهرة من جانب السلطات المصرية."))
                .containsExactly("السلطات المصرية");
        assertThat(doers(EventType.COERCE, "أوقف ثلاثة مشتبه بهم من طرف الدرك الوطني."))
                .containsExactly("الدرك الوطني");
    }

    @Test
    void anAgentBehindANearerWordDidOnlyThat() {
        assertThat(doers(EventType.COERCE, "سيطرت قوات الردع على المبنى بعد اقتحامه من قبل مسلحين."))
                .containsExactly("قوات الردع");
        assertThat(doers(EventType.ACCUSE, "ندد الوزير باستخدام الذخيرة الحية ضد المتظاهرين من قبل الشرطة."))
                .containsExactly("الوزير");
    }

    @Test
    void whatStandsBesideThePositionsIsHit() {
        assertThat(assault("قتل مدني بقصف على مواقع للجيش السوري.")).isEmpty();
        assertThat(assault("وقال مسؤول إن الحوثيين نصبوا كمينا للقوات الحكومية."))
                .containsExactly("الحوثيين");
    }

    @Test
    void aClauseTellsWhoseTheActIs() {
        assertThat(assault("قتل جنديان في تفجير تبناه تنظيم داعش.")).containsExactly("تنظيم داعش");
        assertThat(assault("قتل جندي في هجوم نسب إلى حركة طالبان.")).containsExactly("حركة طالبان");
        assertThat(assault("قتل عشرة جنود في هجوم نفذه مسلحون في بوركينا فاسو."))
                .containsExactly("مسلحون");
        assertThat(assault("تقول الحكومة إن حركة الشباب تقف وراء تفجير الفندق."))
                .containsExactly("حركة الشباب");
    }

    @Test
    void aClauseAboutAnotherNounNamesNoDoer() {
        assertThat(assault("اعترض الجيش صواريخ أطلقتها الحركة على المدينة.")).containsExactly("الجيش");
        assertThat(assault("وقال الموقع إن امرأة قتلت خلال الهجوم.")).isEmpty();
    }

    @Test
    void whatWasDoneEarlierWasNotDoneByWhoStandsBehind() {
        assertThat(assault("وكانت إسرائيل استهدفت من قبل قياديا في الحزب.")).containsExactly("إسرائيل");
        assertThat(doers(EventType.COERCE, "وكانت السلطات اعتقلت من قبل الصحفي أحمد منصور."))
                .containsExactly("السلطات");
        assertThat(assault("كان التنظيم هاجم من قبل الجيش في المدينة.")).containsExactly("التنظيم");
        assertThat(assault("هاجم الحوثيون من قبل السعودية بصواريخ.")).containsExactly("الحوثيون");
        assertThat(doers(EventType.REQUEST, "طالب المتظاهرون من قبل الحكومة بالرحيل."))
                .containsExactly("المتظاهرون");
        assertThat(doers(EventType.COERCE, "احتجزت إيران من قبل صحفيين أجانب.")).containsExactly("إيران");
        assertThat(assault("الجيش قتل من قبل عشرات المدنيين في المنطقة.")).doesNotContain("عشرات المدنيين");
    }

    @Test
    void aSideAndACountryOfOriginAreNoClearDoers() {
        assertThat(assault("قصفت المدينة من جانب البحر.")).isEmpty();
        assertThat(assault("قتلت قوات الأمن الجزائرية مسلحاً تسلل من ليبيا إلى الجزائر."))
                .doesNotContain("ليبيا");
    }
}
