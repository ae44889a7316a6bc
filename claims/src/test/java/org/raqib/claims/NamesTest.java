package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raqib.claims.NewsRead.texts;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.Claim;
import org.raqib.model.Mention;
import org.raqib.model.Modality;

/** How a name is spelt must not decide how the words around it are read. */
final class NamesTest {
    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2020, 6, 10);

    private static Claim only(String text) {
        List<Claim> claims = NewsRead.claims("", text, PUBLISHED);
        assertThat(claims).as(text).hasSize(1);
        return claims.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ستيفاني وليامز", "غسان سلامة"})
    void noNameIsAVerbOfTheFuture(String name) {
        assertThat(only("قصفت المدفعية مصراتة، بحسب " + name + "، الجمعة.").date())
                .hasToString("2020-06-05");
    }

    @ParameterizedTest
    @CsvSource({"أنامور", "جباليا", "إدلب"})
    void noNameIsCutInTwo(String town) {
        assertThat(texts(only("قصفت المدفعية بلدة " + town + " أمس.").places())).containsExactly("بلدة " + town);
    }

    @Test
    void aPartysNameIsWholeAndWhatFollowsIsAnothers() {
        assertThat(texts(only("قال مسؤول الإعلام في حزب الله نواف الموسوي إن المدفعية قصفت البلدة.")
                        .speakers()))
                .contains("نواف الموسوي")
                .noneMatch(speaker -> speaker.contains("حزب"));
    }

    @Test
    void twoArmiesAreTwo() {
        Claim claim = only("اندلعت اشتباكات بين الجيش السوري والجيش الحر في درعا.");
        assertThat(claim.actors()).extracting(Mention::id).containsExactlyInAnyOrder("SYR-ARMY", "SYR-FSA");
    }

    @ParameterizedTest
    @CsvSource({"الضالع", "التحيتا", "شقرة"})
    void noTownImplicates(String town) {
        // «ضالع في» doubts what stands behind it.
        assertThat(only("قتل خمسة جنود في " + town + " في قصف على معسكر.").modality())
                .isEqualTo(Modality.FACT);
    }

    @ParameterizedTest
    @CsvSource({"الشرقاط", "الفلوجة"})
    void whatBeginsLikeASideIsATownAsAnyOther(String town) {
        assertThat(texts(only("قصفت المدفعية مواقع في " + town + " \"المدينة\" أمس.")
                        .places()))
                .first()
                .asString()
                .startsWith(town);
    }

    @ParameterizedTest
    @CsvSource({"دونيتسك", "باخموت"})
    void twoProvincesAreNotMine(String first) {
        assertThat(texts(only("قصفت الطائرات مواقع في مقاطعتي " + first + " ولوغانسك.")
                        .places()))
                .containsExactlyInAnyOrder("مقاطعتي " + first, "لوغانسك");
    }

    @ParameterizedTest
    @CsvSource({"بصرى الشام", "باب الهوى", "خان يونس"})
    void aNameOfSeveralWordsIsFoundBehindParticles(String town) {
        assertThat(texts(only("قصفت الطائرات مواقع في جنين و" + town + " أمس.").places()))
                .contains(town);
    }
}
