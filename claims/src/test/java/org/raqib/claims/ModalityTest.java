package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.model.Claim;
import org.raqib.model.Modality;

/** What has happened, what is only intended, due or supposed, and what somebody is accused of. */
final class ModalityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLANNED | وأعلن المتمردون استعدادهم للتعاون في تنفيذ الخطة.",
                "PLANNED | وقال الرئيس إن الأمن يتطلب السيطرة على أجزاء واسعة من الشمال.",
                "PLANNED | وقال الوزير إن المفاوضات تبدأ في حال انسحاب القوات الأمريكية من قاعدة الوطية.",
                "PLANNED | وقال المتحدث إن سيارة مفخخة معدة لاستهداف مقر الشرطة في العاصمة.",
                "PLANNED | وقال إن إيران وسوريا ستلتزمان بوقف إطلاق النار في حلب ابتداء من الجمعة.",
                "PLANNED | وقال إن الجنود أصيبوا أثناء محاولة القبض على المسلحين.",
                "PLANNED | وطرحت الحكومة مبادرة تشمل وقف إطلاق النار في البلاد.",
                "PLANNED | وفر السكان تحسبا لهجوم القوات على البلدة.",
                "PLANNED | وقال إن الحركة أدخلت سيارات بغرض تنفيذ هجوم على السفارة.",
                "ALLEGED | وأشارت تقارير غير مؤكدة إلى أن سبعة أشخاص قتلوا في البلدة.",
                "ALLEGED | وزعم مسلحو الحركة طرد عناصر التنظيم من البلدة.",
                "ALLEGED | وقد اتهمت الحركة بتنفيذ عشرات الهجمات الانتحارية في البلاد.",
                "PLANNED | وأعلن المتحدث أن القوات مستعدة لقصف مواقع الحركة في المدينة.",
                "PLANNED | وباتت القوات على وشك السيطرة على مدينة سرت.",
                "PLANNED | ويسود الهدوء المدينة بانتظار انسحاب المسلحين من القلعة.",
                "PLANNED | وقال الرئيس إن العملية تهدف إلى قصف مواقع الحركة.",
                "PLANNED | وعاد المسلحون إلى المنطقة لتنفيذ هجمات جديدة.",
                "PLANNED | وقاد الجنرال القوات لشن هجوم على المدينة.",
                "PLANNED | وقررت الحكومة اعتقال زعيم المعارضة.",
                "FACT | وقتل جنديان قرب مكان هجوم نفذه مسلحون في سرت.",
                "FACT | وأصيب رجل بقرب انفجار في سرت.",
                "FACT | وكانت القاعدة هدفا لهجوم شنه مسلحون العام الماضي.",
                "FACT | وقررت الحكومة المصرية إغلاق معبر رفح.",
                "FACT | وقتل ثلاثة جنود، ما دفع الجيش لشن هجوم على البلدة.",
                "FACT | وقتل عشرات الجنود في غزة منذ بدء \"طوفان الأقصى\".",
                "FACT | وقال الوزير إن المعارك بين الجيش والحركة في خان يونس ستنتهي قريبا.",
                "FACT | وقال المتحدث إن سفن الاحتلال ستصبح أهدافا مشروعة.",
                "FACT | وقال إن الوزراء سيناقشون القصف الإسرائيلي للمدينة.",
                "FACT | وقال إن البلدة لا تزال تتعرض لقصف القوات الحكومية.",
                "FACT | وعرضت الحركة مشاهد من استهداف دبابة في المخيم.",
                "FACT | وحلقت الطائرات فوق البلاد لتنفيذ ضربة استهدفت مخازن أسلحة.",
                "FACT | واعتقلت القوات مسلحين يشتبه بأنهم متشددون.",
                "FACT | وقال إن الشرطة اعتقلت رجلا يدعى سالم حمدان.",
                "FACT | وأعلنت ما يسمى بحكومة الإنقاذ هدنة في سرت.",
                "FACT | وقال إن القوات بدأت السيطرة على أجزاء واسعة من الشمال.",
            })
    void itIsToldAsTheWordsTellIt(Modality modality, String text) {
        List<Claim> claims = NewsRead.claims("قصف الجيش الميناء. " + text);
        assertThat(claims.size()).as(text).isGreaterThan(1);
        assertThat(claims.get(claims.size() - 1).modality()).as(text).isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLANNED | أعلنت السلطات المصرية إغلاق معبر رفح يوم الأحد المقبل.",
                "PLANNED | تبدأ القوات العراقية هجوما على الموصل في 16 مايو 2020.",
                "PLANNED | فرضت السلطات حظر التجول في القاهرة اعتبارا من 16 مايو 2020.",
                "FACT | قصف الجيش مدينة سرت يوم الأحد المقبل.",
            })
    void whatIsDatedAfterTheReportIsToComeUnlessAVerbOfThePastTellsIt(Modality modality, String text) {
        List<Claim> claims = NewsRead.claims("قصف الجيش الميناء. " + text);
        assertThat(claims).as(text).isNotEmpty();
        assertThat(claims.get(claims.size() - 1).modality()).as(text).isEqualTo(modality);
    }
}
