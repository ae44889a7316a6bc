package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Evidence;
import org.raqib.model.Explanation.Ground;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Slot;
import org.raqib.model.Span;

/** What each slot of a claim rests on: its evidence, and, for slots that the rule itself fills, the rule. */
final class Grounds {
    /** Stands for the closed classes of words: negations, futures, words of doubt. */
    private static final String GRAMMAR = "grammar";

    private Grounds() {}

    /**
     * @param tellings all acts that were joined to the claim, its own included
     */
    static List<Ground> of(Claim claim, List<Draft> tellings) {
        List<Ground> grounds = new ArrayList<>();
        String rule = claim.rule();
        grounds.add(new Ground(Slot.EVENT, event(claim), rule, List.of("event")));
        for (Evidence evidence : claim.evidence()) {
            if (evidence.slot() != Slot.EVENT) {
                grounds.add(new Ground(evidence.slot(), evidence.span(), evidence.rule(), keys(evidence, tellings)));
            }
        }
        boolean told = claim.evidence().stream().anyMatch(evidence -> evidence.slot() == Slot.MODALITY);
        if (claim.modality() != Modality.FACT && !told) {
            grounds.add(new Ground(Slot.MODALITY, null, GRAMMAR, List.of()));
        }
        for (Draft telling : tellings) {
            Rule its = telling.rule;
            if (its.mode() != null && its.mode() == claim.mode()) {
                grounds.removeIf(ground ->
                        ground.slot() == Slot.MODE && telling.triggerSpan().equals(ground.span()));
                grounds.add(new Ground(Slot.MODE, telling.triggerSpan(), its.id(), List.of("mode")));
            }
            if (its.toll() == Rule.Toll.KILLED && claim.killed() != null) {
                grounds.add(new Ground(Slot.KILLED, telling.triggerSpan(), its.id(), List.of("toll")));
            } else if (its.toll() == Rule.Toll.INJURED && claim.injured() != null) {
                grounds.add(new Ground(Slot.INJURED, telling.triggerSpan(), its.id(), List.of("toll")));
            }
            if (its.breach() != null && its.breach() == claim.breach()) {
                grounds.add(new Ground(Slot.BREACH, telling.triggerSpan(), its.id(), List.of("breach")));
            }
        }
        if (claim.killed() != null) {
            elsewhere(grounds, Slot.KILLED);
        }
        if (claim.injured() != null) {
            elsewhere(grounds, Slot.INJURED);
        }
        if (claim.breach() != null) {
            elsewhere(grounds, Slot.BREACH);
        }
        named(grounds, Slot.ACTOR, claim.actors(), rule);
        named(grounds, Slot.RECIPIENT, claim.recipients(), rule);
        named(grounds, Slot.SPEAKER, claim.speakers(), rule);
        named(grounds, Slot.PLACE, claim.places(), rule);
        return grounds.stream().distinct().toList();
    }

    /** The words that state the act: where a denial points back at it, those elsewhere that told it. */
    private static @Nullable Span event(Claim claim) {
        for (Evidence evidence : claim.evidence()) {
            if (evidence.slot() == Slot.EVENT) {
                return evidence.span();
            }
        }
        return claim.trigger();
    }

    /** Where no rule of the act gave a toll or a breach, the words around it did. */
    private static void elsewhere(List<Ground> grounds, Slot slot) {
        if (grounds.stream().noneMatch(ground -> ground.slot() == slot)) {
            grounds.add(new Ground(slot, null, slot == Slot.BREACH ? "breach" : "toll", List.of()));
        }
    }

    /** Where no evidence was kept, the words of the entity itself and the rule of the act. */
    private static void named(List<Ground> grounds, Slot slot, List<Mention> mentions, String rule) {
        if (grounds.stream().noneMatch(ground -> ground.slot() == slot)) {
            mentions.forEach(mention -> grounds.add(new Ground(slot, mention.span(), rule, List.of())));
        }
    }

    /** Which lines of a rule give the slot: those that are asked where the act is worded as it is here. */
    private static List<String> keys(Evidence evidence, List<Draft> tellings) {
        Span words = evidence.span();
        for (Draft telling : tellings) {
            if (words != null
                    && telling.rule.id().equals(evidence.rule())
                    && telling.scene.sentence.span().contains(words)) {
                return keys(evidence.slot(), telling, phraseAt(telling.scene, words));
            }
        }
        return List.of();
    }

    private static @Nullable Phrase phraseAt(Scene scene, Span words) {
        for (int i = 0; i < scene.size(); i++) {
            if (scene.tokens.get(i).end() > words.start()) {
                return scene.phraseAt[i];
            }
        }
        return null;
    }

    private static List<String> keys(Slot slot, Draft draft, @Nullable Phrase phrase) {
        Role role = slot == Slot.ACTOR ? Role.ACTOR : slot == Slot.RECIPIENT ? Role.RECIPIENT : Role.PLACE;
        Rule rule = draft.rule;
        List<String> keys = new ArrayList<>();
        boolean within = phrase != null && phrase.from <= draft.trigger && draft.trigger < phrase.to;
        if (phrase != null && !within && !phrase.bare()) {
            Role given = rule.prepositions().getOrDefault(phrase.preposition, Role.NONE);
            key(keys, "prep " + phrase.preposition, given, role);
        } else if (draft.verbal) {
            key(keys, "subject", rule.subject(), role);
            key(keys, "object", rule.object(), role);
        } else {
            key(keys, "of", rule.of(), role);
            key(keys, "self", rule.self(), role);
        }
        return keys;
    }

    private static void key(List<String> keys, String key, Role given, Role asked) {
        if (given == asked || given == Role.EITHER && asked != Role.PLACE) {
            keys.add(key);
        }
    }
}
