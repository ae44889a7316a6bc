package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accusations whose charge points back with a pronoun at what the sentence told before: «ضربات اتهمت واشنطن موسكو بتنفيذها»,
 * «تفجير حملت الحكومة الجماعة مسؤوليته». What was told is then what somebody is accused of.
 */
final class AccusedBefore {
    /** How far behind an accusation stands what points back. */
    private static final int REACH = 12;
    /** How far before it stands the act that is meant. */
    private static final int BACK = 16;

    /** Words for a part in an act, which carry the pronoun themselves: «بتنفيذه», «مسؤوليتها»، «وراءها». */
    private static final Set<String> PARTS =
            WordList.of("تنفيذ", "مسؤوليه", "مسووليه", "وراء", "شن", "تدبير", "ارتكاب", "تخطيط", "اطلاق");
    /** Words behind which a preposition carries it: «بالمسؤولية عنها», «بالضلوع فيه». */
    private static final Set<String> BEFORE = WordList.of("مسووليه", "مسؤوليه", "ضلوع", "تورط", "تخطيط");

    private AccusedBefore() {}

    /** The act before an accusation that its charge points back at, or null. */
    static @Nullable Draft of(Draft over, List<Draft> drafts) {
        if (over.recipients.isEmpty() || !pointsBack(over)) {
            return null;
        }
        Draft last = null;
        for (Draft act : drafts) {
            boolean meant = act.trigger < over.trigger
                    && over.trigger - act.triggerTo <= BACK
                    && !act.dropped
                    && !act.isTollOnly()
                    && Complements.isDeed(act.rule.event())
                    && (act.actors.isEmpty() || Sameness.share(act.actors, over.recipients));
            last = meant ? act : last;
        }
        return last;
    }

    private static boolean pointsBack(Draft over) {
        Scene scene = over.scene;
        // «تلقي الدول مسؤوليته على»: the words that blame may have the pronoun themselves.
        int from = over.verbal ? over.triggerTo : over.trigger;
        for (int i = from; i < Math.min(scene.size(), over.triggerTo + REACH); i++) {
            if (i > over.triggerTo && scene.isVerb(i)) {
                return false;
            }
            boolean pronoun = scene.morphs[i].hasPronoun();
            if (pronoun && PARTS.contains(scene.lemma(i))) {
                return true;
            }
            boolean behind = pronoun && i > from && scene.prepositionAt[i] != null;
            if (behind && BEFORE.contains(scene.lemma(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
