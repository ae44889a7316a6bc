package org.raqib.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.model.Toll;
import org.raqib.words.number.NumberMention;

/** Counts the people that phrases denote as killed or injured. */
final class Casualties {
    private final Grammar grammar;

    Casualties(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Gives a draft the toll its rule speaks of: the sum of what its victims count. */
    void fill(Draft draft, List<Phrase> victims) {
        if (draft.rule.toll() == null) {
            return;
        }
        Toll sum = null;
        for (Phrase victim : victims) {
            Toll count = count(draft.scene, victim);
            if (count != null && !isOtherToll(draft, victim)) {
                sum = sum == null ? count : plus(sum, count);
            }
        }
        if (sum != null) {
            if (draft.rule.toll() == Rule.Toll.KILLED) {
                draft.killed = sum;
            } else {
                draft.injured = sum;
            }
        }
    }

    /** «سقوط قتيل وستة جرحى»: the wounded are not among the dead, though "and" joins them. */
    private boolean isOtherToll(Draft draft, Phrase victim) {
        boolean killed = draft.rule.toll() == Rule.Toll.KILLED;
        for (int i = victim.from; i < victim.to; i++) {
            String lemma = draft.scene.lemma(i);
            if (killed ? grammar.injuredNouns.contains(lemma) : grammar.killedNouns.contains(lemma)) {
                return true;
            }
        }
        return false;
    }

    private static Toll plus(Toll a, Toll b) {
        Integer max = a.max() == null || b.max() == null ? null : Integer.valueOf(a.max() + b.max());
        return new Toll(a.min() + b.min(), max);
    }

    /** How many a phrase denotes: its number, one for a person or a singular, none where a plural is not counted. */
    private static @Nullable Toll count(Scene scene, Phrase victim) {
        NumberMention number = Chunker.countOf(scene, victim);
        if (number != null) {
            return number.quantity().toll();
        }
        Hit person = victim.name;
        if (person != null
                && person.entity().kind() == EntityKind.PERSON
                && person.name().form() == Name.Form.NAME) {
            return Toll.exactly(1);
        }
        Hit generic = victim.generic;
        if (generic != null && generic.from() == victim.from && !victim.definite) {
            return switch (generic.name().form()) {
                case SINGULAR -> Toll.exactly(1);
                case DUAL -> Toll.exactly(2);
                default -> null;
            };
        }
        return null;
    }
}
