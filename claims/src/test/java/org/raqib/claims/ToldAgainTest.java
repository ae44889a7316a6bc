package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.Claim;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;

/** Which words tell an act again, and which tell another one. */
class ToldAgainTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2020, 5, 20);

    private static long assaults(String text) {
        return NewsRead.claims(text).stream()
                .filter(claim -> claim.event() == EventType.ASSAULT)
                .count();
    }

    @ParameterizedTest
    @DisplayName("A bare noun of an act that is only spoken of points back at the act told before")
    @ValueSource(
            strings = {
                "شن مسلحون هجوما على ثكنة الجيش في مدينة سرت أمس. ووقع الهجوم فجر أمس بحسب شهود.",
                "شن مسلحون هجوما على ثكنة الجيش في مدينة سرت أمس. وأسفر الهجوم عن مقتل جنديين.",
                "شن مسلحون هجوما على ثكنة الجيش في مدينة سرت أمس. وفر منفذ الهجوم إلى الصحراء.",
                "شن مسلحون هجوما على ثكنة الجيش في مدينة سرت أمس. وتهدمت منازل جراء الهجوم.",
                "شن مسلحون هجوما على ثكنة الجيش في مدينة سرت أمس. وأعلن التنظيم مسؤوليته عن ذلك الهجوم.",
                "شن مسلحون هجوما على ثكنة الجيش في مدينة سرت أمس. ويأتي الهجوم الواسع بعد أيام من الهدوء.",
                "شن سلاح الجو غارات على مدينة سرت أمس. واستهدفت الغارات مستودعا للذخيرة.",
            })
    void pointsBack(String text) {
        assertThat(assaults(text)).isOne();
    }

    @ParameterizedTest
    @DisplayName("What is added to a noun of an act, or another voice, makes it an act of its own")
    @ValueSource(
            strings = {
                "شن مسلحون هجوما على ثكنة الجيش في مدينة سرت أمس. وقتل خمسة مدنيين في هجوم آخر على سوق في مدينة بنغازي اليوم.",
                "قصف الجيش ثكنة في مدينة سرت أمس. وقال المتحدث باسم الحكومة إن طائرات قصفت مطار مدينة بنغازي اليوم.",
            })
    void tellsAnother(String text) {
        assertThat(assaults(text)).isEqualTo(2);
    }

    @ParameterizedTest
    @DisplayName("With what, or in what, an act was done is that act")
    @ValueSource(
            strings = {
                "استهدفت طائرات التحالف المستودع بعدة غارات في مدينة صعدة أمس.",
                "أطلقت الجماعة صواريخ باتجاه الميناء في هجوم واسع أمس.",
                "أطلقت الشرطة قنابل الغاز في مدينة أم درمان لتفريق المظاهرة أمس.",
            })
    void instrument(String text) {
        assertThat(assaults(text)).isOne();
    }

    @ParameterizedTest
    @DisplayName("Dead who are told of beside an act are no toll of it")
    @ValueSource(
            strings = {
                "قصفت المدفعية بلدة العزيزية أمس فيما قتل ثلاثة جنود قرب مدينة سبها.",
                "قصفت المدفعية بلدة العزيزية أمس، كما قتل ثلاثة جنود قرب مدينة سبها.",
            })
    void besides(String text) {
        List<Claim> claims = NewsRead.claims(text);
        assertThat(claims).hasSize(2);
        assertThat(claims.get(0).killed()).isNull();
        assertThat(NewsRead.written(claims.get(1).killed())).isEqualTo("3/3");
    }

    @ParameterizedTest
    @DisplayName("What happened before or beside what is asked for is told")
    @ValueSource(
            strings = {
                "طالب الوزير بوقف القتال بعد مقتل خمسة مدنيين في قصف على مدينة سرت أمس.",
                "دعا الوزير إلى سحب القوات التي قصفت مدينة سرت أمس.",
            })
    void background(String text) {
        assertThat(assaults(text)).isOne();
    }

    @ParameterizedTest
    @DisplayName("What an act comes to is that act")
    @ValueSource(strings = "حرر الجيش حي الصابري في مدينة بنغازي أمس، وبذلك تصبح المدينة تحت سيطرته.")
    void thereby(String text) {
        assertThat(NewsRead.claims(text)).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("A sort of act that a report seldom tells two of, or the same things in the same words, is that act")
    @ValueSource(
            strings = {
                "أسقط الجيش اليمني طائرتين مسيرتين قرب مدينة تعز أمس. وأفاد المركز الإعلامي للجيش عن سقوط طائرتين مسيرتين.",
                "خطف مسلحون طبيبا في مدينة سرت أمس. وقال شهود في المدينة إن عملية الخطف وقعت قرب المستشفى.",
            })
    void seldomTwice(String text) {
        assertThat(assaults(text)).isOne();
    }

    @ParameterizedTest
    @DisplayName("Not only is no negation")
    @ValueSource(
            strings =
                    "قصفت القوات السعودية صعدة. لم يقصف الجيش السوري مدينة حلب فقط بل سيطر على قلعتها أمس. وقتل ثلاثة مدنيين.")
    void notOnly(String text) {
        assertThat(NewsRead.claims(text))
                .anyMatch(claim -> claim.quote().startsWith("لم يقصف") && claim.event() == EventType.ASSAULT);
    }

    @ParameterizedTest
    @DisplayName("Only behind what is no verb leaves it negated")
    @ValueSource(
            strings = {
                "وقع الهجوم على القافلة دون قتلى، وهناك أضرار فقط",
                "انتهى القصف على المدينة ولا قتلى فيه بل ثلاثة جرحى فقط"
            })
    void onlyBehindANoun(String text) {
        assertThat(NewsRead.claims(text))
                .noneMatch(claim -> claim.quote().contains("قتلى")
                        && claim.killed() != null
                        && claim.killed().min() > 0);
    }

    @Test
    @DisplayName("A title that a sentence has again word for word tells nothing there")
    void titleAgain() {
        String title = "التحالف يقصف مستودعات للحوثيين في صعدة";
        List<Claim> claims = NewsRead.claims(
                title, "اعتقلت الشرطة رجلين في مدينة عدن أمس. رابط الخبر بصحيفة النبأ: " + title, PUBLISHED);
        assertThat(claims)
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.mentions()).isEmpty());
    }

    @Test
    @DisplayName("A title that somebody says again, or denies, is told there")
    void titleSaid() {
        String title = "الجيش السوري قصف مدينة دوما";
        assertThat(NewsRead.claims(title, "قال ناشطون إن " + title + ".", PUBLISHED))
                .singleElement()
                .satisfies(claim ->
                        assertThat(claim.speakers()).extracting(Mention::text).containsExactly("ناشطون"));
        assertThat(NewsRead.claims(title, "نفت دمشق أن يكون الجيش السوري قصف مدينة دوما.", PUBLISHED))
                .extracting(Claim::modality)
                .containsExactlyInAnyOrder(Modality.FACT, Modality.DENIED);
    }
}
