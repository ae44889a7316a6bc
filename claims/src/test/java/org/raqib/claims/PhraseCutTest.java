package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raqib.claims.NewsRead.actors;
import static org.raqib.claims.NewsRead.recipients;

import org.junit.jupiter.api.Test;

/** Where a party's or a thing's words begin and end, and who of them an act is done to, as the rules fill it. */
class PhraseCutTest {
    @Test
    void aHashtagIsReadAsItsWords() {
        String text = "هاجمت قوات #الجيش_الوطني مواقع #حركة_الشباب في الجنوب.";

        assertThat(actors("هاجمت", text)).containsExactly("قوات الجيش_الوطني");
        assertThat(recipients("هاجمت", text)).containsExactly("مواقع حركة_الشباب");
    }

    @Test
    void aStateInQuotationMarksIsNobodyElsesName() {
        assertThat(recipients("اتهم", "اتهم البرلمان الأوروبي «إسرائيل» بعرقلة المساعدات."))
                .containsExactly("إسرائيل");
        assertThat(actors("اتهم", "اتهم المتحدث باسم حركة \"حماس\" سامي النجار \"إسرائيل\" بالمماطلة."))
                .isNotEmpty()
                .noneMatch(actor -> actor.contains("إسرائيل"));
    }

    @Test
    void anOrderOfTwoWordsBelongsToItsNoun() {
        assertThat(actors("هاجم", "هاجم اللواء الخامس عشر موقعا للمسلحين.")).containsExactly("اللواء الخامس عشر");
    }

    @Test
    void aliIsNoPrepositionWhereAReportHasAnother() {
        assertThat(recipients("قتل", "قتل مسلحون سعيد علي أبوزيد على مدخل القرية."))
                .containsExactly("سعيد علي أبوزيد");
    }

    @Test
    void aDeniedAdjectiveAgreesAsAnyOther() {
        assertThat(actors("هاجمت", "قال مصدر إن عناصر غير منضبطة هاجمت مقر الحزب."))
                .containsExactly("عناصر غير منضبطة");
    }

    @Test
    void aQuarterIsJoinedToTheOneBefore() {
        assertThat(recipients("استهدفت", "استهدفت الطائرات مدرسة الزيتون وحي الروضة وورشات صيانة."))
                .contains("حي الروضة", "ورشات صيانة");
        assertThat(recipients("استهدف", "استهدف الجيش مقر الحزب وأيضا مباني الشرطة."))
                .containsExactly("مقر الحزب", "مباني الشرطة");
    }

    @Test
    void howSomebodyIsHurtIsNoPartOfHim() {
        assertThat(recipients("إصابة", "أعلن المستشفى إصابة جندي إصابةً خطرةً برصاص مسلحين."))
                .containsExactly("جندي");
    }

    @Test
    void whatIsCountedStandsBehindTheTally() {
        assertThat(recipients("قتلوا", "ارتفع إلى 37 عدد المدنيين الذين قتلوا برصاص المسلحين."))
                .isNotEmpty()
                .noneMatch(recipient -> recipient.startsWith("37"));
    }

    @Test
    void behindAnOfficeStandRankAndNameOfWhoHoldsIt() {
        assertThat(recipients("قتل", "قتل مسلحون مدير أمن المديرية السابق العقيد سالم حمدان ونجله في عدن."))
                .containsExactly("العقيد سالم حمدان", "نجله");
    }

    @Test
    void behindANameATitleBeginsAnothers() {
        assertThat(recipients("اتهم", "اتهم وزير الدفاع سالم حمدان الرئيس التركي رجب طيب أردوغان بالتقصير."))
                .containsExactly("الرئيس التركي رجب طيب أردوغان");
    }

    @Test
    void fightersAndTheirPartyAreOneWhoeverBacksThem() {
        assertThat(recipients("المدعومين", "تقاتل القوات المتمردين الحوثيين المدعومين من طهران قرب تعز."))
                .containsExactly("المتمردين الحوثيين");
    }

    @Test
    void whatDoesNotAgreeWithTheVerbIsItsObject() {
        String text = "قال الوزير إن الوضع صعب، وناشد الأمم المتحدة توفير الحماية للمدنيين.";

        assertThat(recipients("وناشد", text)).containsExactly("الأمم المتحدة");
        assertThat(actors("وناشد", text)).doesNotContain("الأمم المتحدة");
        assertThat(recipients("اعتقل", "وصل الجيش إلى القرية، ثم اعتقل مجموعة من سكانها."))
                .containsExactly("مجموعة من سكانها");
    }

    @Test
    void oneOfManyIsNotTheirAdjective() {
        assertThat(recipients("اعتقل", "اعتقل الجنود الشاب قرب الحاجز.")).containsExactly("الشاب");
    }

    @Test
    void blamedIsWhoDoesWhatIsCondemned() {
        assertThat(recipients("أدانت", "أدانت مصر بأشد العبارات استمرار استهداف إسرائيل للمدنيين في غزة."))
                .containsExactly("إسرائيل");
        assertThat(recipients("دانت", "دانت الجامعة العربية القصف الإسرائيلي على غزة."))
                .containsExactly("إسرائيل");
        assertThat(recipients("نددت", "نددت المنظمة باستخدام القوة من قبل الشرطة ضد المحتجين."))
                .containsExactly("الشرطة");
        assertThat(actors("نددت", "نددت المنظمة باستخدام القوة من قبل الشرطة ضد المحتجين."))
                .containsExactly("المنظمة");
    }

    @Test
    void behindWhoSeizesStandsWhatHeSeizes() {
        assertThat(recipients("ضبط", "أعلنت الوزارة ضبط الجيش اللبناني كميات هائلة من الذخائر."))
                .containsExactly("كميات هائلة");
    }

    @Test
    void aPronounAtTheVerbIsItsObject() {
        assertThat(recipients("قصفتها", "تقع البلدة على الحدود وقد قصفتها الطائرات مرارا."))
                .containsExactly("البلدة");
        assertThat(actors("هاجمتهم", "خرج المتظاهرون إلى الساحة ثم هاجمتهم قوات الأمن."))
                .containsExactly("قوات الأمن");
        assertThat(recipients("هاجمتهم", "خرج المتظاهرون إلى الساحة ثم هاجمتهم قوات الأمن."))
                .containsExactly("المتظاهرون");
    }

    @Test
    void behindWhoseAttackItIsStandsWhatItHits() {
        assertThat(recipients("استهدافها", "جددت المدفعية استهدافها حي النصر وسط المدينة."))
                .containsExactly("حي النصر");
        assertThat(recipients("إعدامهم", "خطف مسلحون ثلاثة عمال واقتادوهم إلى الصحراء قبل إعدامهم."))
                .containsExactly("ثلاثة عمال");
    }

    @Test
    void whoBlowsHimselfUpActs() {
        assertThat(actors("فجر", "فجر انتحاري نفسه أمام مركز للشرطة في كابول.")).containsExactly("انتحاري");
        assertThat(actors("فجر", "فجر انتحاري سيارة مفخخة قرب مقر الحزب.")).containsExactly("انتحاري");
    }

    @Test
    void whoTakesPartActs() {
        assertThat(actors("هجوما", "شن الجيش هجوما على البلدة بمشاركة القوات الكردية."))
                .containsExactly("الجيش", "القوات الكردية");
    }

    @Test
    void whoIsCountedBehindIsOnePhrase() {
        assertThat(recipients("قتل", "قتل الجنود الأمريكيون الثلاثة في انفجار على الطريق."))
                .containsExactly("الجنود الأمريكيون الثلاثة");
        assertThat(recipients("طعن", "طعن فلسطينيان جنديا إسرائيليا قرب الحاجز."))
                .containsExactly("جنديا إسرائيليا");
    }

    @Test
    void aSitesNameMayBeAVerb() {
        assertThat(recipients("استهدف", "استهدف الحزب موقع \"جل العلام\" أمس.")).containsExactly("موقع \"جل العلام\"");
    }

    @Test
    void whoReceivesIsTheSubjectAndWhoGivesStandsBehindFrom() {
        assertThat(recipients("دعما", "تلقت الحكومة دعما عسكريا من تركيا.")).containsExactly("الحكومة");
        assertThat(actors("دعما", "تلقت الحكومة دعما عسكريا من تركيا.")).containsExactly("تركيا");
        assertThat(actors("استنكارا", "لاقت الخطوة استنكارا واسعا من الجامعة العربية."))
                .containsExactly("الجامعة العربية");
    }

    @Test
    void whereAMineLiesIsNoPartOfIt() {
        assertThat(NewsRead.texts(
                        NewsRead.last("قتل جنديان في انفجار لغم غرب الموصل.").places()))
                .containsExactly("غرب الموصل");
        assertThat(NewsRead.texts(
                        NewsRead.last("سقطت قذيفة جنوب طرابلس وقتل مدني.").places()))
                .containsExactly("جنوب طرابلس");
        assertThat(actors("التقى", "التقى رئيس جنوب أفريقيا قائد الجيش."))
                .anyMatch(actor -> actor.contains("جنوب أفريقيا"));
    }

    @Test
    void aPluralThatKeepsItsNunGovernsNoSite() {
        assertThat(actors("أغلق", "أغلق محتجون حقل الشرارة النفطي.")).containsExactly("محتجون");
        assertThat(recipients("أصيب", "أصيب أحد مصوري تلفزيون أبو ظبي الإماراتي برصاص الجيش."))
                .containsExactly("أحد مصوري تلفزيون أبو ظبي الإماراتي");
    }

    @Test
    void peopleOfARegionAreNamedWithIt() {
        assertThat(recipients("طالب", "طالب أهالي شرق حلب المجتمع الدولي بالتدخل."))
                .containsExactly("المجتمع الدولي");
        assertThat(actors("هاجم", "هاجم متمردو شمال مالي قاعدة عسكرية.")).containsExactly("متمردو شمال مالي");
        assertThat(recipients("طالب", "طالب أعيان مصراتة الحكومة بالرحيل.")).containsExactly("الحكومة");
    }
}
