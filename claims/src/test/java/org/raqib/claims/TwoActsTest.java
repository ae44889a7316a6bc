package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.Claim;
import org.raqib.model.EventType;

/** What one sentence tells as two happenings. */
final class TwoActsTest {
    private static final String TITLE = "آخر التطورات";

    @Test
    void whatCameADayAfterAnotherIsNotTheOther() {
        List<Claim> claims = violence("قصفت الطائرات المخيم بعد يوم من مقتل جنديين في هجوم على قاعدة عسكرية.");
        assertThat(claims).hasSize(2);
        assertThat(NewsRead.texts(claims.get(0).recipients())).containsExactly("المخيم");
        assertThat(claims.get(0).killed()).isNull();
        assertThat(NewsRead.written(claims.get(1).killed())).isEqualTo("2/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قصفت الطائرات المخيم غداة مقتل جنديين في هجوم على قاعدة عسكرية.",
                "قتل خمسة جنود في هجوم على حاجز في سيناء، بعد ساعات من مقتل ثلاثة شرطيين في تفجير بالقاهرة.",
                "قصفت إسرائيل مواقع لحماس ردا على إطلاق صواريخ على عسقلان.",
                "قصف الجيش قرية الحويز وقصفت المعارضة قرية جورين.",
                "قتل جندي في تفجير في الموصل وقتل مدنيان في قصف على الفلوجة.",
            })
    void areTwo(String text) {
        assertThat(violence(text)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قصفت الطائرات المخيم أمس ما أدى إلى مقتل خمسة مدنيين.",
                "قتل خمسة مدنيين أمس في غارة جوية شنتها الطائرات بعد ساعات من الهدوء.",
                "هاجم مسلحون حاجزا للجيش وقتلوا جنديين.",
                "هاجم مسلحون حاجزا للجيش وقتل المهاجمون جنديين.",
                "أعلن تنظيم الدولة مسؤوليته عن الهجوم بعد يوم من تفجير السوق.",
            })
    void isOne(String text) {
        assertThat(violence(text)).hasSize(1);
    }

    @Test
    void whoeverAnswersAnActDidNotDoIt() {
        List<Claim> claims = violence("قصفت إسرائيل مواقع لحماس ردا على إطلاق صواريخ على عسقلان.");
        assertThat(NewsRead.texts(claims.get(0).actors())).containsExactly("إسرائيل");
        assertThat(NewsRead.texts(claims.get(1).actors())).doesNotContain("إسرائيل");
    }

    @Test
    void whoAnswersAnActMayBeToldToHaveDoneIt() {
        List<Claim> claims = violence("اندلعت اشتباكات بين الجيش والحوثيين ردا على هجوم شنه الحوثيون على موقع عسكري.");
        assertThat(NewsRead.texts(claims.get(1).actors())).containsExactly("الحوثيون");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "حاصرت وقصفت قوات النظام مدينة حلب.",
                "هاجم وانتقد الحوثيون التحالف.",
            })
    void twoVerbsMayShareTheirSubject(String text) {
        List<Claim> claims = read(text);
        assertThat(claims).hasSize(2);
        assertThat(NewsRead.texts(claims.get(0).actors()))
                .isNotEmpty()
                .isEqualTo(NewsRead.texts(claims.get(1).actors()));
    }

    @Test
    void theDeadOfEachActAreItsOwn() {
        List<Claim> claims = violence("قتل جندي في تفجير في الموصل وقتل مدنيان في قصف على الفلوجة.");
        assertThat(NewsRead.texts(claims.get(0).recipients())).containsExactly("جندي");
        assertThat(NewsRead.texts(claims.get(1).recipients())).contains("مدنيان");
        assertThat(NewsRead.written(claims.get(1).killed())).isEqualTo("2/2");
    }

    @Test
    void eachSideTookWhatItTook() {
        List<Claim> claims = read("سيطر الجيش على قرية وسيطرت الفصائل على تلتين.");
        assertThat(claims).hasSize(2);
        assertThat(NewsRead.texts(claims.get(0).actors())).containsExactly("الجيش");
        assertThat(claims.get(0).recipients()).isEmpty();
        assertThat(NewsRead.texts(claims.get(1).actors())).containsExactly("الفصائل");
    }

    private static List<Claim> read(String text) {
        return Reader.standard().read(NewsRead.report(TITLE, text)).claims();
    }

    private static List<Claim> violence(String text) {
        return read(text).stream()
                .filter(claim -> claim.event() == EventType.ASSAULT)
                .toList();
    }
}
