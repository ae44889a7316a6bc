package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raqib.claims.NewsRead.act;
import static org.raqib.claims.NewsRead.actors;
import static org.raqib.claims.NewsRead.recipients;

import org.junit.jupiter.api.Test;
import org.raqib.model.Claim;
import org.raqib.model.Mention;

/** Which phrase around an act is its subject, which its object, and where phrases begin and end. */
class WhoDidWhatToWhomTest {
    @Test
    void whoAsksGoesOnAsking() {
        String text = "قالت الولايات المتحدة إنها ملتزمة بالاتفاق، وحضت روسيا على وقف الغارات.";

        assertThat(actors("وحضت", text)).containsExactly("الولايات المتحدة");
        assertThat(recipients("وحضت", text)).containsExactly("روسيا");
    }

    @Test
    void howOftenOrHowWhollyIsNobody() {
        String text = "أعلنت الوزارة حالة الطوارئ ودعت الوحدات الأمنية كافة إلى البقاء في مقارها.";

        assertThat(actors("ودعت", text)).containsExactly("الوزارة");
        assertThat(recipients("ودعت", text)).containsExactly("الوحدات الأمنية");
    }

    @Test
    void caseTellsTheObject() {
        assertThat(recipients("دعا", "غضب النشطاء من نائب سابق بعدما دعا الحوثيين إلى قصف المدينة."))
                .containsExactly("الحوثيين");
        assertThat(actors("وقتل", "وقتل الجنود الإسرائيليون 120 فلسطينيا خلال الاحتجاجات."))
                .containsExactly("الجنود الإسرائيليون");
    }

    @Test
    void aClauseThatTakesUpItsNounHasASubjectOfItsOwn() {
        String text = "وصل الوفد في الوقت الذي أطلق فيه مسلحون صواريخ باتجاه إسرائيل.";

        assertThat(actors("أطلق", text)).containsExactly("مسلحون");
    }

    @Test
    void aPronounThatOpensAClauseIsWhoActs() {
        String text = "أعلن الجيش الروسي في بيان نشره أمس أنه دمر مستودعا للذخيرة.";

        assertThat(actors("دمر", text)).containsExactly("الجيش الروسي");
    }

    @Test
    void whatAClauseTellsOfIsItsPronounAndNotWhoSaysSo() {
        assertThat(actors("تنقل", "قصف الجيش سفينة قال التحالف إنها تنقل أسلحة إلى المدينة."))
                .containsExactly("سفينة");
        assertThat(actors("يدعم", "اعتقلت الشرطة الوزير الذي قال إنه يدعم المسلحين."))
                .containsExactly("الوزير");
    }

    @Test
    void eachOfThemActs() {
        assertThat(actors("دعت", "دعت كل من فرنسا والجزائر إلى وقف القصف في المدينة."))
                .containsExactly("فرنسا", "الجزائر");
        assertThat(act("قصف", "قصف الجيش قرى في كل من حلب وإدلب.").places)
                .extracting(Mention::text)
                .containsExactly("حلب", "إدلب");
    }

    @Test
    void aMasculineVerbDoesNotGoOnWithAFeminineSpeaker() {
        assertThat(actors("ودعا", "قالت الوزارة إن القتال توقف. ودعا مجلس الأمن إلى وقف القصف."))
                .containsExactly("مجلس الأمن");
        assertThat(actors("ودعت", "قالت الوزارة إن القتال توقف. ودعت جميع الأطراف إلى وقف القصف."))
                .containsExactly("الوزارة");
    }

    @Test
    void whoseAttackItIsDidIt() {
        assertThat(actors("بهجوم", "قتل عشرة أشخاص بهجوم لمسلحين على قرية في النيجر."))
                .containsExactly("مسلحين");
        assertThat(actors("هجماتهم", "قتل مئات الجنود مع تصعيد المتمردين هجماتهم على المدينة."))
                .containsExactly("المتمردين");
    }

    @Test
    void whatIsRefusedDoesNotRefuse() {
        String text = "وذكر التلفزيون المحلي أن جيش الفتح عطل الهدنة ورفض إطلاق سراح الجنود.";

        assertThat(actors("ورفض", text)).containsExactly("جيش الفتح");
    }

    @Test
    void whoIsAmongThemIsSteppedOver() {
        String text = "قال الوزير إن 297 شخصا بينهم 37 أجنبيا اعتقلوا أمس.";

        assertThat(recipients("اعتقلوا", text)).containsExactly("297 شخصا");
    }

    @Test
    void whatOneAnnouncesOneNeedNotHaveDone() {
        assertThat(actors("هجوم", "أعلن الجيش اليمني مقتل ضابط في هجوم نفذه مسلحون."))
                .containsExactly("مسلحون");
        assertThat(actors("الهجوم", "أعلنت الأمم المتحدة أن الهجوم الذي يشنه النظام يهدد آلاف المدنيين."))
                .containsExactly("النظام");
        assertThat(actors("اغتيال", "أعلن الجيش اغتيال ضابط كبير في الخرطوم على يد قوات الدعم السريع."))
                .containsExactly("قوات الدعم السريع");
    }

    @Test
    void theTenseTellsWhichVerbItIs() {
        String text = "تواصل القوات الحكومية حصارها وقصفها المكثف على قرى المنطقة.";

        assertThat(actors("حصارها", text)).containsExactly("القوات الحكومية");
    }

    @Test
    void behindAnOfficeStandsWhoHoldsIt() {
        String text = "حث مسؤول الإغاثة في الأمم المتحدة جون خوري الدول المانحة على زيادة المساعدات.";

        assertThat(actors("حث", text)).containsExactly("جون خوري");
        assertThat(recipients("حث", text)).containsExactly("الدول المانحة");
    }

    @Test
    void phrasesAreCutWhereTheyEnd() {
        assertThat(actors("اقتحم", "اقتحم مسلحون المؤسسة الوطنية للنفط في طرابلس."))
                .containsExactly("مسلحون");
        assertThat(recipients("اقتحمت", "اقتحمت القوات آخر معاقل تنظيم القاعدة في المدينة."))
                .containsExactly("آخر معاقل تنظيم القاعدة");
        assertThat(recipients("استهدف", "استهدف الهجوم مبنى تابعا للأمم المتحدة."))
                .containsExactly("مبنى تابعا للأمم المتحدة");
        assertThat(recipients("تدمير", "أعلن الجيش تدمير عدد (10) عربات عسكرية."))
                .containsExactly("عدد (10) عربات عسكرية");
        assertThat(actors("يحث", "يحث السيد ليون الأطراف على ضبط النفس.")).containsExactly("ليون");
    }

    @Test
    void someOfManyAreOneParty() {
        assertThat(recipients("اعتقلت", "اعتقلت الشرطة مجموعة من المتظاهرين في المدينة."))
                .containsExactly("مجموعة من المتظاهرين");
        assertThat(recipients("اعتقلت", "اعتقلت الشرطة ثلاثة من قادة المتمردين في المدينة."))
                .containsExactly("ثلاثة من قادة المتمردين");
        assertThat(recipients("اعتقلت", "اعتقلت الشرطة مسلحين اثنين في المدينة."))
                .containsExactly("مسلحين اثنين");
        assertThat(NewsRead.last("اعتقلت الشرطة 26 عنصرا من تنظيم القاعدة.").recipients())
                .hasSize(1);
    }

    @Test
    void peopleOfAGroupAreTheGroup() {
        Claim clash = NewsRead.last("اندلعت اشتباكات بين الجيش اليمني والمتمردين الحوثيين في صعدة.");

        assertThat(clash.actors()).extracting(Mention::id).containsExactly("YEM-ARMY", "YEM-HOUTHI");
        assertThat(NewsRead.last("شنت حركة طالبان هجوما على قندوز. وقال متحدث إن مسلحي الحركة قتلوا خمسة جنود.")
                        .actors())
                .extracting(Mention::id)
                .containsExactly("AFG-TALIBAN");
    }

    @Test
    void namesAreWhole() {
        assertThat(actors("قصفت", "قصفت ميليشيات أبو الفضل القرية.")).containsExactly("ميليشيات أبو الفضل");
        assertThat(recipients("قصف", "قصف الجيش ميليشيا #الحوثي في الحديدة.")).containsExactly("ميليشيا الحوثي");
    }

    @Test
    void wordsOfOriginStandForPeople() {
        assertThat(recipients("اعتقلت", "اعتقلت القوات فلسطينيا في المدينة.")).containsExactly("فلسطينيا");
        assertThat(act("اعتقلت", "اعتقلت القوات فلسطينيا في المدينة.").dropped).isFalse();
        assertThat(actors("اعتقلت", "اعتقلت القوات السوريين في المدينة.")).containsExactly("القوات");
        assertThat(recipients("اعتقلت", "اعتقلت القوات السوريين في المدينة.")).containsExactly("السوريين");
        assertThat(recipients("اعتقال", "اعتقال سوري في المدينة.")).containsExactly("سوري");
        assertThat(recipients("مقتل", "مقتل جندي أمريكي في هجوم على القاعدة.")).containsExactly("جندي أمريكي");
        assertThat(NewsRead.last("اعتقلت القوات ثلاثة سوريين في المدينة.").recipients())
                .extracting(Mention::text)
                .containsExactly("ثلاثة سوريين");
    }

    @Test
    void whoseShotsTheyWereDidIt() {
        assertThat(actors("قتل", "قتل شاب برصاص قوات الأمن في المدينة.")).containsExactly("قوات الأمن");
        assertThat(actors("قتل", "قتل ثلاثة جنود بنيران مسلحين مجهولين.")).containsExactly("مسلحين مجهولين");
        assertThat(actors("أصيب", "أصيب طفل بقذيفة للحوثيين.")).containsExactly("الحوثيين");
        assertThat(actors("قتل", "قتل شاب برصاص حي في المدينة.")).isEmpty();
    }

    @Test
    void whoBeginsDoesIt() {
        assertThat(actors("هجوما", "بدأت القوات الحكومية هجوما على المدينة.")).containsExactly("القوات الحكومية");
        assertThat(actors("قتل", "أقدم مسلحون على قتل خمسة مدنيين.")).containsExactly("مسلحون");
    }

    @Test
    void caseAndPrepositionTellWhoDidIt() {
        assertThat(actors("وطالب", "وطالب المتظاهرون بالإصلاح.")).containsExactly("المتظاهرون");
        assertThat(actors("قصف", "أعلن المتحدث قصف سلاح الجو أهدافا في درنة.")).containsExactly("سلاح الجو");
        assertThat(recipients("قصف", "أعلن المتحدث قصف سلاح الجو أهدافا في درنة."))
                .containsExactly("أهدافا");
        assertThat(actors("اعتقال", "بعد اعتقال السلطات لعدد من المتظاهرين.")).containsExactly("السلطات");
        assertThat(recipients("اعتقال", "بعد اعتقال السلطات لعدد من المتظاهرين."))
                .containsExactly("عدد من المتظاهرين");
    }

    @Test
    void whoLeadsThoseWhoActDoesNotAct() {
        assertThat(actors("قصفت", "القوات التي يقودها حفتر قصفت المدينة.")).containsExactly("القوات");
        assertThat(actors("هاجموا", "المتمردون الذين تدعمهم إيران هاجموا المدينة."))
                .containsExactly("المتمردون");
        assertThat(actors("هدنة", "وكان الحلف الذي تقوده روسيا، قد أعلن هدنة في حلب."))
                .containsExactly("الحلف");
    }

    @Test
    void whoseAttackOnWhomItWas() {
        String text = "قتل أربعة رعاة في هجوم لمسلحين على سوق في ولاية بورنو.";

        assertThat(actors("هجوم", text)).containsExactly("مسلحين");
        assertThat(recipients("هجوم", text)).contains("سوق").doesNotContain("مسلحين");
    }

    @Test
    void aListGoesOnBehindWhereItsFirstIs() {
        assertThat(recipients("قصفت", "قصفت الطائرات مستشفى بريف حلب ومسجدا قريبا."))
                .containsExactly("مستشفى", "مسجدا قريبا");
        assertThat(recipients("قصفت", "قصفت الطائرات المحطة المجاورة لها ومسجدا قريبا."))
                .containsExactly("المحطة المجاورة", "مسجدا قريبا");
        assertThat(recipients("قصفت", "قصفت الطائرات مستشفى بريف حلب والجيش يتقدم."))
                .containsExactly("مستشفى");
    }

    @Test
    void aListEndsWhereThePrepositionIsSaidAnew() {
        assertThat(recipients("نددت", "نددت الحكومة بالجيش ورحبت بالأمم المتحدة وروسيا."))
                .containsExactly("الجيش");
    }

    @Test
    void howOftenOrWhenGovernsNothing() {
        assertThat(recipients("قصفت", "قصفت الطائرات ثلاث مرات ناقلات نفط قبالة درنة."))
                .containsExactly("ناقلات نفط");
        assertThat(recipients("استهدف", "استهدف القصف ليلا منطقة كرم الجبل.")).containsExactly("منطقة كرم الجبل");
        assertThat(recipients("استهدفت", "استهدفت طائرات أمريكية فرنا وسوقا في درنة."))
                .containsExactly("فرنا", "سوقا");
    }

    @Test
    void aListEndsWhereACommaStandsBeforeAFurtherAnd() {
        Claim claim = NewsRead.claims(
                        "قصف الجيش أمس قريتي دابق وصوران. وتقاتل قوات الحركة بدعم من مصر والإمارات ، وحكومة الوفاق في"
                                + " طرابلس تطالب بهدنة.")
                .stream()
                .filter(each -> each.rule().equals("support.back"))
                .findFirst()
                .orElseThrow();
        assertThat(claim.actors()).extracting(Mention::text).containsExactlyInAnyOrder("مصر", "الإمارات");
    }

    @Test
    void aListGoesOnBehindACommaWhereNoVerbFollows() {
        Claim claim = NewsRead.claims("أدانت السعودية والإمارات، والبحرين والكويت الهجوم على عدن.")
                .get(0);
        assertThat(claim.actors())
                .extracting(Mention::text)
                .containsExactlyInAnyOrder("السعودية", "الإمارات", "البحرين", "الكويت");
    }

    @Test
    void aMilitaryRegionIsAForce() {
        assertThat(actors("قصفت", "قصفت المنطقة العسكرية الثالثة مواقع المسلحين."))
                .containsExactly("المنطقة العسكرية الثالثة");
    }
}
