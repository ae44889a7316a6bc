package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.model.Claim;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Report;
import org.raqib.model.Slot;

/** Who is cast for which part, and what becomes of weights that cannot be used. */
class CastingTest {
    private static final List<String> FEATURES = List.of("far", "acts");
    private static final Set<String> OFFICE_AND_HOLDER =
            Set.of("سالم حمدان", "وزير الدفاع السابق", "خالد منصور", "المبعوث الأممي");

    private static List<Claim> read(String text) {
        return Reader.standard()
                .read(new Report("r", "0".repeat(64), "", text, LocalDate.of(2020, 5, 9), null, null, "ar"))
                .claims();
    }

    @Test
    void whoAccusesAnotherDidNotDoIt() {
        for (String title : List.of(
                "اتهم الحوثيون التحالف بقصف مستشفى في صعدة",
                "الحوثيون يتهمون التحالف بخرق الهدنة في الحديدة",
                "جماعة الحوثي توجه أصابع الاتهام إلى التحالف بتفجير الجسر")) {
            Report report =
                    new Report("r", "0".repeat(64), title, "لا تفاصيل.", LocalDate.of(2020, 5, 9), null, null, "ar");
            Claim claim = Reader.standard().read(report).claims().get(0);

            assertThat(claim.speakers()).as(title).extracting(Mention::id).containsExactly("YEM-HOUTHI");
            assertThat(claim.actors()).as(title).extracting(Mention::text).containsExactly("التحالف");
        }
    }

    @Test
    void whoseArmActsActsByIt() {
        String title = "تركيا تقصف مواقع في عفرين";
        String text = "ذكر الجيش التركي أنه قصف مواقع لحزب العمال في عفرين. ونفذت مقاتلات تركية غارات على التلال.";
        Report report = new Report("r", "0".repeat(64), title, text, LocalDate.of(2020, 5, 9), null, null, "ar");

        assertThat(Reader.standard().read(report).claims())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.actors()).hasSize(1));
    }

    @Test
    void treesAddUp() {
        Forest forest = forest("""
                        # two trees
                        features far acts
                        answer actor -100
                        0:3 =500 =-700
                        1:0 =-40 0:1 =10 =20
                        """);

        assertThat(forest.scorer(0).score(new byte[] {2, 0})).containsExactly(-100 + 500 - 40);
        assertThat(forest.scorer(0).score(new byte[] {3, 1})).containsExactly(-100 + 500 + 20);
        assertThat(forest.scorer(0).score(new byte[] {4, 1})).containsExactly(-100 - 700 + 20);
    }

    @Test
    void aTreeOfManyLeavesGivesTheLeafOfEachNumber() {
        StringBuilder tree = new StringBuilder();
        for (int leaf = 0; leaf < Forest.LEAVES - 1; leaf++) {
            tree.append("0:").append(leaf).append(" =").append(leaf).append(' ');
        }
        Forest forest = forest("features far acts\nanswer actor 0\n=1000\n" + tree + "=" + (Forest.LEAVES - 1) + "\n");
        for (int number = 0; number < Forest.LEAVES; number++) {
            assertThat(forest.scorer(1).score(new byte[] {(byte) number, 0})).containsExactly(1000 + number);
        }
    }

    @Test
    void whatTheFirstTreesFindHopelessTheOthersAreNotAskedAbout() {
        int first = Forest.ASKED.get(0);
        int asked = Forest.ASKED.get(Forest.ASKED.size() - 1) + 10;
        Forest forest = forest("features far acts\nanswer actor 0\n" + "0:3 =-100 1:0 =10 =20\n".repeat(asked));
        Forest.Scorer scorer = forest.scorer(1);

        assertThat(scorer.score(new byte[] {0, 0})).containsExactly(-100 * first);
        assertThat(scorer.score(new byte[] {4, 0})).containsExactly(10 * asked);
        assertThat(scorer.score(new byte[] {4, 1})).containsExactly(20 * asked);
        assertThat(scorer.score(new byte[] {0, 1})).containsExactly(-100 * first);
        assertThat(scorer.score(new byte[] {4, 1})).containsExactly(20 * asked);
    }

    @Test
    void whatIsHopelessForOneAnswerOnlyIsAskedAboutToTheEnd() {
        int asked = Forest.ASKED.get(Forest.ASKED.size() - 1) + 10;
        Forest forest = Forest.read(
                "test.forest",
                "features far acts\nanswer actor 0\n" + "0:3 =-100 =10\n".repeat(asked) + "answer recipient 0\n"
                        + "1:0 =-100 =10\n".repeat(asked),
                List.of("far", "acts"),
                List.of("actor", "recipient"));

        assertThat(forest.scorer(1).score(new byte[] {0, 1})).containsExactly(-100 * asked, 10 * asked);
    }

    @Test
    void weightsOverOtherFeaturesAreRefused() {
        assertThatThrownBy(() -> forest("features far\nanswer actor 0\n=1\n"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("test.forest")
                .hasMessageContaining("1")
                .hasMessageContaining("learn it again");
    }

    @Test
    void brokenTreesAreRefusedWithTheirLine() {
        for (String tree : List.of("0:3 =500", "0:3 =500 =1 =2", "7:3 =1 =2", "0:x =1 =2", "=")) {
            assertThatThrownBy(() -> forest("features far acts\nanswer actor 0\n" + tree + "\n"))
                    .as(tree)
                    .isInstanceOf(KnowledgeException.class)
                    .hasMessageContaining("3");
        }
    }

    @Test
    void aClauseBehindAnActNamesItsDoer() {
        Claim claim = assault("قتل شرطيان أمس في هجوم شنه مسلحون على نقطة تفتيش وسط مدينة سبها.");

        assertThat(claim.actors()).extracting(Mention::text).containsExactly("مسلحون");
    }

    @Test
    void aSourceLendsItsNameToNoAct() {
        Claim claim = assault("قال مصدر طبي، اليوم الجمعة، إن صواريخ سقطت على مستشفى في سبها.");

        assertThat(claim.actors()).noneMatch(actor -> actor.text().contains("مصدر"));
    }

    @Test
    void theBasePointsBackAtTheBase() {
        List<Claim> claims =
                read("قصفت الطائرات قاعدة الوطية فجر اليوم. وشنت طائرات مسيرة عشرات الغارات على القاعدة هذا الشهر.");

        assertThat(claims)
                .filteredOn(claim -> claim.event() == EventType.ASSAULT)
                .flatExtracting(Claim::recipients)
                .extracting(Mention::id)
                .isNotEmpty()
                .containsOnly("PLACE-LBY-WATIYA");
    }

    @Test
    void whoseDeathIsToldWasStruckAndNotHisDeath() {
        assertThat(assault("أعلنت السلطات مقتل ضابط برتبة عقيد في غارة شنها الطيران على مدينة مأرب فجر اليوم.")
                        .recipients())
                .extracting(Mention::text)
                .containsExactly("ضابط برتبة عقيد", "مدينة مأرب");
    }

    @Test
    void anOfficeAtTheEndOfAPhraseIsFollowedByItsHolder() {
        assertThat(assault("انفجر لغم أمس في مدينة الرقة، وأدى إلى استشهاد النقيب سالم حمدان.")
                        .recipients())
                .extracting(Mention::text)
                .containsExactly("النقيب سالم حمدان");
        assertThat(assault("اقتحمت الشرطة أمس منزل القيادي سالم حمدان في مدينة سرت. ولم تعرف التفاصيل.")
                        .recipients())
                .extracting(Mention::text)
                .containsExactly("منزل القيادي سالم حمدان");
    }

    @Test
    void nobodyActsAndSuffersInOneClaim() {
        for (Claim claim :
                read("أعلنت قوات حفتر أنها قصفت مواقع قوات حكومة الوفاق في عين زارة. وقالت قوات الوفاق إن قوات حفتر"
                        + " استهدفت حيا سكنيا.")) {
            assertThat(claim.actors())
                    .noneMatch(actor -> claim.recipients().stream().anyMatch(other -> Sameness.same(actor, other)));
        }
    }

    @Test
    void everyPartHasItsGround() {
        for (Claim claim : read("هاجم مسلحون من تنظيم داعش معسكرا للجيش قرب مدينة سرت، ما أسفر عن مقتل خمسة جنود.")) {
            for (Mention actor : claim.actors()) {
                assertThat(claim.evidence())
                        .anyMatch(ground -> ground.slot() == Slot.ACTOR && Objects.equals(ground.span(), actor.span()));
            }
        }
    }

    @Test
    void theTwoSidesAreThoseToldBefore() {
        List<Claim> claims = read(
                "هاجمت قوات حفتر تنظيم داعش قرب مدينة سرت أمس. وتجددت الاشتباكات بين الطرفين فجر اليوم في بني وليد.");

        assertThat(claims.get(claims.size() - 1).actors())
                .extracting(Mention::text)
                .containsExactlyInAnyOrder("قوات حفتر", "تنظيم داعش");
    }

    @Test
    void whoIsOneOfTheTwoSidesHasAPartOnce() {
        List<Claim> claims = read(
                "هاجمت قوات حفتر تنظيم داعش قرب مدينة سرت أمس. وتجددت الاشتباكات بين قوات حفتر والطرفين فجر اليوم في بني وليد.");

        assertThat(claims.get(claims.size() - 1).actors())
                .extracting(Mention::text)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoStandsBehindALeaderIsNotLedByHim() {
        Draft act = NewsRead.act("هاجمت", "هاجمت القوات بقيادة خليفة حفتر ومقاتلو القبائل مدينة سرت.");
        Candidate leader = candidate(act, "خليفة حفتر");
        Doubles doubles = new Doubles(act);

        assertThat(doubles.isPartOf(leader, candidate(act, "القوات"))).isTrue();
        assertThat(doubles.isPartOf(leader, candidate(act, "مقاتلو القبائل"))).isFalse();
    }

    private static Candidate candidate(Draft act, String text) {
        return act.candidates.stream()
                .filter(candidate -> candidate.mention().text().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    @Test
    void aNameAndItsOfficeAreOneParty() {
        for (String text : List.of(
                "طالب سالم حمدان، وزير الدفاع السابق، الحكومة بوقف القصف على مدينة سرت فورا.",
                "وصل خالد منصور، المبعوث الأممي، إلى طرابلس أمس والتقى رئيس الحكومة في مقر المجلس.")) {
            assertThat(read(text))
                    .isNotEmpty()
                    .allSatisfy(claim -> assertThat(claim.actors())
                            .filteredOn(actor -> OFFICE_AND_HOLDER.contains(actor.text()))
                            .hasSizeLessThan(2));
        }
    }

    private static Claim assault(String text) {
        return read(text).stream()
                .filter(claim -> claim.event() == EventType.ASSAULT)
                .findFirst()
                .orElseThrow();
    }

    private static Forest forest(String text) {
        return Forest.read("test.forest", text, FEATURES, List.of("actor"));
    }
}
