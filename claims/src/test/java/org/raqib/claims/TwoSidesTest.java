package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.Claim;
import org.raqib.model.Mention;
import org.raqib.model.Mode;

/** Between whom acts of two sides are. */
class TwoSidesTest {
    private static String actors(Claim claim) {
        return String.join(" ; ", claim.actors().stream().map(Mention::text).toList());
    }

    private static Claim fight(String text) {
        return NewsRead.claims(text).stream()
                .filter(claim -> claim.mode() == Mode.CLASH)
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    @ParameterizedTest
    @DisplayName("All between whom it is fight, whoever they are")
    @CsvSource({
        "مزارعين ; رعاة, اندلعت أمس اشتباكات عنيفة بين مزارعين ورعاة وقتل فيها ثلاثون شخصا.",
        "قبيلة الرزيقات ; قبيلة المعاليا, قتل عشرة أشخاص في المواجهات التي دارت يوم الاثنين في المدينة بين قبيلة الرزيقات وقبيلة المعاليا.",
        "طلاب الجامعة ; رجال الشرطة, وقعت مواجهات بين طلاب الجامعة ورجال الشرطة وأصيب فيها عشرون طالبا.",
        "مهربين ; حرس الحدود, قتل تسعة أشخاص في تبادل لإطلاق النار بين مهربين وحرس الحدود قرب المعبر.",
        "متظاهرين ; قوات الأمن, اندلعت مواجهات بين متظاهرين وقوات الأمن في وسط بغداد.",
        "الجيش ; المسلحين, تشهد مدينة درنة اشتباكات بين الحين والآخر بين الجيش والمسلحين.",
    })
    void between(String sides, String text) {
        assertThat(actors(fight(text))).isEqualTo(sides);
    }

    @ParameterizedTest
    @DisplayName("A side may be several, told with words for sides, with who backs them, with a second \"between\"")
    @ValueSource(
            strings = {
                "قتل عشرون مسلحا في معارك ضارية دارت بين الجيش من جهة، والمتمردين والمرتزقة من جهة أخرى.",
                "دارت معارك بين الجيش من جهة، والمتمردين والمرتزقة من جهة أخرى، وأنباء عن سقوط قتلى.",
                "اندلعت معارك بين الجيش والمتمردين وبين المرتزقة قرب مدينة درنة.",
                "اندلعت اشتباكات بين الجيش مدعوما بطيران حليف وبين المتمردين والمرتزقة قرب مدينة درنة.",
            })
    void sides(String text) {
        assertThat(fight(text).actors())
                .extracting(Mention::text)
                .containsExactlyInAnyOrder("الجيش", "المتمردين", "المرتزقة");
    }

    @Test
    @DisplayName("Two of a sort that one list names are two")
    void listed() {
        assertThat(fight("دارت اشتباكات بين الكتائب المقاتلة والكتائب الإسلامية من طرف وقوات النظام من طرف آخر في حلب.")
                        .actors())
                .extracting(Mention::text)
                .containsExactlyInAnyOrder("الكتائب المقاتلة", "الكتائب الإسلامية", "قوات النظام");
    }

    @ParameterizedTest
    @DisplayName("What lies between two places is no fight of theirs")
    @ValueSource(
            strings = {
                "قتل ثلاثة أشخاص في اشتباكات على الطريق بين تعز وعدن.",
                "اندلعت اشتباكات في المنطقة الواقعة بين حلب وإدلب وقتل فيها ثلاثة أشخاص.",
            })
    void lies(String text) {
        assertThat(fight(text).actors()).isEmpty();
    }

    @Test
    @DisplayName("A border is between states, a fight with others there is not theirs")
    void border() {
        assertThat(actors(fight("قتل خمسة جنود في اشتباكات مع المسلحين على الحدود بين ليبيا وتونس.")))
                .isEqualTo("المسلحين");
    }

    @ParameterizedTest
    @DisplayName("Talks about an accord between two are not theirs")
    @ValueSource(
            strings = {
                "عقد البرلمان جلسة طارئة في طرابلس لمناقشة الاتفاق بين الحكومة والمعارضة.",
                "عقد البرلمان جلسة طارئة لمناقشة الخلاف بين الحكومة والمعارضة في اجتماع.",
                "ناقش البرلمان في طرابلس أمس الاتفاق بين الحكومة والمعارضة.",
            })
    void aboutOthers(String text) {
        assertThat(NewsRead.claims(text))
                .isNotEmpty()
                .allSatisfy(
                        claim -> assertThat(actors(claim)).contains("البرلمان").doesNotContain("المعارضة"));
    }

    @ParameterizedTest
    @DisplayName("Who drives another back in a fight and who is driven back fight")
    @ValueSource(
            strings = {
                "تصدت قوات الأمن لمسلحي الحركة في مدينة درنة واندلعت اشتباكات عنيفة.",
                "صدت قوات الجيش هجوما للحوثيين على مدينة تعز بعد اشتباكات عنيفة.",
            })
    void drivenBack(String text) {
        assertThat(NewsRead.claims(text))
                .isNotEmpty()
                .anySatisfy(claim -> assertThat(actors(claim)).contains("قوات"));
        assertThat(NewsRead.claims(text))
                .filteredOn(claim -> claim.mode() == Mode.CLASH)
                .allSatisfy(claim -> assertThat(claim.recipients()).noneMatch(one -> "YEM-HOUTHI".equals(one.id())));
    }

    @ParameterizedTest
    @DisplayName("The subject of a clause that follows, and who was hurt, are no sides")
    @ValueSource(
            strings = {
                "دارت معارك بين الجيش والمتمردين والأهالي محاصرون في المدينة.",
                "دارت معارك بين الجيش والمتمردين والمدنيون يدفعون الثمن.",
                "دارت معارك بين الجيش والمتمردين والسكان يفرون من المدينة.",
                "دارت معارك بين الجيش والمتمردين وفرنسا تجلي رعاياها.",
                "دارت معارك بين الجيش من جهة والمتمردين من جهة أخرى وعشرة قتلى من الطرفين.",
                "دارت معارك بين الجيش والمتمردين وبين القتلى طفل.",
                "دارت معارك بين الجيش والمتمردين وبين المدنيين قتلى وجرحى.",
            })
    void noSide(String text) {
        assertThat(fight(text).actors()).extracting(Mention::text).containsExactlyInAnyOrder("الجيش", "المتمردين");
    }

    @Test
    @DisplayName("A verb that tells more of the fight is none of a clause that follows")
    void goesOn() {
        assertThat(fight("اندلعت معارك بين الجيش والمتمردين والمرتزقة أسفرت عن مقتل خمسة.")
                        .actors())
                .extracting(Mention::text)
                .containsExactlyInAnyOrder("الجيش", "المتمردين", "المرتزقة");
    }
}
