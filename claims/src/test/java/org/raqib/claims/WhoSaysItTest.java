package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raqib.claims.NewsRead.claims;
import static org.raqib.claims.NewsRead.last;
import static org.raqib.claims.NewsRead.texts;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.Claim;

/** Whom a report credits with what it tells; each sentence stands in a report that has told something before. */
final class WhoSaysItTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "سالم حمدان | من جهته، أعلن رئيس الأركان في الجيش العميد سالم حمدان أن قواته قصفت المطار.",
                "سامي جمال | قال مسؤول إن الغارة فشلت. ولكن سامي جمال، أحد أعضاء الحركة في المنطقة، قال لرويترز إن الهجوم قتل ثلاثة.",
                "العديد من القادة الأوروبيين | دان الوزير الحصار. وأشار العديد من القادة الأوروبيين إلى خرق للهدنة من قبل الجيش.",
                "صحيفة صادرة | نفى التنظيم مقتل قادته. فيما ذكرت صحيفة صادرة عن الوزارة أن الطيران قصف المعسكر.",
                "موقع الساحل | قال الجيش إن القتال توقف. وذكر موقع الساحل أن الطيران قصف الميناء.",
                "عضو المجلس | قال عضو المجلس إن الموكب تعرض لإطلاق نار.",
                "إحدى الوكالات التابعة للحركة | أفادت إحدى الوكالات التابعة للحركة أن المسلحين أغلقوا طريق حماة.",
                "المقاومة | قتل ثمانية في قصف، في الوقت الذي أعلنت فيه المقاومة اليوم عن مقتل عشرين جنديا باشتباكات.",
                "أبو حمزة | قال أبو حمزة إن الكتيبة فجرت آليتين. وأكد وقوع طاقمهما في كمين، ومن ثم الاشتباك مع قوات النجدة.",
                "الرئاسة الفلسطينية | صرحت الرئاسة الفلسطينية، في بيان نشرته، بأن المجزرة استهدفت قائد قوات الأمن.",
                "مصادر | أفادت مصادر بقصف الجيش بلدة الزهراء وقتل خمسة مدنيين.",
                "حركة الشباب | وزعت حركة الشباب بيانا أعلنت مسؤوليتها فيه عن قتل نائب المحافظ.",
                "الجيش | أعلن الجيش عن مقتل القائد في المدينة سالم حمدان في اشتباكات مع المسلحين.",
                "غرفة عمليات الشمال | قال الجيش إن القتال توقف. وقالت \"غرفة عمليات الشمال\" إن المسلحين قصفوا الميناء.",
                "مصادر قبلية | أفادت مصادر قبلية بأن القتال توقف. وأكدت ذات المصادر أن المسلحين هاجموا حلب.",
                "المرصد | قال مسؤول إن القتال توقف. وقال المرصد إن الجيش قصف حلب. وأضاف المصدر أن المسلحين فجروا منزلا.",
                "مكتب رئيس البلدية | قتل ثلاثة جنود في بغداد، كما أكد أمس مكتب رئيس البلدية.",
                "الشرطة | قتل ثلاثة جنود في بغداد، على ما أعلنت الشرطة.",
                "صور | أظهرت صور نشرت على الإنترنت أن الجيش دمر معسكرا في حلب.",
                "مصادر | قال مسؤول إن القتال توقف. إلا أن مصادر بفصائل تدعم الحكومة تحدثت عن اشتباكات في تعز.",
                "أنباء | وردت أنباء مفادها أن الجيش قصف الميناء.",
                "البلاد | علمت \"البلاد\" أن الجيش قصف الميناء.",
                "تقرير أممي | خلص تقرير أممي إلى أن الجيش قصف الميناء.",
                "صحيفة محلية | نشرت صحيفة محلية مقالا يفيد بأن الجيش قصف الميناء.",
                "مصادر محلية | قتل ثلاثة جنود في كمين قرب الميناء، وفق ما أكدته مصادر محلية.",
                "مراسلنا | قصفت المدفعية بلدة الزهراء، بحسب ما نقله مراسلنا.",
                "نواب مستقلين | اعتقلت الشرطة خمسة ناشطين، وفقا لنواب مستقلين.",
                "المرصد | قال المرصد إن القتال توقف. وبدأ الجيش مساء، وفق المرصد، بمنع المدنيين من مغادرة البلدة.",
                "وكالة رويترز | قال مسؤول إن القتال توقف. وجاء في وكالة رويترز أن الجيش قصف الميناء.",
                "خبراء محليون | قال مسؤول إن القتال توقف. ويعتقد خبراء محليون أن الجيش قصف الميناء.",
                "الخبراء | قال الخبراء إن القتال توقف، مشيرين إلى أن الجيش قصف الميناء.",
                "سالم حمدان | قال سالم حمدان إن الوضع صعب. وأضاف لقد قصف الجيش الميناء.",
                "سالم حمدان | قال سالم حمدان إن الوضع صعب. وأنه يخشى الأسوأ بعد أن قصف الجيش الميناء.",
                "وزارة الصحة | وقال بيان، صادر عن وزارة الصحة، إن الجيش قصف المستشفى.",
                "عادل سامي | وأفاد شاهد يدعى عادل سامي بأن الجيش قصف الميناء.",
                "مصدر عسكري,الصحيفة | ونسبت الصحيفة إلى مصدر عسكري قوله إن الجيش قصف الميناء.",
                "منصور حمدان | وأفاد المتحدث الإعلامي بوزارة الدفاع العميد منصور حمدان بأن الجيش قصف الميناء.",
                "مسؤول بوزارة الصحة | وأفاد مسؤول بوزارة الصحة بأن الجيش قصف المستشفى.",
                "قناة الجزيرة | قصف الجيش الميناء وقتل ثلاثة مدنيين. وفقا لقناة الجزيرة.",
                "فؤاد كرم | وقتل ثلاثة جنود في هجمات على معسكر، وفقا لفؤاد كرم، قائد الشرطة في الولاية.",
                "المصادر | واسترسلت المصادر بالقول إن الجيش قصف الميناء.",
                "سالم حمدان | وقد رد الوزير، سالم حمدان، بأن الجيش قصف الميناء.",
                "مسؤول,شبكة الأخبار | ونقلت شبكة الأخبار عن مسؤول لم تذكر هويته أن الجيش قصف الميناء.",
                "سالم حمدان | وقال مدير المستشفى الدكتور سالم حمدان إن الجيش قصف الميناء.",
                "مستشار خامنئي | وقال مستشار خامنئي إن الجيش قصف الميناء.",
                "منظمة حقوقية | وبثت منظمة حقوقية شريط فيديو يظهر إطلاق جنود النار على مدنيين.",
                "التلفزيون المحلي | وكان التلفزيون المحلي أكد تعرض \"بعض المواقع العسكرية في ريف حماة وحلب\" لقصف صاروخي.",
                "محمد البخيتي | قال المتحدث باسم القوات اليمنية الموالية لعلي صالح محمد البخيتي إنهم أوقفوا العمليات العسكرية في تعز.",
                "المكتب الإعلامي | هاجم المسلحون القاعدة الجوية في تعز. وقد أبلغ عن ذلك المكتب الإعلامي للرئاسة.",
                "وزارة الدفاع اليمنية | سيطر الجيش على مدينة تعز. جاء ذلك في بيان وزارة الدفاع اليمنية.",
            })
    void whoSpeaksIsTheSubjectOfTheWordOfSaying(String speaker, String text) {
        assertThat(texts(last(text).speakers())).containsExactly(speaker.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "هاجم مسلحون يعتقد أنهم من الحركة قرية في الشمال.",
                "قصف الجيش الميناء ردا على ما قاله الوزير.",
                "دعا الرئيس سالم حمدان الحركة إلى وقف القصف وفق ما نص عليه قرار المجلس.",
                "قصف الجيش الميناء وقتل خمسة مدنيين، على ما يبدو.",
            })
    void whatNobodySaysHasNoSpeaker(String text) {
        assertThat(texts(claims(text).get(0).speakers())).isEmpty();
    }

    @Test
    void whoPrintsWhatItLearnedSpeaksWithItsSource() {
        assertThat(texts(last("علمت بي بي سي من مسؤول أمني أن الجيش قصف الميناء.")
                        .speakers()))
                .containsExactly("مسؤول أمني", "بي بي سي");
        assertThat(last("علم الجيش أن المسلحين قصفوا الميناء.").speakers()).isEmpty();
    }

    @Test
    void aHeadlinesOwnVoiceGivesWayToWhoSpeaksInTheText() {
        List<Claim> told = claims(
                "الجيش يعلن مقتل عشرة مسلحين في حلب",
                "أعلن المتحدث باسم الجيش سالم حمدان، الخميس، مقتل عشرة مسلحين في حلب.",
                LocalDate.of(2020, 5, 6));
        assertThat(told).hasSize(1);
        assertThat(texts(told.get(0).speakers())).containsExactly("سالم حمدان");
    }

    @Test
    void whoseStatementItIsGoesByItsWordsToo() {
        Claim claim = last("وحسب بيان للوزارة فإن مسلحين قصفوا القرية وقتلوا خمسة مدنيين.");
        assertThat(texts(claim.speakers())).containsExactly("الوزارة");
        assertThat(claim.speakers().get(0).names()).contains("بيان للوزارة");
    }

    @Test
    void adjectivesTellOfWhatSortReportsAre() {
        Claim claim = last("وأفادت تقارير إخبارية تركية بأن مسلحين هاجموا القرية وقتلوا خمسة مدنيين.");
        assertThat(texts(claim.speakers())).containsExactly("تقارير إخبارية تركية");
    }

    @Test
    void theDayIsNoPartOfWhoSpeaks() {
        Claim claim = last("أشارت تقارير الثلاثاء إلى مقتل خمسة مدنيين في قصف على القرية.");
        assertThat(texts(claim.speakers())).containsExactly("تقارير");
        claim = last("أفادت مصادر بالشرطة بأن مسلحين هاجموا القرية وقتلوا خمسة مدنيين.");
        assertThat(texts(claim.speakers())).containsExactly("مصادر بالشرطة");
    }

    @Test
    void whatWhoSpeaksIsSaidToHaveDoneIsHis() {
        Claim claim = last("أعلنت الشرطة، في بيان لها، أنها اعتقلت ثلاثة أشخاص، مشيرة إلى أن البلدة هادئة.");
        assertThat(texts(claim.speakers())).containsExactly("الشرطة");
        assertThat(texts(claim.actors())).containsExactly("الشرطة");
        assertThat(texts(claim.recipients())).containsExactly("ثلاثة أشخاص");
    }

    @Test
    void whoDoesItStandsBeforeAnActiveVerbThatLooksPassive() {
        Claim claim = last("قصف الجيش الميناء. وقال الوزير إن المسلحين قتلوا شرطيا في البلدة.");
        assertThat(texts(claim.actors())).containsExactly("المسلحين");
        assertThat(texts(claim.recipients())).containsExactly("شرطيا");
    }

    @Test
    void aFullTitleIsNoShortForm() {
        Claim claim = last("قال مراسلنا إن الطائرات قصفت المدينة. يأتي ذلك، فيما قالت الهيئة المستقلة لحقوق الإنسان،"
                + " إن القوات تواصل قصف مراكز الإيواء.");
        assertThat(texts(claim.speakers())).containsExactly("الهيئة المستقلة لحقوق الإنسان");
    }

    @Test
    void whereSomebodySpeaksIsNoPartOfHim() {
        Claim claim = last("وقال الرئيس التركي، في تصريحات أمس: «الجيش قصف مواقع المسلحين».");
        assertThat(texts(claim.speakers())).containsExactly("الرئيس التركي");
    }

    @Test
    void whoIsNamedLastSaidWhatStandsBefore() {
        Claim claim =
                last("قتل خمسة أشخاص في تفجير سيارة مفخخة ليل الأربعاء، كما أفاد مصدر طبي لوكالة الأنباء الألمانية.");
        assertThat(texts(claim.speakers())).singleElement().asString().startsWith("مصدر طبي");
        Claim further = last("قصف الجيش الميناء، كما أعلن الوزير مقتل ثلاثة جنود في انفجار لغم.");
        assertThat(texts(further.speakers())).containsExactly("الوزير");
    }

    @Test
    void whoIsQuotedAndWhoQuotesBothSpeak() {
        assertThat(texts(last("قالت وكالة سانا نقلا عن بيان عسكري إن هجوما صاروخيا أصاب المطار.")
                        .speakers()))
                .containsExactly("بيان عسكري", "وكالة سانا");
        assertThat(texts(last("نقلت صحيفة \"الغد\"، عن مسؤولين أتراك، قولهم إن الحركة أطلقت عشرة صواريخ على القاعدة.")
                        .speakers()))
                .containsExactly("مسؤولين أتراك", "صحيفة \"الغد\"");
    }

    @Test
    void officialsOfTwoBodiesAreTwoSpeakers() {
        assertThat(texts(last("أكد مسؤولون بالحكومة الباكستانية ومصادر بحركة طالبان أن قصفا صاروخيا أصاب القرية.")
                        .speakers()))
                .containsExactly("مسؤولون بالحكومة الباكستانية", "مصادر بحركة طالبان");
    }

    @Test
    void whatASourceSaysIsNoPartOfItsName() {
        assertThat(texts(last("أفادت مصادر ميدانية بمقتل عشرين مسلحا في معارك قرب البلدة.")
                        .speakers()))
                .containsExactly("مصادر ميدانية");
    }

    @Test
    void whoAccusesStandsBeforeARelativeClauseAndWhoIsAccusedBehindIt() {
        Claim claim = last("قال متحدث باسم الجيش إن الغارة أصابت سفينة. واتهمت الشركة الوطنية التي يوجد مقرها في بنغازي"
                + " الحكومة المعترف بها دوليا بأنها قصفت ناقلة نفط.");
        assertThat(texts(claim.speakers())).containsExactly("الشركة الوطنية");
        assertThat(texts(claim.actors())).containsExactly("الحكومة المعترف بها");
    }

    @Test
    void aTownBeforeACommaBearsNobodysName() {
        Claim claim = last("قصف الجيش الميناء. وهي توفر الأسلحة إلى رئيس الحكومة في طرابلس، فايز السراج، منذ عام.");
        assertThat(texts(claim.places())).containsExactly("طرابلس");
    }

    @Test
    void anExpressionIsDefiniteWithItsLastWord() {
        Claim claim = last("قصف الجيش الميناء. واتهم الوزير الاتحاد بدعم قائد الجيش الوطني الليبي خليفة حفتر.");
        assertThat(texts(claim.recipients())).containsExactly("خليفة حفتر");
    }

    @Test
    void whoeverIsNamedAmongOthersSpeaksWithThem() {
        Claim claim = last(
                "دان الوزير الحصار. وأشار عدد من القادة الأوروبيين، بمن فيهم الرئيس الفرنسي إيمانويل ماكرون، إلى خرق للهدنة"
                        + " من قبل الجيش.");
        assertThat(texts(claim.speakers())).containsExactlyInAnyOrder("عدد من القادة الأوروبيين", "إيمانويل ماكرون");
    }

    @Test
    void whoDeclaresATruceActsAndSpeaks() {
        Claim claim = last("أعلن قائد الجيش سالم حمدان وقف إطلاق النار في البلاد.");
        assertThat(claim.actors()).hasSize(1);
        assertThat(texts(claim.speakers())).containsExactly("سالم حمدان");
    }

    @ParameterizedTest
    @CsvSource({
        "التحالف, '', أثار اتهام التحالف بقصف السوق جدلا واسعا.",
        "الجيش, الحكومة, دأبت الحكومة على اتهام الجيش بخرق الهدنة.",
        "الحوثيين, الحكومة اليمنية, جاء ذلك بعد اتهام الحكومة اليمنية للحوثيين بقصف المستشفى.",
        "الجيش, الحكومة, وسط اتهامات من الحكومة للجيش بقصف السوق.",
    })
    void whoIsAccusedStandsBehindTheAccusation(String accused, String accuser, String text) {
        Claim claim = NewsRead.last(NewsRead.report("آخر التطورات", text));
        assertThat(NewsRead.texts(claim.actors())).containsExactly(accused);
        assertThat(NewsRead.texts(claim.speakers())).isEqualTo(accuser.isEmpty() ? List.of() : List.of(accuser));
    }
}
