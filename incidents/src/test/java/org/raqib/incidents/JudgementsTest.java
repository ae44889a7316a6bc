package org.raqib.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.raqib.copies.Copies;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.Grounds;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;

/** What people decide lies over what the machine joins, and can be taken off again. */
class JudgementsTest {
    private final ReportedClaim harbour = Telling.shelling("a")
            .on("CLINIC")
            .at("HARBOUR")
            .when("2030-05-01")
            .killed(12)
            .quote("سقطت قذائف على المستوصف القديم")
            .claim();
    private final ReportedClaim again = Telling.shelling("b")
            .on("CLINIC")
            .at("HARBOUR")
            .when("2030-05-01")
            .killed(12)
            .quote("قذائف على المستوصف القديم")
            .claim();
    private final ReportedClaim oasis = Telling.shelling("c")
            .at("OASIS")
            .when("2030-05-01")
            .quote("احترق مخزن وقود")
            .claim();
    private final Reconciliation state =
            Reconciler.with(Telling.world()).of(List.of(harbour, again, oasis), Copies.NONE);

    private static Decision decision(Kind kind, Target... targets) {
        return new Decision(
                kind, "محلل", Instant.parse("2030-05-03T10:00:00Z"), List.of(targets), "سبب", Decision.NO_PAYLOAD);
    }

    private static Target incident(Incident incident) {
        return new Target(Target.Sort.INCIDENT, incident.id());
    }

    private Incident holding(ReportedClaim claim, Decision... decisions) {
        return state.incidents(List.of(decisions))
                .filter(incident -> incident.claims().contains(claim))
                .findAny()
                .orElseThrow();
    }

    @Test
    void aMergeKeepsTheOlderNameAndIsShownAsAPersonsJudgement() {
        assertThat(state.incidents()).hasSize(2);
        Decision merge = decision(Kind.MERGE, incident(holding(oasis)), incident(holding(harbour)));
        Incident merged = holding(oasis, merge);
        assertThat(merged.claims()).hasSize(3);
        assertThat(merged.id()).isEqualTo(holding(harbour).id());
        assertThat(merged.former()).containsExactly(holding(oasis).id());
        assertThat(merged.account().judgements()).containsExactly(merge);
        assertThat(state.find(holding(oasis).id(), List.of(merge))).isEqualTo(merged);
        // The machine's own are as they were.
        assertThat(state.incidents())
                .hasSize(2)
                .allMatch(each -> each.account().judgements().isEmpty());
    }

    @Test
    void aSplitTakesClaimsOutAndMarksBothParts() {
        Decision split = decision(Kind.SPLIT, incident(holding(harbour)), new Target(Target.Sort.CLAIM, again.key()));
        assertThat(state.incidents(List.of(split))).hasSize(3);
        assertThat(Stream.of(holding(harbour, split), holding(again, split)))
                .allMatch(part -> part.account().judgements().equals(List.of(split)));
        assertThat(holding(oasis, split).account().judgements()).isEmpty();
    }

    @Test
    void decisionsAboutWhatIsNotThereChangeNothing() {
        assertThat(state.incidents(List.of(
                        decision(
                                Kind.MERGE,
                                new Target(Target.Sort.INCIDENT, "INC-000000000000"),
                                incident(holding(oasis))),
                        decision(Kind.SPLIT, incident(holding(oasis)), new Target(Target.Sort.CLAIM, oasis.key())),
                        decision(Kind.SPLIT, incident(holding(oasis)), new Target(Target.Sort.CLAIM, "z#9")))))
                .containsExactlyInAnyOrderElementsOf(state.incidents().toList());
    }

    @Test
    void saysWhyClaimsWereJoinedAndNeighboursKeptApart() {
        Grounds grounds = Objects.requireNonNull(state.explain(holding(harbour).id(), List.of()));
        assertThat(grounds.joined()).singleElement().satisfies(pair -> {
            assertThat(pair.likeness()).isGreaterThanOrEqualTo(grounds.needed());
            assertThat(pair.words()).contains("المستوصف", "القديم");
            assertThat(pair.steps()).extracting(step -> step.wording().en()).contains("the same day", "the same place");
        });
        assertThat(grounds.apart())
                .allSatisfy(pair -> assertThat(pair.incident()).isNotEqualTo(grounds.incident()));
        assertThat(state.explain("INC-ffffffffffff", List.of())).isNull();
    }
}
