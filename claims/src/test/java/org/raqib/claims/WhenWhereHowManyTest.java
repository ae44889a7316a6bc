package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.model.Claim;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.model.Report;

/** When, where and with how many dead and injured an act is told to have happened. */
final class WhenWhereHowManyTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2020, 6, 10);

    private static Claim first(String text) {
        return NewsRead.claims("", text, PUBLISHED).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "لقي شرطيان مصرعهما في هجوم شنه مسلحون على نقطة تفتيش, 2/2, -",
        "أعلنت الشرطة أن 5 أشخاص على الأقل قتلوا وجرح 38 آخرون في هجوم, 5/, 38/38",
        "قتل سوري وجرح آخران في انفجار قنبلة, 1/1, 2/2",
        "قتل ضابطا شرطة ومجند في هجوم بمدينة العريش, 3/3, -",
        "قصفت المدفعية بلدة حيان دون وقوع إصابات, 0/0, 0/0",
        "قصفت المدفعية بلدة حيان ولا ضحايا, 0/0, 0/0",
        "قصفت المدفعية بلدة حيان ولا قتلى, 0/0, -",
        "قصف المسلحون المدينة ولم يصب أحد, 0/0, 0/0",
        "ارتفع عدد قتلى القصف إلى 85, 85/85, -",
        "أسفرت المواجهات عن سقوط قتلى وجرحى, 2/, 2/",
        "أدى القصف إلى مقتل ما يزيد على 50 مدنيا, 50/, -",
        "أدت الغارة إلى مقتل 30 مسلحا وإصابة عدد من المدنيين, 30/30, 2/",
    })
    void countsTheDeadAndInjured(String text, String killed, String injured) {
        Claim claim = first(text);
        assertThat(NewsRead.written(claim.killed())).as(text).isEqualTo(killed);
        assertThat(NewsRead.written(claim.injured())).as(text).isEqualTo(injured);
    }

    @ParameterizedTest
    @CsvSource({
        "اقتحمت القوات بلدة قباطية جنوبي جنين, بلدة قباطية",
        "سيطر الجيش على كميات من الأسلحة في درنة, درنة",
        "قصفت الطائرات مدينة سرت في ليبيا, مدينة سرت",
        "قصفت الطائرات مواقع المسلحين بـمأرب, مأرب",
        "قتل 7 مسلحين برصاص الجيش على الحدود مع ليبيا, الحدود مع ليبيا",
        "قصفت الطائرات مواقع المسلحين قرب الحدود بين سوريا ولبنان, الحدود بين سوريا ولبنان",
        "انفجرت قنبلة في مستودع في مدينة تورخام على الحدود مع أفغانستان, مدينة تورخام",
        "هاجم الحوثيون سفينة في البحر الأحمر, البحر الأحمر",
        "أسقطت الدفاعات الجوية طائرة مسيرة فوق الأراضي السورية, الأراضي السورية",
    })
    void namesTheMostSpecificPlaces(String text, String places) {
        assertThat(first(text).places().stream().map(Mention::text)).as(text).containsExactly(places.split("\\|"));
    }

    @Test
    void aQuarterIsNamedWhateverIsSaidOfItsTown() {
        assertThat(first("قتل خمسة مدنيين في حي المغار وسط درنة")
                        .places()
                        .get(0)
                        .text())
                .isEqualTo("حي المغار");
    }

    @ParameterizedTest
    @CsvSource({
        "قصفت الطائرات قرى الشطيب والشاكوسية والرهجان وأم ميال, قرى الشطيب|الشاكوسية|الرهجان|أم ميال",
        "قتل عشرة مسلحين في غارات على مديريات الجراحي وزبيد, مديريات الجراحي|زبيد",
        "قتل خمسة مدنيين في قصف مدفعي على بلدات حمورية وحزة وسقبا ودوما, بلدات حمورية|حزة|سقبا|دوما",
        "قصفت المدفعية قرى الغريبة دبلان وصبيخان وقتل مدني, قرى الغريبة|دبلان|صبيخان",
        "قتل ثلاثة جنود في اشتباكات في مناطق سكنية ومحال تجارية شرق سرت, سرت",
        "قتل ثلاثة مدنيين في قصف مدفعي على محيط قريتي الغريبة والسكرية, قريتي الغريبة|السكرية",
        "قتل ثلاثة مدنيين في قصف مدفعي على قريتي السكرية وكفر بطنا, قريتي السكرية|كفر بطنا",
        "قصفت الفصائل مستوطنتي \"سديروت\" و\"أشدود\" وكيبوتس \"نيريم\", مستوطنتي سديروت|أشدود|كيبوتس \"نيريم\"",
        "قتل ثلاثة في غارات على معسكر «النخلة» ومنطقة «الصفا», معسكر «النخلة»|منطقة «الصفا»",
    })
    void readsListsOfPlacesThatNoLexiconKnows(String text, String places) {
        assertThat(first(text).places().stream().map(Mention::text))
                .as(text)
                .containsExactlyInAnyOrder(places.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "قصفت المدفعية بلدة الناجية وقتل ثلاثة مدنيين, بلدة الناجية",
        "قتل ثلاثة مدنيين في قصف مدفعي على حي كلابة, حي كلابة",
        "انفجرت سيارة مفخخة في شارع الستين وقتل جنديان, شارع الستين",
        "هاجم المسلحون قاعدة في منطقة \"بالامرغاب\" وقتلوا جنديين, منطقة \"بالامرغاب\"",
        "قتل خمسة في اشتباكات في منطقة دار سلم, منطقة دار سلم",
        "تعرضت قرية السكرية وبلدة الغريبة لقصف مدفعي, قرية السكرية|بلدة الغريبة",
        "قصف الطيران منطقة جبل صبر وقتل خمسة مدنيين, منطقة جبل صبر",
        "قتل ثلاثة جنود في اشتباكات في منطقتي جبل الزيتون وجبل النسور, منطقتي جبل الزيتون|جبل النسور",
        "قتل ثلاثة مدنيين في قصف مدفعي على بلدة بزاعة, بلدة بزاعة",
        "قتل ثلاثة مدنيين في قصف مدفعي على بلدة مديرا, بلدة مديرا",
        "قتل ثلاثة مدنيين في قصف مدفعي على بلدة بصر الحرير, بلدة بصر الحرير",
        "قتل ثلاثة مدنيين في قصف مدفعي على قرية الغريبة شرق حلب, قرية الغريبة",
        "قتل ثلاثة مدنيين في قصف مدفعي على مدينة رداع محافظة البيضاء, مدينة رداع",
        "قتل ثلاثة جنود في اشتباكات في منطقة كفر حكيم التابعة لمركز الشرطة, منطقة كفر حكيم",
        "قصف الجيش بشكل عشوائي حي الناجية وقتل مدني, حي الناجية",
        "هاجم مسلحون قرب ملعب النجوم دورية وقتلوا جنديين, ملعب النجوم",
        "قتل ثلاثة جنود في هجوم شنه مسلحون شمالي البلاد, شمالي البلاد",
        "وقال حاكم ولاية \"بدغيس\" عبد الغفور نوري إن مسلحين هاجموا نقطة تفتيش, ولاية \"بدغيس\"",
    })
    void aNounOfPlaceGovernsTheNameBehindIt(String text, String places) {
        assertThat(first(text).places().stream().map(Mention::text))
                .as(text)
                .containsExactlyInAnyOrder(places.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "وقع الانفجار بعد ثلاثة أيام من مقتل عشرة جنود في هجوم على المدينة, 2020-06-07",
        "تسود الفوضى البلاد بعد أربع سنوات على سقوط العاصمة في أيدي المسلحين, 2016",
        "واستمرت الاشتباكات بين الجيش والمسلحين ستة أسابيع في درنة, 2020-04/2020-06",
        "أعلن الجيش في 2017 استعادة المدينة بعد ثلاث سنوات من المواجهات بين الجيش والتنظيم, 2014/2017",
        "سيطر التنظيم قبل شهرين على المدينة, 2020-04",
        "شنت الطائرات غارة قبل أسبوع على المدينة, 2020-06-03",
        "تمكنت قوات الجيش قبل أسبوعين من استعادة البلدة, 2020-05-27",
        "انسحبت قوات الجيش قبل يومين من المدينة, 2020-06-08",
    })
    void aTimeAfterAnotherActIsCountedBackFromIt(String text, String date) {
        // What the rules say, before days are weighed against each other.
        Report report = new Report("r", "0".repeat(64), "", text, PUBLISHED, null, null, "ar");
        assertThat(Reader.standard().drafts(report).stream().map(draft -> String.valueOf(draft.date)))
                .as(text)
                .contains(date);
    }

    @Test
    void theDayOfADigestsHeadingIsThatOfWhatIsToldUnderIt() {
        String digest = "حصاد السودان، 8 يونيو: الجيش يصد هجوما.\n"
                + "قصفت قوات الدعم السريع أحياء في مدينة أم درمان.\n"
                + "ويدعم تجار القوات بالسلاح.\n"
                + "حصاد السودان، 9 يونيو: هدنة جديدة.\n"
                + "شن الطيران غارات على مواقع المسلحين في الخرطوم.";
        assertThat(NewsRead.claims("", digest, PUBLISHED))
                .filteredOn(claim -> claim.event() == EventType.ASSAULT || claim.event() == EventType.AID)
                .extracting(claim -> String.valueOf(claim.date()))
                .containsExactly("2020-06-08", "2020-06-08", "null", "2020-06-09");
        String list = "أبرز التطورات الميدانية في السودان لهذا اليوم 8 يونيو 2020.\n"
                + "- قصفت قوات الدعم السريع أحياء في مدينة أم درمان.\n"
                + "- سيطر الجيش على بلدة السكرية بعد معارك عنيفة.";
        assertThat(NewsRead.claims("", list, PUBLISHED))
                .isNotEmpty()
                .allMatch(claim -> String.valueOf(claim.date()).equals("2020-06-08"));
    }

    @Test
    void theDayThatThePageIsStampedWithIsNoAct() {
        assertThat(NewsRead.claims("", "قصف الجيش مدينة سرت 10/6/2020 الساعة 20:24", PUBLISHED)
                        .get(0)
                        .date())
                .isNull();
        assertThat(first("قصف الجيش مدينة سرت آخر تحديث: الثلاثاء 9 يونيو 2020").date())
                .isNull();
        assertThat(first("قصف الجيش مدينة سرت في 10/6/2020").date()).hasToString("2020-06-10");
    }

    @ParameterizedTest
    @CsvSource({
        "اندلعت الاشتباكات بين الجيش والميليشيات منذ أكتوبر 2019, 2019-10/2020-06",
        "ومنذ بدء النزاع في سوريا في 2011 قصفت إسرائيل أهدافا سورية, 2011/2020",
        "أسفرت الحرب التي اندلعت في 15 أبريل عن مقتل 1800 شخص, 2020-04-15/2020-06-10",
        "اندلعت اشتباكات عنيفة في 9 يونيو في درنة, 2020-06-09",
        "قصفت الطائرات ليل الأحد إلى الاثنين مواقع المسلحين في درنة, 2020-06-07/2020-06-08",
        "قتل ثلاثة جنود في اشتباكات خلال عطلة نهاية الأسبوع في درنة, 2020-06-06/2020-06-07",
        "قصف الجيش أمس الثلاثاء مواقع المسلحين في درنة, 2020-06-09",
        "وكانت درنة قد شهدت منذ يومين اشتباكات عنيفة بين الجيش والمسلحين, 2020-06-08",
        "قتل 67 مدنيا في درنة منذ اندلاع القتال يوم الاثنين, 2020-06-08/2020-06-10",
        "تدور اشتباكات عنيفة في درنة منذ يومين, 2020-06-08/2020-06-10",
        "قصفت الطائرات مساء الاثنين وفجر الثلاثاء مواقع المسلحين في درنة, 2020-06-08/2020-06-09",
        "قصفت الطائرات مواقع المسلحين في درنة للمرة الأولى منذ توقيع الاتفاق عام 2017, null",
    })
    void tellsWhen(String text, String date) {
        assertThat(String.valueOf(first(text).date())).as(text).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "قتل أربعة بغارة شنتها طائرة من دون طيار على البلدة, DRONE",
        "أودى هجوم بسيارة ملغومة بحياة جنديين, EXPLOSIVES",
        "هاجم مفجرون انتحاريون مركز الشرطة, SUICIDE_ATTACK",
        "فجر المسلحون أربعة منازل في البلدة, DESTROY",
        "دمرت الدفاعات الجوية طائرتين مسيرتين فوق البلدة, SHOOTDOWN",
    })
    void tellsHow(String text, Mode mode) {
        assertThat(first(text).mode()).as(text).isEqualTo(mode);
    }

    @Test
    void theWordsOfTheTruceThatIsBrokenAreNoMeans() {
        assertThat(first("خرقت الميليشيات وقف إطلاق النار في الحديدة").mode()).isNull();
    }
}
