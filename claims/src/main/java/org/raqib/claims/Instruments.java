package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Mode;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/**
 * Nouns of an act that only tell with or in what the verb before them was done: «استهدفت المواقع بعدة غارات», «أطلقت
 * صواريخ في هجوم», «دمر المنزل جراء القصف», «أطلقت الغاز لتفريق المظاهرة». Verb and noun are one act.
 */
final class Instruments {
    /** Farther nouns are hardly the verb's. */
    private static final int REACH = 16;

    private static final Set<String> IN = Set.of("في", "خلال", "عبر", "بواسطه", "ضمن");
    private static final Set<String> BY = Set.of("جراء", "اثر", "نتيجه", "بسبب");

    private Instruments() {}

    /** The verb of whose act a noun is the instrument, or null. */
    static @Nullable Draft verbOf(List<Draft> drafts, Draft noun) {
        if (noun.verbal || noun.rule.event() != EventType.ASSAULT || noun.isTollOnly() || noun.afterRecipient) {
            return null;
        }
        Draft best = null;
        for (Draft verb : drafts) {
            boolean before = verb != noun
                    && !verb.dropped
                    && verb.verbal
                    && verb.rule.event() == EventType.ASSAULT
                    && !verb.isTollOnly()
                    && verb.triggerTo <= noun.trigger
                    && noun.trigger - verb.triggerTo <= REACH
                    && verb.modality == noun.modality;
            if (before && (best == null || verb.trigger > best.trigger)) {
                best = verb;
            }
        }
        return best != null && isInstrument(best, noun) && isOneClause(best, noun) && !TwoActs.areTold(best, noun)
                ? best
                : null;
    }

    private static boolean isInstrument(Draft verb, Draft noun) {
        Scene scene = noun.scene;
        Morph own = scene.morphs[noun.trigger];
        if (own.hasConjunction()) {
            return false;
        }
        if (own.has(Morph.LI)) {
            // «لتفريق المظاهرة»
            return noun.mode == Mode.CROWD_CONTROL && (verb.mode == Mode.CROWD_CONTROL || verb.mode == Mode.FIREARMS);
        }
        Phrase phrase = scene.phraseAt[noun.trigger];
        String preposition = phrase == null ? own.has(Morph.BI) ? "ب" : "" : phrase.preposition;
        if (preposition.equals("ب")) {
            return true;
        }
        boolean passive = scene.pos(verb.trigger).isPassive();
        return !own.hasArticle() && IN.contains(preposition) || passive && BY.contains(preposition);
    }

    /** Whether no other verb, nor a further clause, stands between. */
    private static boolean isOneClause(Draft verb, Draft noun) {
        Scene scene = noun.scene;
        for (int i = verb.triggerTo; i < noun.trigger; i++) {
            if (scene.isVerb(i)
                    || scene.pos(i) == Pos.RELATIVE
                    || scene.tokens.get(i).is('؛')) {
                return false;
            }
        }
        return true;
    }
}
