package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.raqib.model.Claim;
import org.raqib.model.Evidence;
import org.raqib.model.Explanation.Ground;
import org.raqib.model.Modality;
import org.raqib.model.Slot;

/** What each slot of a claim rests on: its evidence, and, for slots that the rule itself fills, the rule. */
final class Grounds {
    /** Stands for the closed classes of words: negations, futures, words of doubt. */
    private static final String GRAMMAR = "grammar";

    private Grounds() {}

    /**
     * @param draft the act that the claim was made of
     * @param tellings all acts that were joined to it, itself included
     */
    static List<Ground> of(Claim claim, Draft draft, List<Draft> tellings) {
        List<Ground> grounds = new ArrayList<>();
        String rule = claim.rule();
        grounds.add(new Ground(Slot.EVENT, claim.trigger(), rule, List.of("event")));
        for (Evidence evidence : claim.evidence()) {
            if (evidence.slot() != Slot.EVENT) {
                grounds.add(new Ground(evidence.slot(), evidence.span(), evidence.rule(), keys(evidence, tellings)));
            }
        }
        if (claim.mode() != null && draft.rule.mode() == claim.mode()) {
            grounds.add(new Ground(Slot.MODE, claim.trigger(), rule, List.of("mode")));
        }
        boolean told = claim.evidence().stream().anyMatch(evidence -> evidence.slot() == Slot.MODALITY);
        if (claim.modality() != Modality.FACT && !told) {
            grounds.add(new Ground(Slot.MODALITY, null, GRAMMAR, List.of()));
        }
        for (Draft telling : tellings) {
            Rule its = telling.rule;
            if (its.toll() == Rule.Toll.KILLED && claim.killed() != null) {
                grounds.add(new Ground(Slot.KILLED, telling.triggerSpan(), its.id(), List.of("toll")));
            } else if (its.toll() == Rule.Toll.INJURED && claim.injured() != null) {
                grounds.add(new Ground(Slot.INJURED, telling.triggerSpan(), its.id(), List.of("toll")));
            }
            if (its.breach() != null && its.breach() == claim.breach()) {
                grounds.add(new Ground(Slot.BREACH, telling.triggerSpan(), its.id(), List.of("breach")));
            }
        }
        return grounds.stream().distinct().toList();
    }

    /** Which lines of a rule give the slot: those that are asked where the act is worded as it is here. */
    private static List<String> keys(Evidence evidence, List<Draft> tellings) {
        for (Draft telling : tellings) {
            if (telling.rule.id().equals(evidence.rule())) {
                return keys(evidence.slot(), telling);
            }
        }
        return List.of();
    }

    private static List<String> keys(Slot slot, Draft draft) {
        Role role = slot == Slot.ACTOR ? Role.ACTOR : slot == Slot.RECIPIENT ? Role.RECIPIENT : Role.PLACE;
        Rule rule = draft.rule;
        List<String> keys = new ArrayList<>();
        if (draft.verbal) {
            key(keys, "subject", rule.subject(), role);
            key(keys, "object", rule.object(), role);
        } else {
            key(keys, "of", rule.of(), role);
            key(keys, "self", rule.self(), role);
        }
        for (Map.Entry<String, Role> preposition : rule.prepositions().entrySet()) {
            key(keys, "prep " + preposition.getKey(), preposition.getValue(), role);
        }
        return keys;
    }

    private static void key(List<String> keys, String key, Role given, Role asked) {
        if (given == asked || given == Role.EITHER && asked != Role.PLACE) {
            keys.add(key);
        }
    }
}
