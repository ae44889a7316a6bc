package org.raqib.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.raqib.model.Explanation.Weight;

/** What a reading leaves behind for whoever asks how it came about; where nobody asks there is none. */
final class Trace {
    /** Weights that change nothing are not worth telling. */
    private static final double LEAST = 0.005;

    /** Every sentence of the report. */
    final List<Scene> scenes = new ArrayList<>();
    /** Sentences that stood in the report before, and were not read again. */
    final List<Scene> repeated = new ArrayList<>();
    /** Every act that words stated, claims and others. */
    final List<Draft> drafts = new ArrayList<>();
    /** The acts that became claims, in the order of the claims. */
    final List<Draft> claimed = new ArrayList<>();
    /** What was weighed of each act, at the time it was. */
    private final Map<Draft, List<Weight>> weights = new IdentityHashMap<>();

    /** Takes the sentences before acts are looked for in them, and has the rules note what they do not take. */
    void begin(List<Scene> all) {
        scenes.addAll(all);
        all.forEach(scene -> scene.attempts = new ArrayList<>());
    }

    /** Takes the acts of one sentence. */
    void add(List<Draft> acts, Worth worth) {
        drafts.addAll(acts);
        for (Draft act : acts) {
            List<Weight> its = new ArrayList<>();
            worth.weigh(act, acts, (trait, value, weight) -> {
                if (Math.abs(weight) >= LEAST) {
                    its.add(new Weight(trait.kind, value, weight));
                }
            });
            its.sort(Comparator.comparingDouble(weight -> -Math.abs(weight.weight())));
            weights.put(act, its);
        }
    }

    /** What was weighed of an act, the weightiest first. */
    List<Weight> weights(Draft act) {
        return weights.getOrDefault(act, List.of());
    }
}
