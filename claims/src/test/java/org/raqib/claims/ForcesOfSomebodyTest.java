package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.model.Claim;
import org.raqib.model.Mention;

/** Forces that are told by whose they are, by their sort, or by a short form of their name. */
final class ForcesOfSomebodyTest {
    @ParameterizedTest
    @CsvSource({
        "القوات الموالية لخليفة حفتر, هاجمت القوات الموالية لخليفة حفتر مطار معيتيقة.",
        "القوات الموالية للرئيس اليمني عبد ربه منصور هادي, سيطرت القوات الموالية للرئيس اليمني عبد ربه منصور هادي على عدن.",
        "قوات مرتبطة بعلي عبد الله صالح, اقتحمت قوات مرتبطة بعلي عبد الله صالح الميناء.",
    })
    void whoStandsByAManIsNotHimself(String forces, String text) {
        Mention actor = actor(NewsRead.claims(text).get(0));
        assertThat(actor.text()).isEqualTo(forces);
        assertThat(actor.id()).isNotEqualTo("LBY-P-HAFTAR").isNotEqualTo("YEM-P-HADI");
    }

    @Test
    void anOfficeIsItsHoldersOwn() {
        Claim claim = NewsRead.claims("دان الأمين العام للأمم المتحدة أنطونيو غوتيريش الهجوم على طرابلس.")
                .get(0);
        assertThat(actor(claim).text()).isEqualTo("أنطونيو غوتيريش");
    }

    @Test
    void unitsOfAnArmyLoyalToSomebodyAreNamedWhole() {
        Claim claim = NewsRead.claims("سيطرت أمس وحدات من الجيش موالية للرئيس عبد ربه منصور هادي على مدينة عدن.")
                .get(0);
        assertThat(claim.actors()).isNotEmpty().extracting(Mention::text).noneMatch(text -> text.startsWith("موالية"));
    }

    @Test
    void partisansWhomForcesHoldAreThemselves() {
        Claim claim = NewsRead.claims("اعتقلت قوات الأمن موالين للرئيس السابق في صنعاء أمس.")
                .get(0);
        assertThat(actor(claim).text()).isEqualTo("قوات الأمن");
        assertThat(claim.recipients()).extracting(Mention::text).containsExactly("موالين للرئيس السابق");
    }

    @Test
    void forcesOfAGovernmentAreNotCalledTheGovernment() {
        List<Claim> claims =
                NewsRead.claims("سيطرت قوات حكومة الوفاق على سرت. وقصفت الحكومة أمس مواقع المسلحين في غريان.");
        assertThat(claims).hasSize(2);
        assertThat(actor(claims.get(1)).id()).isEqualTo("KIND-GOVERNMENT");
    }

    @Test
    void twoForcesOfOneSentenceAreTwo() {
        Claim claim = NewsRead.claims("وشنت القوات الجوية عدة هجمات على الجيش.").get(0);
        assertThat(actor(claim).text()).isEqualTo("القوات الجوية");
        assertThat(claim.recipients()).extracting(Mention::text).containsExactly("الجيش");
    }

    @Test
    void anArmyIsCalledTheArmyBehindItsForces() {
        List<Claim> claims = NewsRead.claims(
                "أسقطت قوات الجيش الوطني الليبي طائرتين قرب طرابلس. وقصف الجيش أمس مواقع المسلحين في غريان.");
        assertThat(claims).hasSize(2);
        assertThat(claims)
                .allSatisfy(claim ->
                        assertThat(Objects.requireNonNull(actor(claim).id())).isEqualTo("LBY-LNA"));
    }

    @Test
    void whoeverSaysWeIsNotAnotherOfWhomHeSpeaks() {
        List<Claim> claims =
                NewsRead.claims("عقد الوزير سامي الجهني مؤتمرا صحفيا أمس في بغداد. وقال: \"أعلن مجلس الأمن حظر السلاح ،"
                        + " لذلك نطلب من مجلس الأمن دعم نهجنا\".");
        assertThat(claims)
                .filteredOn(claim -> claim.rule().equals("request.ask"))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.recipients()).extracting(Mention::text).containsExactly("مجلس الأمن");
                    assertThat(claim.actors()).extracting(Mention::text).doesNotContain("مجلس الأمن");
                });
    }

    private static Mention actor(Claim claim) {
        assertThat(claim.actors()).hasSize(1);
        return claim.actors().get(0);
    }
}
