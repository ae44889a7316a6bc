package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.model.Claim;
import org.raqib.model.Report;

/** Which words state an act, where the word alone does not tell. */
final class WhatIsAnActTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2020, 5, 6);

    private static List<Claim> claims(String text) {
        Report report = new Report("test", "0".repeat(64), "تطورات اليوم", text, PUBLISHED, null, null, "ar");
        return Reader.standard().read(report).claims();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coerce.seize | باتت قوات الجيش تسيطر على مدينة سرت.",
                "coerce.seize | دمر الطيران مقر القيادة قبل أن تسيطر حركة الشباب على مدينة كيسمايو.",
                "assault.attack | كثيرا ما يشن مسلحو الحركة هجمات على القوات الحكومية في تعز.",
                "reject.refuse | دعا السفير إلى تحقيق مستقل، وهو ما رفضته إسرائيل.",
                "coerce.disallow | ولم تسمح السلطات للنازحين بالعودة إلى مدينة تاورغاء.",
                "agree.sign | ووقعت الحكومة في 11 يوليو الماضي بالأحرف الأولى اتفاق سلام مع المتمردين.",
                "support.back | تعد إيران الداعم الرئيسي للحكومة السورية.",
                "support.back | تقدمت قوات الحكومة المدعومة بغارات التحالف العربي نحو مدينة الحديدة.",
                "accuse.blame | وحملت الحكومة حركة الشباب، التي تسيطر على القرية، المسؤولية عن الأزمة.",
                "request.must | وشدد المبعوث على ضرورة «إيجاد آلية لفتح المعابر» في غزة.",
                "retreat.ceasefire | توصل الطرفان إلى اتفاق ثلاثي لوقف القتال في تعز.",
                "assault.air-raid | طالبت المنظمة بالتحقيق بعد الغارات التي شنها الجيش على مدينة تعز رغم الهدنة.",
                "support.back | سيطرت قوات الحكومة بدعم من إيران على مدينة البوكمال.",
                "reject.walk-out | أعلنت الحكومة تعليق المشاركة في محادثات جنيف، بعد اقتحام مقرها في طرابلس.",
                "coerce.seize | بدأت قوات الجيش أمس هجوما واسعا بهدف السيطرة على مدينة سرت.",
                "agree.brokered | انتهت الأزمة باتفاق رعته سويسرا العام الماضي بين ليبيا وتونس.",
                "agree.reach | خالف الوزير الاتفاق الذي تم التوصل إليه بجنيف عام 2015.",
                "assault.launch-missiles | وأطلق مقاتلون من حركتي حماس والجهاد في الضاحية صواريخ على إسرائيل.",
                "request.incumbent | وأضاف الوزير أن على الأطراف المتحاربة أن تعود إلى الحوار.",
                "coerce.besieged | ونقل مسعفون الجرحى من بلدة مضايا المحاصرة من قبل قوات الجيش.",
                "coerce.besieged | ويشح الخبز في الفلوجة المحاصرة منذ الشتاء الماضي.",
                "coerce.restrict | وأدت محاصرة مدينة تعز إلى نقص الدواء.",
                "coerce.restrict | وطالب الوزير الدول العربية برفع الحصار عن مدينة تعز.",
                "mobilize.keep-advancing | واصلت قوات الجيش السبت تقدمها نحو مدينة سرت.",
                "assault.ambush | نصب مسلحون كمينا لدورية من الجيش قرب مدينة تعز.",
                "assault.hit | وقال الدفاع المدني إن قذائف أصابت مدرسة في مدينة تعز.",
                "coerce.seize | تسعى قوات الجيش للسيطرة على مدينة سرت.",
                "coerce.seize | تستعد قوات الجيش لتحرير مدينة سرت من قبضة المسلحين.",
                "coerce.restrict | وتعرضت مدينة تعز لحصار محكم من قبل المسلحين.",
                "assault.launch-missiles | وجاءت الضربة بعد إطلاق الفصائل المسلحة حوالي 20 صاروخا على بلدة سديروت.",
                "sanction.recall | استدعت تركيا سفيرها لدى إسرائيل.",
                "request.summon | استدعت وزارة الخارجية السفير الفرنسي.",
                "support.back | ودعا الوزير إلى إجراءات تدعمها فرنسا بقوة.",
                "threaten.warn | وحذر من رد قاس على أي هجوم تشنه قوات الجيش.",
                "coerce.restrict | وقصفت الطائرات الميناء، وأمرت السلطات المصرية بإغلاق معبر رفح.",
                "request.order-others | وأمرت الشرطة المتظاهرين بإخلاء الساحة.",
                "retreat.flee | وفر مسلحو حركة الشباب من مدينة كيسمايو.",
            })
    void itIsAnAct(String rule, String text) {
        assertThat(claims(text)).as(text).anyMatch(claim -> claim.rule().equals(rule));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coerce.seize | قوات الجيش تسيطر على مدينة سرت، وفق مراقبين.",
                "concede.allow | ولم تسمح السلطات للنازحين بالعودة إلى مدينة تاورغاء.",
                "assault.launch-operation | بدأت القوات عملية إجلاء المدنيين من المدينة.",
                "mobilize.troops | استهدفت غارات الطيران تعزيزات للحوثيين في مأرب.",
                "mobilize.send | نقل موقع محلي أن القوات الحكومية سيطرت على مدينة براوة.",
                "support.back | أرسلت الحكومة دبابات لدعم قواتها في عدن.",
                "support.back | تقدمت قوات الحكومة مدعومة بالدبابات والمدفعية نحو مدينة الحديدة.",
                "coerce.seize | بدأت مدينة سوسة باستعادة عافيتها بعد الهجوم.",
                "assault.blast | انفجار بركان في جزيرة جاوة.",
                "consult.dialogue | قال الوزير في حوار مع قناة محلية إن الجيش سيطر على الميناء.",
                "accuse.investigate | قال الوزير إن الحكومة تسعى إلى تحقيق الوفاق في ليبيا.",
                "support.recognise | اعترفت الجماعة، الخميس، بمقتل ثلاثة من رجالها في تعز.",
                "mobilize.troops | نشرت قوات الجيش، مساء الثلاثاء، مقطع فيديو من مدينة تعز.",
                "assault.dead | افتتح الوزير مدرسة الشهيد عاشور مصطفى في تعز.",
                "assault.attack | دوت صفارات الإنذار في المدينة خشية تسلل مسلحين.",
                "retreat.ceasefire | قصف الجيش مدينة تعز رغم اتفاق وقف إطلاق النار.",
                "retreat.ceasefire | تدخلت وساطة قبلية لوقف الاشتباكات في البيضاء.",
                "aid.humanitarian | أعلن الجيش فتح ممر للسماح بدخول المساعدات الإنسانية إلى تعز.",
                "consult.encounter | استهدف تفجير لقاء لرجال الدين في كابول.",
                "accuse.condemn | تظاهر المئات في بروكسل للتنديد بالغارات التركية.",
                "support.back | سيطرت القوات على البلدة بدعم من المروحيات.",
                "assault.attack | هدد القائد بالرد إذا اعتدت إسرائيل على لبنان.",
                "agree.reach | التقى الوزيران في جنيف في محاولة للتوصل إلى اتفاق سلام.",
                "request.must | يؤدي القصف بالضرورة إلى نزوح السكان، وفق الوزير.",
                "retreat.ceasefire | قصفت الطائرات المدينة بدعوى وقف الهجمات على الحدود.",
                "assault.clash | وصل النازحون إلى بلدات نجت من القتال في ريف حلب.",
                "assault.attack | وصف رئيس الوزراء الهجوم على المسجد بالخطير.",
                "coerce.restrict | وصلت قافلة إلى المدنيين المحاصرين في مضايا.",
                "coerce.besieged | وعرضت القناة صورا للقوات المحاصرة للمدينة.",
                "assault.hit | أصيب جنديان بصاروخ قرب مدينة تعز.",
                "request.incumbent | وأضاف الوزير أن الوفد وصل على متن طائرة بعد أن غادر القاهرة.",
                "aid.shelter | استهدفت الطائرات منزلا يؤوي نازحين في غزة.",
                "retreat.flee | وقال ناشطون إن السكان فروا من مدينة تعز.",
                "mobilize.deploy | وتنتشر قوات الجيش في أنحاء المدينة.",
                "consult.lead-efforts | وتكثف الشرطة جهودها للكشف عن ملابسات الحادث.",
                "support.recognise | وأعلنت الوزارة اعتراف المتهم بقتل الصحفي.",
            })
    void itIsNone(String rule, String text) {
        assertThat(claims(text)).as(text).noneMatch(claim -> claim.rule().equals(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "RETREAT, انسحبت قوات حفتر من مدينة ترهونة.",
        "SANCTION, فرضت الولايات المتحدة عقوبات على ثلاثة قادة في الحركة.",
        "AID, سلمت الولايات المتحدة أوكرانيا دفعة جديدة من الصواريخ.",
        "MOBILIZE, دفع الجيش بتعزيزات عسكرية إلى مدينة سرت.",
    })
    void aSentenceThatIsAllThereIsTellsAnAct(String event, String text) {
        assertThat(NewsRead.claims("", text, PUBLISHED))
                .extracting(claim -> claim.event().name())
                .contains(event);
    }
}
