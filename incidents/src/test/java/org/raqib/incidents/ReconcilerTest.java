package org.raqib.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.raqib.copies.Copies;
import org.raqib.model.Copy;
import org.raqib.model.EventType;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.model.Toll;

class ReconcilerTest {
    private final Reconciler reconciler = Reconciler.with(Telling.world());

    private List<Incident> reconcile(Telling... tellings) {
        return reconciler.reconcile(Stream.of(tellings).map(Telling::claim).toList());
    }

    @Test
    void joinsTwoOutletsOnOneStrikeAndKeepsBothTolls() {
        List<Incident> incidents = reconcile(
                Telling.shelling("a")
                        .on("CLINIC")
                        .at("CAPITAL")
                        .when("2030-05-01")
                        .killed(1)
                        .injured(6)
                        .quote("سقطت صواريخ على مستوصف عسكري"),
                Telling.shelling("b")
                        .by("RED")
                        .on("CLINIC")
                        .at("CAPITAL")
                        .when("2030-05-01")
                        .killed(3)
                        .quote("قصف المستوصف العسكري بالصواريخ"));
        assertThat(incidents).hasSize(1);
        Incident incident = incidents.getFirst();
        assertThat(incident.killed()).isEqualTo(new Toll(1, 3));
        assertThat(incident.injured()).isEqualTo(Toll.exactly(6));
        assertThat(incident.grade()).isEqualTo(Grade.FAIR);
        assertThat(incident.actorDisputed()).isFalse();
        assertThat(incident.assertedBy()).hasSize(2).allMatch(Incident.Voice::outlet);
        assertThat(incident.reasons().getFirst().en()).contains("the same day", "the same place");
    }

    @Test
    void whatTwoAuthoritiesImposeOnOneAreTwoMeasures() {
        List<Incident> incidents = reconcile(
                Telling.of("a", EventType.SANCTION, Mode.EMBARGO)
                        .by("RED")
                        .on("CLINIC")
                        .when("2030-05-01")
                        .quote("فرض عقوبات على مهربي السلاح"),
                Telling.of("b", EventType.SANCTION, Mode.EMBARGO)
                        .by("BLUE")
                        .on("CLINIC")
                        .when("2030-05-02")
                        .quote("تجميد أموال مهربي السلاح"));
        assertThat(incidents).hasSize(2);
    }

    @Test
    void aWireCopiedByAnOutletIsOneVoiceAndBothAreKept() {
        List<ReportedClaim> claims = Stream.of(
                        Telling.shelling("a")
                                .on("CLINIC")
                                .at("CAPITAL")
                                .when("2030-05-01")
                                .killed(1),
                        Telling.shelling("b")
                                .on("CLINIC")
                                .at("CAPITAL")
                                .when("2030-05-01")
                                .killed(1))
                .map(Telling::claim)
                .toList();
        assertThat(reconciler.reconcile(claims)).singleElement().matches(one -> one.grade() == Grade.FAIR);

        ReportedClaim first = claims.getFirst();
        ReportedClaim second = claims.getLast();
        Copies copies = Copies.of(List.of(new Copy(
                second.reportId(),
                second.reportSha256(),
                first.reportId(),
                first.reportSha256(),
                null,
                Copy.Kind.NEAR,
                0.9,
                List.of(),
                new Text("", ""))));
        assertThat(reconciler.reconcile(claims, copies)).singleElement().satisfies(one -> {
            assertThat(one.grade()).isEqualTo(Grade.WEAK);
            assertThat(one.claims()).hasSize(2);
            assertThat(one.assertedBy()).hasSize(2);
        });
    }

    @Test
    void whatOneReportTellsApartAThirdThatIsLikeBothDoesNotJoin() {
        Telling eight = Telling.shelling("a")
                .on("CLINIC")
                .at("CAPITAL")
                .when("2030-05-01")
                .killed(8)
                .quote("قصف المستوصف العسكري بالصواريخ");
        Telling three = Telling.shelling("a")
                .index(1)
                .on("CLINIC")
                .at("HARBOUR")
                .when("2030-05-01")
                .killed(3)
                .quote("سقطت قذائف على مركز إسعاف عند الرصيف");
        Telling both = Telling.shelling("b")
                .on("CLINIC")
                .at("CAPITAL")
                .when("2030-05-01")
                .quote("قصف المستوصف العسكري بالصواريخ وسقطت قذائف على مركز إسعاف عند الرصيف");
        assertThat(reconcile(eight, both)).hasSize(1);
        assertThat(reconcile(three, both)).hasSize(1);
        assertThat(reconcile(eight, three, both)).hasSize(2);
    }

    @Test
    void keepsApartWhatIsAWeekApart() {
        assertThat(reconcile(
                        Telling.shelling("a")
                                .on("CLINIC")
                                .at("CAPITAL")
                                .when("2030-05-01")
                                .killed(2),
                        Telling.shelling("b")
                                .on("CLINIC")
                                .at("CAPITAL")
                                .when("2030-05-08")
                                .killed(2)
                                .published("2030-05-09")))
                .hasSize(2);
    }

    @Test
    void keepsApartWhatIsFarApart() {
        assertThat(reconcile(
                        Telling.shelling("a")
                                .by("RED")
                                .at("CAPITAL")
                                .when("2030-05-01")
                                .killed(2),
                        Telling.shelling("b")
                                .by("RED")
                                .at("OASIS")
                                .when("2030-05-01")
                                .killed(2)))
                .hasSize(2);
    }

    @Test
    void takesAPlaceWithinAnotherForTheSameHappening() {
        assertThat(reconcile(
                        Telling.shelling("a")
                                .by("RED")
                                .at("CAPITAL")
                                .when("2030-05-01")
                                .killed(12),
                        Telling.shelling("b")
                                .by("RED")
                                .at("HARBOUR")
                                .when("2030-05-01")
                                .killed(12)))
                .hasSize(1);
    }

    @Test
    void saysWhenPartiesBlameEachOther() {
        Incident incident = reconcile(
                        Telling.shelling("a")
                                .by("RED")
                                .on("CLINIC")
                                .at("HARBOUR")
                                .when("2030-05-01")
                                .killed(12)
                                .said("BLUE-VOICE"),
                        Telling.shelling("b")
                                .by("BLUE")
                                .on("CLINIC")
                                .at("HARBOUR")
                                .when("2030-05-01")
                                .killed(12)
                                .said("RED-VOICE"))
                .getFirst();
        assertThat(incident.actorDisputed()).isTrue();
        assertThat(incident.grade()).isEqualTo(Grade.CONTESTED);
        assertThat(incident.assertedBy())
                .extracting(Incident.Voice::entityId)
                .containsExactlyInAnyOrder("BLUE-VOICE", "RED-VOICE");
    }

    @Test
    void doesNotTakeABranchAndItsWholeForADispute() {
        Incident incident = reconcile(
                        Telling.shelling("a")
                                .by("RED-AIR")
                                .on("CLINIC")
                                .at("HARBOUR")
                                .when("2030-05-01"),
                        Telling.shelling("b")
                                .by("RED")
                                .on("CLINIC")
                                .at("HARBOUR")
                                .when("2030-05-01"))
                .getFirst();
        assertThat(incident.actors()).hasSize(2);
        assertThat(incident.actorDisputed()).isFalse();
        assertThat(incident.grade()).isEqualTo(Grade.FAIR);
    }

    @Test
    void keepsADenialWithWhatItDenies() {
        List<Incident> incidents = reconcile(
                Telling.of("a", EventType.AID, Mode.ARMS)
                        .by("STATE")
                        .on("BLUE")
                        .at("HARBOUR")
                        .when("2030-05-01")
                        .quote("وصلت شحنة عربات مدرعة إلى المرفأ"),
                Telling.of("b", EventType.AID, Mode.ARMS)
                        .by("STATE")
                        .on("BLUE")
                        .said("BLUE-VOICE")
                        .modality(Modality.DENIED)
                        .quote("لم تصل أي شحنة عربات مدرعة إلى المرفأ"));
        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().deniedBy())
                .extracting(Incident.Voice::entityId)
                .containsExactly("BLUE-VOICE");
        assertThat(incidents.getFirst().assertedBy())
                .extracting(Incident.Voice::name)
                .containsExactly("Outlet a");
    }

    @Test
    void countsCopiesOfOneWireAsOneVoice() {
        String wire = "أفادت مصادر طبية في العاصمة بأن قذائف هاون سقطت على المرفأ القديم وألحقت أضرارا بالمستودعات";
        Incident incident = reconcile(
                        Telling.shelling("a").at("HARBOUR").when("2030-05-01").quote(wire),
                        Telling.shelling("b").at("HARBOUR").when("2030-05-01").quote(wire),
                        Telling.shelling("c").at("HARBOUR").when("2030-05-01").quote(wire + " الشمالية"))
                .getFirst();
        assertThat(incident.claims()).hasSize(3);
        assertThat(incident.grade()).isEqualTo(Grade.WEAK);
    }

    @Test
    void isConfirmedOnlyByThePartyItself() {
        assertThat(reconcile(Telling.shelling("a").by("RED").on("CLINIC").said("RED-VOICE"))
                        .getFirst()
                        .grade())
                .isEqualTo(Grade.CONFIRMED);
        assertThat(reconcile(Telling.shelling("a").by("RED").on("CLINIC").said("BLUE-VOICE"))
                        .getFirst()
                        .grade())
                .isEqualTo(Grade.WEAK);
    }

    @Test
    void aDenialAloneIsDiscounted() {
        assertThat(reconcile(Telling.shelling("a")
                                .by("RED")
                                .modality(Modality.DENIED)
                                .said("RED-VOICE"))
                        .getFirst()
                        .grade())
                .isEqualTo(Grade.DISCOUNTED);
    }

    @Test
    void aDenialByTheAccusedLeavesTheGradeAlone() {
        Telling one = Telling.shelling("a")
                .by("RED")
                .on("CLINIC")
                .at("HARBOUR")
                .when("2030-05-01")
                .killed(12);
        Telling two = Telling.shelling("b")
                .by("RED")
                .on("CLINIC")
                .at("HARBOUR")
                .when("2030-05-01")
                .killed(12);
        Telling accused = Telling.shelling("c")
                .by("RED")
                .on("CLINIC")
                .at("HARBOUR")
                .when("2030-05-01")
                .modality(Modality.DENIED)
                .said("RED-VOICE");
        Incident incident = reconcile(one, two, accused).getFirst();
        assertThat(incident.deniedBy()).hasSize(1);
        assertThat(incident.grade()).isEqualTo(Grade.FAIR);
    }

    @Test
    void keepsAnIntentionApartFromADeedOfAnotherDay() {
        assertThat(reconcile(
                        Telling.of("a", EventType.RETREAT, Mode.WITHDRAW)
                                .by("RED")
                                .at("CAPITAL")
                                .modality(Modality.PLANNED)
                                .quote("ستنسحب قوات الحمر من العاصمة"),
                        Telling.of("b", EventType.RETREAT, Mode.WITHDRAW)
                                .by("RED")
                                .at("CAPITAL")
                                .when("2030-05-01")
                                .quote("انسحبت قوات الحمر من العاصمة")))
                .hasSize(2);
    }

    @Test
    void keepsASumOverMonthsApartFromOneAct() {
        assertThat(reconcile(
                        Telling.shelling("a")
                                .by("RED")
                                .on("BLUE")
                                .at("CAPITAL")
                                .when("2030-01/2030-05-01")
                                .sum()
                                .killed(20),
                        Telling.shelling("b")
                                .by("RED")
                                .on("BLUE")
                                .at("CAPITAL")
                                .when("2030-05-01")
                                .killed(20)))
                .hasSize(2);
    }

    @Test
    void keepsArmsAndFightersOfOneCargoApart() {
        String cargo = "أفرغت السفينة القادمة من المرفأ الشرقي أسلحة ومقاتلين";
        assertThat(reconcile(
                        Telling.of("a", EventType.AID, Mode.ARMS)
                                .by("STATE")
                                .on("BLUE")
                                .when("2030-05-01")
                                .quote(cargo),
                        Telling.of("a", EventType.AID, Mode.FIGHTERS)
                                .by("STATE")
                                .on("BLUE")
                                .when("2030-05-01")
                                .quote(cargo)
                                .index(1)))
                .hasSize(2);
    }

    @Test
    void keepsAShellingApartFromItsAnswer() {
        assertThat(reconcile(
                        Telling.shelling("a").by("RED").on("BLUE").at("HARBOUR").when("2030-05-01"),
                        Telling.shelling("b").by("BLUE").on("RED").at("HARBOUR").when("2030-05-01")))
                .hasSize(2);
    }

    @Test
    void laterReportsLeaveIdentifiersAlone() {
        ReportedClaim first = Telling.shelling("a")
                .on("CLINIC")
                .at("HARBOUR")
                .when("2030-05-01")
                .killed(12)
                .claim();
        ReportedClaim later = Telling.shelling("b")
                .on("CLINIC")
                .at("HARBOUR")
                .when("2030-05-01")
                .killed(12)
                .published("2030-05-03")
                .claim();
        String id = reconciler.reconcile(List.of(first)).getFirst().id();
        assertThat(reconciler.reconcile(List.of(later, first)))
                .singleElement()
                .extracting(Incident::id)
                .isEqualTo(id);
        // In a ledger the order of arrival decides: the name survives a report that comes late.
        String before = reconciler.reconcile(List.of(later)).getFirst().id();
        assertThat(reconciler.inOrder(List.of(later, first), Copies.NONE))
                .singleElement()
                .extracting(Incident::id)
                .isEqualTo(before);
    }

    @Property(seed = "20200430", tries = 40)
    void doesNotDependOnTheOrderOfClaims(@ForAll long seed) {
        List<ReportedClaim> claims = new ArrayList<>(Synthetic.claims(300, 7));
        List<Incident> before = reconciler.reconcile(claims);
        Collections.shuffle(claims, new Random(seed));
        assertThat(reconciler.reconcile(claims)).isEqualTo(before);
    }

    @Test
    void everyClaimEndsUpInExactlyOneIncident() {
        List<ReportedClaim> claims = Synthetic.claims(2000, 3);
        assertThat(reconciler.reconcile(claims).stream()
                        .flatMap(incident -> incident.claims().stream())
                        .map(ReportedClaim::key))
                .containsExactlyInAnyOrderElementsOf(
                        claims.stream().map(ReportedClaim::key).toList());
    }

    @Test
    void theWorkGrowsWithTheClaimsNotWithTheirSquare() {
        assertThat(comparisons(20_000)).isLessThan(12 * comparisons(2_000));
    }

    private static long comparisons(int claims) {
        Profiler profiler = new Profiler(new Relations(Telling.world()), WordWeights.standard());
        long[] count = {0};
        Blocks blocks = new Blocks();
        for (ReportedClaim claim : Synthetic.claims(claims, 1)) {
            blocks.add(Context.profiles(List.of(claim), profiler).getFirst(), (one, other) -> {});
        }
        for (int i = 0; i < claims; i++) {
            blocks.forEachLike(i, other -> count[0]++);
        }
        return count[0];
    }
}
