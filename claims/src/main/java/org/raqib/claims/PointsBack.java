package org.raqib.claims;

import java.util.Set;
import org.raqib.model.EventType;
import org.raqib.model.Mode;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/**
 * Tells a definite noun of an act that points back at an act told before from one that tells an act: «وقع الهجوم»,
 * «منفذ الهجوم», «أسفر القصف عن», «جراء الانفجار». Only a bare noun does: what is added to it («الهجوم على المطار») would
 * not have to be told of an act that is known.
 */
final class PointsBack {
    /** How far before an act the sound stands by which it is known. */
    private static final int HEARD = 3;

    private static final Set<String> SOUNDS = WordList.of("دوي", "صوت", "اصوات");

    /** Before talks at which something else is said or done. */
    private static final Set<String> OCCASION =
            WordList.of("خلال", "اثناء", "في", "وخلال", "عقب", "هذا", "هذه", "مستهل", "ختام");

    /** Behind talks, what tells who holds them, where and about what. */
    private static final Set<String> TOLD_OF_TALKS =
            WordList.of("مع", "بين", "حول", "بشان", "الذي", "التي", "في", "برعايه", "بوساطه", "الي", "برياسه", "بحضور");

    private final Grammar grammar;

    PointsBack(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Whether the words of an act point back, as far as its sentence shows. */
    boolean is(Draft draft) {
        if (draft.verbal) {
            return false;
        }
        return isShown(draft)
                || isHeard(draft)
                || isOccasion(draft)
                || isCommentedOn(draft)
                || isBare(draft) && isSpokenOf(draft.scene, draft.trigger, draft.triggerTo);
    }

    /** «قال الوزير خلال الاجتماع إن»: talks at which something is said, and of which it is not told who holds them. */
    private static boolean isOccasion(Draft draft) {
        Scene scene = draft.scene;
        Phrase phrase = scene.phraseAt[draft.trigger];
        int behind = draft.triggerTo;
        if (draft.rule.event() != EventType.CONSULT
                || phrase == null
                || phrase.to > behind
                || !scene.morphs[behind - 1].hasArticle()
                || phrase.from == 0
                || !OCCASION.contains(scene.form(phrase.from - 1))) {
            return false;
        }
        return behind >= scene.size() || !TOLD_OF_TALKS.contains(scene.form(behind));
    }

    /** «عن ذلك الهجوم». */
    private static boolean isShown(Draft draft) {
        return draft.trigger > 0 && draft.scene.pos(draft.trigger - 1) == Pos.DEMONSTRATIVE;
    }

    /** «سمع دوي انفجارات»: a blast that is heard is mostly of the attack just told. */
    private static boolean isHeard(Draft draft) {
        if (draft.rule.mode() != Mode.EXPLOSIVES) {
            return false;
        }
        for (int i = draft.trigger - 1; i >= 0 && i >= draft.trigger - HEARD; i--) {
            if (SOUNDS.contains(draft.scene.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** «وجاء القصف الإسرائيلي بعد»، «تمثل استعادة المدينة أكبر»: what is set in its place was told, whatever is added to it. */
    private boolean isCommentedOn(Draft draft) {
        Scene scene = draft.scene;
        int before = draft.trigger - 1;
        if (before < 0
                || !scene.isVerb(before)
                || !grammar.setsInPlace.contains(scene.stem(before))
                || scene.morphs[draft.trigger].hasConjunction()
                || scene.morphs[draft.trigger].hasPreposition()) {
            return false;
        }
        Phrase phrase = scene.phraseAt[draft.trigger];
        return phrase != null && phrase.from == draft.trigger && phrase.definite;
    }

    /** «الهجوم», with nothing that would tell which. */
    private boolean isBare(Draft draft) {
        Scene scene = draft.scene;
        int behind = draft.triggerTo;
        if (!scene.morphs[behind - 1].hasArticle()) {
            return false;
        }
        if (behind >= scene.size() || scene.isSign(behind)) {
            return true;
        }
        Phrase phrase = scene.phraseAt[draft.trigger];
        if (phrase != null && phrase.to > behind) {
            // «الهجوم الأخير»: told with something of its own.
            return false;
        }
        // «الهجوم على المطار» too, but not «أدى الهجوم إلى».
        return scene.prepositionAt[behind] == null && !scene.morphs[behind].hasPreposition()
                || isOutcome(scene, behind);
    }

    private static boolean isOutcome(Scene scene, int i) {
        return scene.form(i).equals("عن") || scene.form(i).equals("الي");
    }

    private boolean isSpokenOf(Scene scene, int act, int behind) {
        if (behind < scene.size() && tells(scene, behind)) {
            return true;
        }
        int before = act - 1;
        if (before < 0) {
            return false;
        }
        Morph own = scene.morphs[act];
        if (own.hasConjunction() || own.hasPreposition()) {
            return false;
        }
        return tells(scene, before)
                || grammar.ofTheAct.contains(scene.lemma(before)) && !scene.morphs[before].hasArticle()
                || grammar.causedBy.contains(scene.form(before));
    }

    /** «وقع», «أسفر»: a verb that the act itself is the subject of. */
    private boolean tells(Scene scene, int i) {
        return scene.isVerb(i) && grammar.comesAbout.contains(scene.stem(i));
    }
}
