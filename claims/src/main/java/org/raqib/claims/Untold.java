package org.raqib.claims;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Mode;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/**
 * Words of an act that its sentence does not tell as one: what something else is done for, a truce in spite of which
 * something happens, what is only described.
 */
final class Untold {
    /** «بهدف وقف الهجمات», «بدعوى وقف القصف»: what an attack is said to be for. */
    private static final Set<String> ENDS = WordList.of("هدف", "دعوي", "ذريعه", "حجه", "غرض", "داعي");

    /** Words right before a verb that make it a case that may come about. */
    private static final Set<String> IF = WordList.of("اذا", "واذا", "لو", "ولو", "كلما", "وكلما");

    /** «رغم», and what stands before the «من» of «على الرغم من»: before what hindered nothing. */
    private static final Set<String> SPITE = WordList.of("رغم", "برغم", "الرغم", "بالرغم", "علي الرغم من");

    /** Nouns of what a truce is made by: «اتفاق لوقف إطلاق النار». */
    private static final Set<String> ACCORDS = WordList.of(
            "اتفاق", "اتفاقيه", "هدنه", "قرار", "اعلان", "تفاهم", "مبادره", "مقترح", "صفقه", "خطه", "موعد", "مهله",
            "التزام");

    /** Between a noun of purpose and what it is to bring about: «لإجبارهم على الانسحاب». */
    private static final String ON = "علي";

    /** Verbs and participles with which something is said to be this or that. */
    private static final Set<String> DESCRIBING = WordList.of(
            "وصف", "وصفت", "وصفوا", "يصف", "تصف", "يصفون", "واصفا", "واصفه", "اعتبر", "اعتبرت", "اعتبروا", "يعتبر",
            "تعتبر", "يعتبرون", "معتبرا", "معتبره", "يعد", "تعد");

    /** Before a verb of describing, what opens a clause in which the described thing is told all the same. */
    private static final Set<String> WHAT = WordList.of("ما", "مما", "بما");

    /** An accord stands so far before the truce that it makes. */
    private static final int ACCORD_REACH = 5;

    /** A verb of describing stands so far before what it describes. */
    private static final int REACH = 12;

    private Untold() {}

    /** Why the words tell no act, or null where they may. */
    static @Nullable Uncoded of(Draft draft) {
        Scene scene = draft.scene;
        if (draft.verbal) {
            return draft.trigger > 0 && IF.contains(scene.form(draft.trigger - 1)) ? Uncoded.AVERTED : null;
        }
        if (scene.morphs[draft.trigger].has(Morph.LI) && isDoneFor(draft)) {
            return Uncoded.PURPOSE;
        }
        if (draft.mode == Mode.CEASEFIRE && draft.trigger > 0 && ENDS.contains(scene.lemma(draft.trigger - 1))) {
            return Uncoded.PURPOSE;
        }
        return isInSpiteOf(draft) || isDescribed(draft) ? Uncoded.POINTS_BACK : null;
    }

    /** «لتحرير المدينة»، «لدعم الحكومة»، «لتهريب السلاح»، «لكسر الحصار»: behind «ل» these are what something else is for. */
    private static boolean isDoneFor(Draft draft) {
        return switch (draft.rule.event()) {
            case COERCE, SUPPORT, AID -> true;
            // «محاولة للتوصل إلى اتفاق»; «تخطط للتعاقد» is a plan, and «للتوصل إلى الاتفاق» is of one there is.
            case AGREE ->
                !draft.scene.morphs[draft.triggerTo - 1].hasArticle()
                        || draft.triggerTo == draft.trigger + 1
                                && draft.trigger > 0
                                && !draft.scene.isVerb(draft.trigger - 1);
            case RETREAT ->
                draft.mode == Mode.RELEASE
                        || draft.mode == Mode.DISARM
                        || draft.mode == Mode.ACCESS
                        || draft.mode == Mode.CEASEFIRE && !isAgreedOn(draft);
            default -> false;
        };
    }

    /** «اتفاق ثلاثي لوقف إطلاق النار», «توصلوا لوقف القتال», but not «وساطة لوقف الاشتباكات». */
    private static boolean isAgreedOn(Draft draft) {
        Scene scene = draft.scene;
        for (int i = draft.trigger - 1; i >= 0 && i >= draft.trigger - ACCORD_REACH; i--) {
            if (scene.isVerb(i)) {
                return i == draft.trigger - 1;
            }
            if (ACCORDS.contains(scene.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** «رغم الهدنة», «برغم اتفاق وقف إطلاق النار»: a truce in spite of which something happens is only recalled. */
    private static boolean isInSpiteOf(Draft draft) {
        Scene scene = draft.scene;
        Phrase phrase = scene.phraseAt[draft.trigger];
        if (draft.mode != Mode.CEASEFIRE || phrase == null) {
            return false;
        }
        return SPITE.contains(phrase.preposition) || phrase.from > 1 && SPITE.contains(scene.form(phrase.from - 2));
    }

    /**
     * «وصف الوزير الهجوم بالخطير», «يعتبر انتهاكا للقانون واعتداء على الدولة»: what is described, or what it is called, is told
     * elsewhere; but «قصفت ما وصفته بأوكار» tells it.
     */
    private static boolean isDescribed(Draft draft) {
        Scene scene = draft.scene;
        Phrase phrase = scene.phraseAt[draft.trigger];
        if (phrase == null || !phrase.preposition.isEmpty() && !phrase.preposition.equals("ب")) {
            return false;
        }
        for (int i = draft.trigger - 1; i >= 0 && draft.trigger - i < REACH; i--) {
            if (DESCRIBING.contains(scene.stem(i))) {
                return i == 0 || !WHAT.contains(scene.form(i - 1));
            }
            boolean over = scene.isSign(i) && !scene.isQuote(i) && !scene.isComma(i);
            if (over
                    || scene.isVerb(i)
                    || scene.form(i).equals("ان")
                    || scene.form(i).equals("بان")) {
                return false;
            }
        }
        return false;
    }

    /**
     * «لاستكمال تحرير المدينة», «للسماح بدخول المساعدات», «لإجبارهم على الانسحاب»: what the noun serves behind «ل» before it
     * is only meant to come about.
     */
    static boolean isServed(Draft draft) {
        Scene scene = draft.scene;
        int i = draft.trigger - 1;
        if (draft.verbal || i < 0 || !isMeantFor(draft)) {
            return false;
        }
        if (scene.form(i).equals(ON)) {
            i--;
        }
        return i >= 0
                && scene.pos(i) == Pos.VERBAL_NOUN
                && scene.morphs[i].has(Morph.LI)
                && !scene.morphs[draft.trigger].hasConjunction();
    }

    private static boolean isMeantFor(Draft draft) {
        return switch (draft.rule.event()) {
            case COERCE, SUPPORT, AID, CONCEDE -> true;
            // «لتعزيز الهدنة» strengthens one that there is.
            case RETREAT -> !draft.scene.morphs[draft.trigger].hasArticle();
            default -> false;
        };
    }
}
