package org.raqib.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.model.Account.Credibility;
import org.raqib.model.Account.Reliability;
import org.raqib.model.Account.Stance;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Modality;
import org.raqib.model.Toll;

/** Differences are kept with who tells them; the two axes of the Admiralty code are kept apart. */
class AccountTest {
    private static Incident one(Telling... tellings) {
        return Reconciler.with(Telling.world(), ratings("[B]\nsources = Outlet a\n"))
                .reconcile(Stream.of(tellings).map(Telling::claim).toList())
                .getFirst();
    }

    private static Reliabilities ratings(String text) {
        return Reliabilities.of(Entries.parse("ratings.ini", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Telling strike(String report) {
        return Telling.shelling(report).on("CLINIC").at("HARBOUR").when("2030-05-01");
    }

    @Test
    void keepsEachTollAndEachAccusationWithWhoTellsIt() {
        Incident incident = one(
                strike("a").by("RED").killed(11).said("BLUE-VOICE"),
                strike("b").by("BLUE").killed(12).said("RED-VOICE"));
        assertThat(incident.killed()).isEqualTo(new Toll(11, 12));
        assertThat(incident.account().killed())
                .extracting(each -> each.toll().min(), each -> each.claimKeys())
                .containsExactly(tuple(11, List.of("a#0")), tuple(12, List.of("b#0")));
        assertThat(incident.account().attributions())
                .extracting(
                        each -> each.party().id(), each -> each.by().getFirst().entityId())
                .containsExactlyInAnyOrder(tuple("RED", "BLUE-VOICE"), tuple("BLUE", "RED-VOICE"));
        assertThat(incident.account().positions()).hasSize(2).allMatch(each -> each.stance() == Stance.ACCUSES);
        assertThat(incident.account().support().credibility()).isEqualTo(Credibility.DOUBTFUL);
    }

    @Test
    void aNameCutShortIsThePartysVoiceWhenItDenies() {
        Incident incident = one(
                strike("a").by("RED").killed(12).said("BLUE-VOICE"),
                strike("b").by("RED").killed(12).modality(Modality.DENIED).said("المركز الإعلامي لقوات الحمر"));
        assertThat(incident.deniedBy())
                .singleElement()
                .satisfies(voice -> assertThat(voice.entityId()).isEqualTo("RED"));
        assertThat(incident.account().positions())
                .anyMatch(
                        each -> each.stance() == Stance.DENIES && each.partyId().equals("RED"));
        assertThat(incident.grade()).isEqualTo(Grade.WEAK);
    }

    @Test
    void whatItsOwnVoiceTookBackIsKeptAndDoesNotCount() {
        Incident incident = one(
                strike("a").by("RED").killed(12).said("BLUE-VOICE"),
                strike("b").by("RED").killed(12),
                strike("c")
                        .by("RED")
                        .modality(Modality.DENIED)
                        .said("BLUE-VOICE")
                        .published("2030-05-03"));
        assertThat(incident.claims()).hasSize(3);
        assertThat(incident.account().retracted()).containsExactly("a#0");
        assertThat(incident.account().support().telling()).isEqualTo(1);
    }

    @Test
    void ratesSourcesAsAnAnalystDidAndNobodyElse() {
        Incident incident = one(strike("a").killed(12), strike("b").killed(12));
        assertThat(incident.grade()).isEqualTo(Grade.FAIR);
        assertThat(incident.account().support().credibility()).isEqualTo(Credibility.PROBABLY_TRUE);
        assertThat(incident.account().support().sources())
                .extracting(source -> source.name(), source -> source.reliability())
                .containsExactlyInAnyOrder(
                        tuple("Outlet a", Reliability.USUALLY), tuple("Outlet b", Reliability.CANNOT_BE_JUDGED));
        assertThat(Reliabilities.standard().of("Outlet a", null)).isEqualTo(Reliability.CANNOT_BE_JUDGED);
    }

    @Test
    void saysWhichLineOfTheRatingsIsWrong() {
        assertThatThrownBy(() -> ratings("[G]\nsources = x\n")).isInstanceOf(KnowledgeException.class);
        assertThatThrownBy(() -> ratings("[A]\nsources = x\n[B]\nsources = x\n"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("rated");
    }
}
