package org.raqib.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.raqib.copies.Copies;
import org.raqib.incidents.Reconciliation.Change;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;

/** One report after the other comes to the same as all of them at once, and what changed is told. */
class ReconciliationTest {
    private final Reconciler reconciler = Reconciler.with(Telling.world());

    /** Hot days in a hot place: blocks grow too large, fall into parts, and pairs are withdrawn again. */
    private static List<ReportedClaim> hotDays(int claims, long seed) {
        return Synthetic.hot(claims, seed);
    }

    private static Set<Set<String>> groups(List<Incident> incidents) {
        return incidents.stream()
                .map(incident ->
                        incident.claims().stream().map(ReportedClaim::key).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Property(seed = "20200430", tries = 12)
    void comesToTheSameAsAllAtOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int count) {
        List<ReportedClaim> claims = new ArrayList<>(hotDays(count, seed));
        Collections.shuffle(claims, new Random(seed));
        Reconciliation state = reconciler.start(Copies.NONE);
        claims.forEach(claim -> state.add(List.of(claim)));
        assertThat(Reconciler.sorted(state.incidents())).isEqualTo(reconciler.inOrder(claims, Copies.NONE));
        // Which claims stand together does not depend on the order at all.
        assertThat(groups(reconciler.inOrder(claims, Copies.NONE))).isEqualTo(groups(reconciler.reconcile(claims)));
    }

    @Property(seed = "20200430", tries = 8)
    void theChangesAddUpToWhatStands(@ForAll long seed) {
        Reconciliation state = reconciler.start(Copies.NONE);
        Map<String, Incident> kept = new HashMap<>();
        for (ReportedClaim claim : hotDays(400, seed)) {
            Change change = state.add(List.of(claim));
            change.gone().forEach(kept::remove);
            change.incidents().forEach(incident -> kept.put(incident.id(), incident));
            change.gone().forEach(gone -> {
                Incident now = state.find(gone);
                assertThat(now).isNotNull();
                assertThat(kept).containsEntry(now == null ? "" : now.id(), now == null ? claimless() : now);
            });
        }
        assertThat(kept.values())
                .containsExactlyInAnyOrderElementsOf(state.incidents().toList());
    }

    private static Incident claimless() {
        throw new AssertionError("an identifier given out leads nowhere");
    }

    @Test
    void anIncidentThatGrowsKeepsItsNameAndAMergeKeepsTheOlder() {
        Telling north = Telling.shelling("a").at("HARBOUR").when("2030-05-01").quote("سقطت قذائف على المستودعات");
        Telling south = Telling.shelling("b").on("CLINIC").when("2030-05-01").quote("احترق جناح المستوصف الشرقي");
        Telling both = Telling.shelling("c")
                .at("HARBOUR")
                .on("CLINIC")
                .when("2030-05-01")
                .quote("سقطت قذائف على المستودعات و احترق جناح المستوصف الشرقي");
        Reconciliation state = reconciler.start(Copies.NONE);
        String first = state.add(List.of(north.claim())).incidents().getFirst().id();
        String second = state.add(List.of(south.claim())).incidents().getFirst().id();
        assertThat(first).isNotEqualTo(second);
        Change change = state.add(List.of(both.claim()));
        assertThat(change.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.id()).isEqualTo(first);
            assertThat(incident.former()).containsExactly(second);
        });
        assertThat(change.gone()).containsExactly(second);
        assertThat(state.find(second)).isEqualTo(change.incidents().getFirst());
        assertThat(state.find("INC-000000000000")).isNull();
    }

    @Test
    void refusesAReportTwice() {
        Reconciliation state = reconciler.start(Copies.NONE);
        List<ReportedClaim> report = List.of(Telling.shelling("a").claim());
        state.add(report);
        assertThatIllegalArgumentException().isThrownBy(() -> state.add(report));
        assertThat(state.claims()).isEqualTo(1);
    }
}
