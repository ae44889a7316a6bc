package org.raqib.claims;

import java.util.List;
import org.raqib.model.Modality;
import org.raqib.model.Slot;

/** Whether an act is told with doubt, or told as untrue: words of doubt around it, quotation marks about it alone. */
final class Doubt {
    /** Words of doubt open a clause at most so far before the act. */
    private static final int REACH = 12;
    /** Words that doubt a noun stand beside it. */
    private static final int BESIDE = 3;
    /** Quotation marks around more words quote somebody rather than doubt a word. */
    private static final int SCARE_WORDS = 5;

    private final RuleBook book;

    Doubt(RuleBook book) {
        this.book = book;
    }

    void apply(Draft draft, List<Voice> spoken) {
        if (isFalse(draft)) {
            draft.modality = Modality.DENIED;
            draft.explain(Slot.MODALITY, draft.triggerSpan(), "untrue");
        } else if (draft.modality == Modality.FACT
                && (isHedged(draft) || isBesideDoubt(draft) || isScareQuoted(draft, spoken))) {
            draft.modality = Modality.ALLEGED;
            draft.explain(Slot.MODALITY, draft.triggerSpan(), "doubt");
        }
    }

    /** «يعتقد أن طائرة قصفت», «قصف يعتقد أن طائرة نفذته». */
    private boolean isHedged(Draft draft) {
        Scene scene = draft.scene;
        if (!draft.verbal && scene.morphs[draft.trigger].hasArticle()) {
            // What is known may be part of a guess («رجح أن الهجوم ...»), but is none itself.
            return false;
        }
        for (int i = Math.max(0, draft.trigger - REACH); i < draft.trigger; i++) {
            WordTrie.Found<String> found = book.grammar.hedges.longest(scene, i);
            if (found != null && !SpeakerNames.verbBetween(scene, found.to(), draft.trigger)) {
                return true;
            }
        }
        for (int i = draft.triggerTo; i < Math.min(scene.size(), draft.triggerTo + REACH / 2); i++) {
            if (scene.isVerb(i) && book.grammar.hedges.longest(scene, i) == null) {
                return false;
            }
            if (book.grammar.hedges.longest(scene, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** «ما وصفه بالانقلاب», «الهجوم المزعوم», «تورط في قتل»: words that doubt what stands right beside them. */
    private boolean isBesideDoubt(Draft draft) {
        Scene scene = draft.scene;
        for (int i = Math.max(0, draft.trigger - BESIDE - 1); i < draft.trigger; i++) {
            WordTrie.Found<String> found = book.grammar.doubtful.longest(scene, i);
            if (found != null && draft.trigger - found.to() < BESIDE) {
                return true;
            }
        }
        for (int i = draft.triggerTo; i < Math.min(scene.size(), draft.triggerTo + BESIDE); i++) {
            if (book.grammar.doubtedAfter.longest(scene, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** «قاموا بـ"أعمال شغب"»: marks about the word alone, within no statement that they open. */
    private static boolean isScareQuoted(Draft draft, List<Voice> spoken) {
        Scene scene = draft.scene;
        int open = draft.trigger - 1;
        if (open < 0 || !scene.isQuote(open)) {
            return false;
        }
        int close = scene.quoteEnd(open);
        return close > open
                && close < scene.size()
                && close - open <= SCARE_WORDS
                && spoken.stream().noneMatch(voice -> voice.from() == open + 1);
    }

    /** «التقارير عن مقتل القائد غير صحيحة», «ما يتردد عن هجوم لا أساس له». */
    private boolean isFalse(Draft draft) {
        Scene scene = draft.scene;
        boolean reported = false;
        for (int i = Math.max(0, draft.trigger - REACH); i < draft.trigger && !reported; i++) {
            reported = book.grammar.reported.longest(scene, i) != null;
        }
        for (int i = draft.triggerTo; reported && i < scene.size(); i++) {
            if (book.grammar.untrue.longest(scene, i) != null) {
                return true;
            }
        }
        return false;
    }
}
