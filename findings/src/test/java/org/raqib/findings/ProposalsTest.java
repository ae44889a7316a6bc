package org.raqib.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.raqib.incidents.Reconciler;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.knowledge.CommitmentInk;
import org.raqib.model.Commitment;
import org.raqib.model.Entities;
import org.raqib.model.EventDate;
import org.raqib.model.Text;

class ProposalsTest {
    private static final Entities ENTITIES = World.entities();

    @Test
    void aTruceOfOneSideIsProposedAsFarAsItIsTold() {
        Proposal proposal = only("RETREAT/ceasefire by LBY-LNA at PLACE-LBY-SIRTE when 2021-03-01 published 2021-03-02"
                + " quote أعلنت_القوات_هدنة");
        Commitment truce = proposal.commitment();
        assertThat(truce.form()).isEqualTo(Commitment.Form.UNILATERAL);
        assertThat(truce.bearers()).containsExactly("LBY-LNA");
        assertThat(truce.areas()).containsExactly("PLACE-LBY-SIRTE");
        assertThat(truce.declared()).isEqualTo(EventDate.parse("2021-03-01"));
        assertThat(truce.effectiveFrom()).isNull();
        assertThat(truce.effectiveTo()).isNull();
        assertThat(truce.clauses().getFirst().exceptions()).isEmpty();
        assertThat(proposal.open()).extracting(Text::en).anyMatch(open -> open.contains("when it takes effect"));
        assertThat(proposal.like()).isNull();
    }

    @Test
    void firstAndLastDayAreTakenFromTheWordsAlone() {
        Commitment truce = only("RETREAT/ceasefire by SDN-SAF, SDN-RSF published 2023-05-20 when 2023-05-20"
                        + " quote وقّع_الطرفان_هدنة_تبدأ_من_22_مايو_2023_حتى_29_مايو_2023_مع_الاحتفاظ_بحق_الرد")
                .commitment();
        assertThat(truce.form()).isEqualTo(Commitment.Form.MULTILATERAL);
        assertThat(truce.effectiveFrom()).isEqualTo(EventDate.parse("2023-05-22"));
        assertThat(truce.effectiveTo()).isEqualTo(EventDate.parse("2023-05-29"));
        assertThat(truce.clauses().getFirst().exceptions())
                .extracting(Commitment.ExceptionTo::id)
                .containsExactly("right-to-respond");
    }

    @Test
    void theLengthOfATruceIsNotTheDayOfItsDeclaration() {
        Proposal proposal = only("RETREAT/ceasefire by LBY-LNA when 2021-04-13/2021-05-12 published 2021-04-20"
                + " quote أعلنت_القوات_هدنة_خلال_شهر_رمضان");
        assertThat(proposal.commitment().declared()).isNull();
        assertThat(proposal.commitment().effectiveFrom()).isNull();
    }

    @Test
    void whoSpeaksForAForceDeclaresInItsName() {
        assertThat(only("RETREAT/ceasefire by LBY-P-MISMARI when 2021-03-01")
                        .commitment()
                        .bearers())
                .containsExactly("LBY-LNA");
    }

    @Test
    void nothingIsProposedWithoutAPartyOrWhereItIsOnlyDenied() {
        assertThat(of("RETREAT/ceasefire by KIND-GUNMAN when 2021-03-01")).isEmpty();
        assertThat(of("RETREAT/ceasefire by LBY-LNA when 2021-03-01 as denied said LBY-P-MISMARI"))
                .isEmpty();
        assertThat(of("RETREAT/withdraw by LBY-LNA when 2021-03-01")).isEmpty();
    }

    @Test
    void aTruceThatIsKnownIsNamed() {
        Commitment known = CommitmentFile.shipped().stream()
                .filter(one -> one.id().equals("LBY-RAMADAN-TRUCE-2020-LNA"))
                .findFirst()
                .orElseThrow();
        assertThat(new Proposals(ENTITIES)
                        .of(
                                Reconciler.with(ENTITIES)
                                        .reconcile(FactLine.claims(
                                                "RETREAT/ceasefire by LBY-LNA when 2020-04-30", ENTITIES)),
                                List.of(known)))
                .singleElement()
                .extracting(Proposal::like)
                .isEqualTo("LBY-RAMADAN-TRUCE-2020-LNA");
    }

    @Test
    void whatAPersonAcceptsHoldsActsAgainstIt() {
        Commitment proposed = only("RETREAT/ceasefire by LBY-LNA at LBY when 2021-03-01 published 2021-03-02")
                .commitment();
        String edited = CommitmentInk.of(proposed)
                .replace("\n\n[", "\neffect = 2021-03-02 00:00 until 2021-03-09 | بيان | A statement\n\n[");
        List<Commitment> accepted = List.of(CommitmentFile.accepted("mine.ini", edited));
        assertThat(statuses("ASSAULT/aerial by LBY-LNA at PLACE-LBY-SIRTE when 2021-03-05", accepted))
                .containsExactly("alleged");
        assertThat(statuses("ASSAULT/aerial by LBY-LNA at PLACE-LBY-SIRTE when 2021-03-05", List.of(proposed)))
                .containsExactly("indeterminate");
        assertThat(statuses("ASSAULT/aerial by LBY-LNA at PLACE-LBY-SIRTE when 2021-03-15", accepted))
                .isEmpty();
    }

    private static List<String> statuses(String facts, List<Commitment> commitments) {
        return new Weighing(ENTITIES)
                .weigh(Reconciler.with(ENTITIES).reconcile(FactLine.claims(facts, ENTITIES)), commitments).stream()
                        .map(finding -> finding.status().code())
                        .toList();
    }

    private static Proposal only(String facts) {
        assertThat(of(facts)).hasSize(1);
        return of(facts).getFirst();
    }

    private static List<Proposal> of(String facts) {
        return new Proposals(ENTITIES)
                .of(Reconciler.with(ENTITIES).reconcile(FactLine.claims(facts, ENTITIES)), List.of());
    }
}
