package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/**
 * Accusations whose charge points back with a pronoun at what the sentence told before: «ضربات اتهمت واشنطن موسكو بتنفيذها»,
 * «تفجير حملت الحكومة الجماعة مسؤوليته». What was told is then what somebody is accused of.
 */
final class AccusedBefore {
    /** How far behind an accusation stands what points back. */
    private static final int REACH = 12;
    /** How far before it stands the act that is meant. */
    private static final int BACK = 16;

    /** Words for a part in an act, which carry the pronoun themselves: «بتنفيذه», «وراءها». */
    private static final Set<String> PARTS = WordList.of("تنفيذ", "وراء", "شن", "تدبير", "ارتكاب", "تخطيط", "اطلاق");
    /** Words behind which a preposition carries it: «بالمسؤولية عنها», «بالضلوع فيه». */
    private static final Set<String> BEFORE = WordList.of("مسووليه", "مسؤوليه", "ضلوع", "تورط", "تخطيط");
    /** What one is made to bear, with the pronoun: «حملته مسؤوليتها». */
    private static final Set<String> BORNE = WordList.of("مسووليه", "مسؤوليه");
    /** What somebody does with duties of his own: «بالتنصل من مسؤوليتها». */
    private static final Set<String> EVADED =
            WordList.of("تنصل", "تهرب", "تخلي", "تقصير", "عدم", "تخلف", "تملص", "تقاعس", "اخلال", "فشل", "قيام");
    /** What such duties are about: «مسؤوليتها عن التقاعس», «مسؤوليته تجاه البلاد». */
    private static final Set<String> ABOUT = WordList.of("عن", "في", "تجاه", "ازاء", "حيال", "ل", "نحو");

    /** Words before an act that tell when or why another one was done. */
    private static final Set<String> OCCASIONS =
            WordList.of("بعد", "قبل", "عقب", "منذ", "رغم", "اثر", "جراء", "بسبب", "خلال");

    private AccusedBefore() {}

    /** The act before an accusation that its charge points back at, or null. */
    static @Nullable Draft of(Draft over, List<Draft> drafts) {
        int back = over.recipients.isEmpty() ? -1 : pointsBack(over);
        if (back < 0) {
            return null;
        }
        Phrase described = described(over);
        Draft last = null;
        for (Draft act : drafts) {
            boolean before = act.trigger < over.trigger && over.trigger - act.triggerTo <= BACK && !act.isTollOnly();
            if (!before || !Complements.isDeed(act.rule.event())) {
                continue;
            }
            if (described != null && described.contains(act.trigger)) {
                // «ضربات اتهمت واشنطن موسكو بتنفيذها»: the noun that the accusation describes is the act.
                boolean meant = (act.reason == null || act.reason == Uncoded.NO_DOER)
                        && (last == null || !isBackground(act.scene, described));
                return meant && mayBeOf(act, over) && agrees(act, back) ? act : null;
            }
            last = !act.dropped && mayBeOf(act, over) && agrees(act, back) ? act : last;
        }
        return last;
    }

    /** The noun right before an accusation that tells who is accused of it («ضربات اتهمت», «ضربات، اتهمت», «الضربات التي اتهمت»), or null. */
    static @Nullable Phrase described(Draft over) {
        Scene scene = over.scene;
        int before = over.trigger - 1;
        if (!over.verbal || before < 0 || scene.morphs[over.trigger].hasConjunction()) {
            return null;
        }
        if (scene.pos(before) == Pos.RELATIVE) {
            before--;
        }
        if (before >= 0 && scene.isComma(before)) {
            before--;
        }
        return before < 0 ? null : scene.phraseAt[before];
    }

    /** «غارة بعد هجوم»: what only tells when another act was done. */
    private static boolean isBackground(Scene scene, Phrase phrase) {
        return OCCASIONS.contains(phrase.preposition)
                || phrase.from > 0 && OCCASIONS.contains(scene.form(phrase.from - 1));
    }

    private static boolean mayBeOf(Draft act, Draft over) {
        return act.actors.isEmpty() || Sameness.share(act.actors, over.recipients);
    }

    /** «هجوم ... مسؤوليته», «غارة ... مسؤوليتها»: what is borne is the act's, if its pronoun may be. */
    private static boolean agrees(Draft act, int back) {
        Scene scene = act.scene;
        if (act.verbal || !BORNE.contains(scene.lemma(back))) {
            return true;
        }
        boolean feminine = Stems.isFeminine(scene.stem(act.trigger));
        return switch (scene.morphs[back].pronoun()) {
            case "ه" -> !feminine;
            case "ها" -> feminine || scene.pos(act.trigger) != Pos.VERBAL_NOUN;
            default -> false;
        };
    }

    /** The word with the pronoun by which a charge points back, or -1. */
    private static int pointsBack(Draft over) {
        Scene scene = over.scene;
        // «تلقي الدول مسؤوليته على»: the words that blame may have the pronoun themselves.
        int from = over.verbal ? over.triggerTo : over.trigger;
        for (int i = from; i < Math.min(scene.size(), over.triggerTo + REACH); i++) {
            if (i > over.triggerTo && scene.isVerb(i) || EVADED.contains(scene.lemma(i))) {
                return -1;
            }
            boolean pronoun = scene.morphs[i].hasPronoun();
            if (pronoun && (PARTS.contains(scene.lemma(i)) || isBorne(scene, i))) {
                return i;
            }
            boolean behind = pronoun && i > from && scene.prepositionAt[i] != null;
            if (behind && BEFORE.contains(scene.lemma(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    /** «حملته مسؤوليتها»: the object by itself, of which nothing is said; not «بمسؤوليتها», «مسؤوليتها عن التقاعس». */
    private static boolean isBorne(Scene scene, int i) {
        Phrase around = scene.phraseAt[i];
        boolean object = BORNE.contains(scene.lemma(i))
                && !scene.morphs[i].hasPreposition()
                && (around == null || around.bare() && (around.from == i || isClosed(scene, i - 1)));
        if (!object || i + 1 >= scene.size()) {
            return object;
        }
        return !ABOUT.contains(scene.form(i + 1)) && !scene.morphs[i + 1].has(Morph.LI);
    }

    /** Whether a word ends who bears it («الجماعة», «تنظيم داعش»), and governs nothing («تحمل مسؤوليتها»). */
    private static boolean isClosed(Scene scene, int i) {
        return scene.hitAt[i] != null || scene.morphs[i].hasArticle() || scene.pos(i) == Pos.NAME;
    }
}
