package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.raqib.model.Modality;
import org.raqib.model.Slot;

/**
 * Whether an act is told with doubt, or told as untrue, by words around it. Quotation marks about it alone are no doubt: six times
 * in seven they quote («القوات "تسترد" البلدة») or name it («"طوفان الأقصى"»).
 */
final class Doubt {
    /** Words of doubt open a clause at most so far before the act. */
    private static final int REACH = 12;
    /** Words that doubt a noun stand beside it. */
    private static final int BESIDE = 3;

    /** A suspect of the attack leaves the attack itself certain. */
    private static final String SUSPECTED = "المشتبه";

    /** «ما يسمى»، «ما وصفه»: how words begin that doubt what something is called. */
    private static final String SO_CALLED = "ما ";

    /** «مسلحون يشتبه بأنهم متشددون» doubts who they are, not what was done. */
    private static final Set<String> OF_PEOPLE = Set.of("انهم", "بانهم", "انهما");

    private final RuleBook book;

    Doubt(RuleBook book) {
        this.book = book;
    }

    /** «متورطون في قتل وتعذيب واغتصاب»: what is doubted of the first of a list is doubted of all. */
    void carry(List<Draft> drafts) {
        for (int d = 1; d < drafts.size(); d++) {
            Draft before = drafts.get(d - 1);
            Draft draft = drafts.get(d);
            boolean listed = (before.modality == Modality.ALLEGED || before.modality == Modality.PLANNED)
                    && draft.modality == Modality.FACT
                    && !draft.verbal
                    && !before.verbal
                    && draft.scene.morphs[draft.trigger].hasConjunction()
                    && draft.trigger - before.triggerTo <= BESIDE
                    && !draft.scene.verbBetween(before.triggerTo, draft.trigger);
            if (listed) {
                draft.modality = before.modality;
                draft.explain(Slot.MODALITY, before.triggerSpan(), "doubt");
            }
        }
    }

    void apply(Draft draft) {
        if (isFalse(draft)) {
            draft.modality = Modality.DENIED;
            draft.explain(Slot.MODALITY, draft.triggerSpan(), "untrue");
        } else if (draft.modality == Modality.FACT && (isHedged(draft) || isBesideDoubt(draft))) {
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
            if (found != null && !scene.verbBetween(found.to(), draft.trigger)) {
                return true;
            }
        }
        for (int i = draft.triggerTo; i < Math.min(scene.size() - 1, draft.triggerTo + BESIDE); i++) {
            WordTrie.Found<String> found = book.grammar.hedges.longest(scene, i);
            if (found != null && !OF_PEOPLE.contains(scene.form(Math.min(found.to(), scene.size() - 1)))) {
                // «قصف يشتبه بأن طائرة نفذته», but not «اشتباك مع أعضاء يشتبه في انتمائهم»
                return book.grammar.complementizers.contains(scene.form(found.to() - 1))
                        || found.to() < scene.size() && book.grammar.complementizers.contains(scene.form(found.to()));
            }
        }
        return false;
    }

    /** «ما وصفه بالانقلاب», «الهجوم المزعوم», «تورط في قتل»: words that doubt what stands right beside them. */
    private boolean isBesideDoubt(Draft draft) {
        Scene scene = draft.scene;
        for (int i = Math.max(0, draft.trigger - BESIDE - 2); i < draft.trigger; i++) {
            WordTrie.Found<String> found = book.grammar.doubtful.longest(scene, i);
            boolean known =
                    scene.morphs[draft.trigger].hasArticle() && SUSPECTED.equals(found == null ? "" : found.value());
            if (found != null
                    && !known
                    && draft.trigger - found.to() <= BESIDE
                    && !(found.value().startsWith(SO_CALLED) && isOfParty(scene, found.to(), draft.trigger))) {
                return true;
            }
        }
        for (int i = draft.triggerTo; i < Math.min(scene.size(), draft.triggerTo + BESIDE); i++) {
            if (book.grammar.doubtedAfter.longest(scene, i) != null && !draft.isOfThing(i)) {
                return true;
            }
        }
        return false;
    }

    /** «أعلنت ما يسمى بحكومة الوفاق تعليق المحادثات»: who is called so is doubted, not what he does. */
    private static boolean isOfParty(Scene scene, int from, int trigger) {
        Phrase phrase = from < trigger ? scene.phraseAt[from] : null;
        return phrase != null && phrase.to <= trigger && Arguments.surelyActs(phrase);
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
