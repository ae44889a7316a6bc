package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raqib.claims.NewsRead.actors;
import static org.raqib.claims.NewsRead.recipients;

import org.junit.jupiter.api.Test;

/** Who is the object of an act: told by the form of its verb, by what stands beside its subject, or by there being nobody else. */
class ObjectsTest {
    @Test
    void behindAVerbThatSaysTheyOrBothStandsTheObject() {
        String they = "هاجم مسلحون مواقع في رداع، كما استهدفوا جنود الاحتلال في بيت هيلل.";

        assertThat(recipients("استهدفوا", they)).containsExactly("جنود الاحتلال");
        assertThat(actors("استهدفوا", they)).doesNotContain("جنود الاحتلال");
        assertThat(recipients("ودعتا", "عقدت الوسيطتان اجتماعا في جدة. ودعتا قوات الدعم السريع إلى مغادرة المنازل."))
                .containsExactly("قوات الدعم السريع");
    }

    @Test
    void behindAVerbThatSaysIStandsTheObject() {
        String text = "قال الوزير في مؤتمر صحفي: أناشد المجتمع الدولي التدخل لوقف القتال.";

        assertThat(actors("أناشد", text)).containsExactly("الوزير");
        assertThat(recipients("أناشد", text)).containsExactly("المجتمع الدولي");
    }

    @Test
    void whoShowsTheOtherGenderIsAsked() {
        String text = "وصل الوزير إلى جدة. ودعا الأمم المتحدة إلى وقف القتال.";

        assertThat(recipients("ودعا", text)).containsExactly("الأمم المتحدة");
        assertThat(actors("ودعا", text)).doesNotContain("الأمم المتحدة");
    }

    @Test
    void anOfficeShowsItsHoldersGenderInItsOwnNoun() {
        String text = "وصل الوفد إلى جدة. دعا الأمين العام للأمم المتحدة طرفي النزاع إلى وقف القتال.";

        assertThat(actors("دعا", text)).containsExactly("الأمين العام للأمم المتحدة");
        assertThat(recipients("دعا", text)).containsExactly("طرفي النزاع");
    }

    @Test
    void theNameOfWhoHoldsAnOfficeIsNotWhomHeAsks() {
        assertThat(
                        recipients(
                                "ودعا",
                                "وصل الوفد إلى جدة. ودعا وزير الخارجية الكويتي الشيخ صباح الخالد مجلس الأمن إلى حماية المدنيين."))
                .containsExactly("مجلس الأمن");
        assertThat(recipients(
                        "حث", "وصل الوفد إلى جدة. حث سالم حمدان زعيم تنظيم القاعدة الدول الأوروبية على سحب قواتها."))
                .containsExactly("الدول الأوروبية");
        assertThat(
                        recipients(
                                "وناشد",
                                "وصل الوفد إلى جدة. وناشد الممثل الخاص للأمين العام للأمم المتحدة، سالم حمدان، جميع الأطراف وقف القتال."))
                .containsExactly("جميع الأطراف");
    }

    @Test
    void anotherNameInParenthesesIsNotWhomItsBearerAsks() {
        assertThat(
                        recipients(
                                "ودعت",
                                "وصل الوفد إلى جدة. ودعت المنظمة الأوروبية للسلامة (يوروكونترول) شركات الطيران إلى توخي الحذر."))
                .containsExactly("شركات الطيران");
    }

    @Test
    void whatIsNeverWithoutAnObjectHasTheOnlyPhraseAsOne() {
        String text = "نفذ الطيران طلعات في صعدة. كما استهدف الميليشيات في منطقة الحماقي.";

        assertThat(recipients("استهدف", text)).containsExactly("الميليشيات");
        assertThat(actors("استهدف", text)).doesNotContain("الميليشيات");
    }

    @Test
    void whatDoesWithoutAnObjectMayHaveItsSubjectThere() {
        assertThat(actors("وهاجم", "سيطر مسلحون على مواقع في رداع. وهاجم الجنود من ثلاثة محاور."))
                .containsExactly("الجنود");
        assertThat(actors("واستهدف", "وصل الوفد إلى جدة. واستهدف الجنود بالمدفعية مواقع المسلحين."))
                .containsExactly("الجنود");
    }

    @Test
    void whatShootsBeforeTheSideOfAPlaceActs() {
        String text = "اندلعت اشتباكات في جنين. وقصفت مدفعية الجيش شرقي المدينة.";

        assertThat(actors("وقصفت", text)).containsExactly("مدفعية الجيش");
        assertThat(recipients("وقصفت", text)).doesNotContain("مدفعية الجيش");
    }

    @Test
    void theGenitiveOfANounThatNeedsAnObjectIsItsObject() {
        assertThat(recipients("استهداف", "أعلنت كتائب القسام استهداف قوات الاحتلال في محيط المخيم."))
                .containsExactly("قوات الاحتلال");
        assertThat(recipients("بمهاجمة", "وقعت اشتباكات. ورد المسلحون بمهاجمة قوات الأمن في تكريت."))
                .containsExactly("قوات الأمن");
    }

    @Test
    void theGenitiveActsWhereAnotherPhraseIsTheObject() {
        String text = "وقعت اشتباكات. وأكد المتحدث استهداف الجيش للمدنيين في حلب.";

        assertThat(actors("استهداف", text)).containsExactly("الجيش");
        assertThat(recipients("استهداف", text)).containsExactly("المدنيين");
        assertThat(actors("استهداف", "وقعت اشتباكات. وأكد المتحدث استهداف الجيش بالمدفعية حي الزهراء في حلب."))
                .containsExactly("الجيش");
    }

    @Test
    void howItIsDoneGovernsNothing() {
        assertThat(recipients("واستهدفت", "شن الجيش هجوما في درنة. واستهدفت القوات بكثافة مدينة العشارة وقرية درنج."))
                .containsExactlyInAnyOrder("مدينة العشارة", "قرية درنج");
        assertThat(recipients("وقصفت", "شن الجيش هجوما في درنة. وقصفت القوات بشكل عشوائي الأحياء السكنية في بنغازي."))
                .containsExactly("الأحياء السكنية");
    }

    @Test
    void aListOfThingsGoesOnBehindWhoseTheFirstIs() {
        assertThat(recipients("دمرت", "وصل الوفد إلى جدة. دمرت الطائرات معسكرات للجيش ونقاط تفتيش في الحديدة."))
                .containsExactlyInAnyOrder("معسكرات", "نقاط تفتيش");
        assertThat(recipients("قصفت", "قصفت المدفعية مواقع للحوثيين وحلفائهم في الحديدة."))
                .containsExactly("مواقع");
    }

    @Test
    void theNameBehindTheOfficeOfAnotherIsNotTheFirstOnes() {
        String welcome = "وصل الوفد إلى جدة. رحب الرئيس بوزير الخارجية، سالم حمدان، في القصر.";
        assertThat(actors("رحب", welcome)).containsExactly("الرئيس");
        assertThat(recipients("رحب", welcome)).containsExactly("سالم حمدان");

        String ask = "طلب الوزير من رئيس الحزب، سالم حمدان، الاستقالة.";
        assertThat(actors("طلب", ask)).containsExactly("الوزير");
        assertThat(recipients("طلب", ask)).containsExactly("سالم حمدان");
        assertThat(actors("التقى", "التقى الوزير مع الأمين العام للجامعة العربية، سالم حمدان."))
                .containsExactlyInAnyOrder("الوزير", "سالم حمدان");
    }

    @Test
    void whoFollowsAVerbWithRoomForAnObjectActs() {
        String lead = "نفذ الطيران طلعات في صعدة. ";
        assertThat(actors("استهدف", lead + "كما استهدف التحالف بغارة مواقع الحوثيين."))
                .containsExactly("التحالف");
        assertThat(actors("استهدفت", lead + "كما استهدفت قوات التحالف بصواريخ الحوثيين."))
                .containsExactly("قوات التحالف");
        assertThat(actors("واستهدف", lead + "واستهدف الحوثيون في المقابل بالصواريخ."))
                .containsExactly("الحوثيون");
        assertThat(actors("استهدف", lead + "كما استهدف الجيش الذي يحاصر المدينة مواقع المسلحين."))
                .containsExactly("الجيش");
        assertThat(actors("واستهدف", lead + "واستهدف الجيش أيضا، حسب شهود.")).containsExactly("الجيش");
    }

    @Test
    void aVerbThatEndsInHamzaIsNotSaidOfTwo() {
        assertThat(actors("وأرجأ", "أرجأ الوزير زيارته إلى جدة. وأرجأ مجلس الأمن اجتماعا."))
                .containsExactly("مجلس الأمن");
    }

    @Test
    void whereAnotherSufferedTheGenitiveActs() {
        String raid = "أصيب شبان خلال مداهمة قوات الاحتلال في مخيم جنين.";
        assertThat(actors("مداهمة", raid)).containsExactly("قوات الاحتلال");
        assertThat(recipients("مداهمة", raid)).containsExactly("شبان");

        String attack = "أصيب صحفي نتيجة مهاجمة المستوطنين في نابلس.";
        assertThat(actors("مهاجمة", attack)).containsExactly("المستوطنين");
        assertThat(recipients("مهاجمة", attack)).containsExactly("صحفي");
    }
}
