package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.Claim;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.model.Slot;

/** Several acts that one verb tells. */
final class GapsTest {
    @Test
    void aTargetWithMeansOfItsOwnIsStruckByAnActOfItsOwn() {
        List<Claim> claims = NewsRead.claims("قصفت الحركة مدينة عسقلان بالصواريخ، ومدينة أسدود بقذائف الهاون.");
        assertThat(claims).hasSize(2);
        assertThat(claims).allSatisfy(claim -> assertThat(names(claim.actors())).containsExactly("الحركة"));
        assertThat(names(claims.get(0).recipients())).containsExactly("مدينة عسقلان");
        assertThat(names(claims.get(1).recipients())).containsExactly("مدينة أسدود");
        assertThat(claims).allSatisfy(claim -> assertThat(claim.mode()).isEqualTo(Mode.HEAVY_WEAPONS));
        assertThat(names(claims.get(0).places())).containsExactly("مدينة عسقلان");
        assertThat(names(claims.get(1).places())).containsExactly("مدينة أسدود");
    }

    @Test
    void whatStandsWithAFurtherTargetIsNotOfTheFirstAct() {
        List<Claim> claims =
                NewsRead.claims("قصفت الحركة مدينة عسقلان بالصواريخ، وقاعدة الجيش في أسدود بقذائف الهاون.");
        assertThat(claims).hasSize(2);
        assertThat(names(claims.get(0).places())).containsExactly("مدينة عسقلان");
        assertThat(names(claims.get(1).places())).containsExactly("أسدود");
        int further = claims.get(1).trigger().start();
        assertThat(claims.get(0).evidence())
                .filteredOn(ground -> ground.slot() == Slot.RECIPIENT || ground.slot() == Slot.PLACE)
                .noneMatch(ground -> ground.span() != null && ground.span().start() >= further);
    }

    @Test
    void aTargetKeepsItsOwnDate() {
        List<Claim> claims = NewsRead.claims(
                "قصفت الحركة مدينة عسقلان بالصواريخ يوم الأحد، ومدينة أسدود بقذائف الهاون يوم الاثنين.");
        assertThat(claims)
                .extracting(
                        claim -> Objects.requireNonNull(claim.date()).start().toString())
                .containsExactly("2020-05-03", "2020-05-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قصف الجيش مدينة سرت بالطائرات، والمسلحون بالصواريخ.",
                "قصف المسلحون مدينة سرت بالصواريخ، والجيش بالطائرات مواقعهم.",
                "قصف الجيش مدينة سرت بالصواريخ، والوزير بالطائرة غادر المدينة.",
            })
    void whoeverMayStrikeIsNoTarget(String text) {
        assertThat(NewsRead.claims(text))
                .as(text)
                .filteredOn(claim -> claim.event() == EventType.ASSAULT)
                .hasSize(1);
    }

    @Test
    void aTargetThatIsOnlyJoinedIsStruckByTheSameAct() {
        List<Claim> claims = NewsRead.claims("قصفت الحركة مدينة عسقلان ومدينة أسدود بالصواريخ.");
        assertThat(claims).hasSize(1);
        assertThat(names(claims.get(0).recipients())).containsExactlyInAnyOrder("مدينة عسقلان", "مدينة أسدود");
    }

    private static List<String> names(List<Mention> mentions) {
        return mentions.stream().map(Mention::text).toList();
    }
}
