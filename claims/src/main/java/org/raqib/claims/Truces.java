package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Slot;
import org.raqib.words.Morph;

/** Truces on which somebody agrees: who agrees on one makes it, who agrees to talk of one does not. */
final class Truces {
    /** How many words behind an agreement the truce stands that it makes. */
    private static final int REACH = 12;

    /** The same where more than who agreed, when and where stands between. */
    private static final int NEAR = 6;

    private static final Set<String> ON = WordList.of("علي", "الي");

    /** Making a truce is the truce. */
    private static final Set<String> MAKING = WordList.of(
            "اعلان", "ابرام", "تثبيت", "اقرار", "تطبيق", "تنفيذ", "تمديد", "تجديد", "عقد", "اتفاق", "اتفاقيه");

    private Truces() {}

    /** «اتفق الطرفان أمس في جنيف على إعلان هدنة»: whether the truce itself is what they agreed on. */
    static boolean isAgreedOn(Draft agreement, Draft truce) {
        Scene scene = agreement.scene;
        int distance = truce.trigger - agreement.triggerTo;
        if (distance < 0 || distance > REACH || scene.morphs[truce.trigger].has(Morph.LI)) {
            return false;
        }
        int i = truce.trigger - 1;
        while (i >= agreement.triggerTo && MAKING.contains(scene.form(i))) {
            i--;
        }
        return i >= agreement.triggerTo && ON.contains(scene.form(i));
    }

    /** «اتفقا على أن الهدنة فشلت»: whether a truce is only what is spoken of. */
    static boolean isSpokenOf(Draft agreement, Draft truce) {
        return truce.mode == Mode.CEASEFIRE
                && truce.trigger > agreement.triggerTo
                && isClause(agreement.scene, agreement.triggerTo, truce.trigger)
                && !agreement.scene.verbBetween(agreement.triggerTo, truce.trigger);
    }

    /** A truce is worth what the agreement is that it tells; one that a verb says who made has happened. */
    static void weigh(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.mode == Mode.CEASEFIRE && !draft.dropped) {
                for (Draft telling : draft.tellings) {
                    if (telling.rule.event() == EventType.AGREE) {
                        boolean told = telling.verbal && !telling.actors.isEmpty() && isAgreedOn(telling, draft);
                        draft.worth = Math.max(draft.worth, told ? Math.max(0, telling.worth) : telling.worth);
                    }
                }
            }
        }
    }

    /** «توصلت الأطراف إلى اتفاق لوقف إطلاق النار»: whether the agreement is told by the truce that it makes. */
    static boolean isToldBy(Draft agreement, Draft truce) {
        int distance = truce.trigger - agreement.triggerTo;
        boolean near =
                distance >= 0 && distance <= NEAR && !isAboutOther(agreement.scene, agreement.triggerTo, truce.trigger);
        return near || isAgreedOn(agreement, truce);
    }

    /** «وافقت الحكومة على إرسال وفد لبحث الهدنة»: what they agreed on is another thing than the truce behind it. */
    private static boolean isAboutOther(Scene scene, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.form(i).equals("علي")) {
                return true;
            }
        }
        return isClause(scene, from, to);
    }

    /** «لم تتفق الأطراف على هدنة», «قد تتفق»: the truce that was not agreed on was not made, and one that may be is to come. */
    static void lend(Draft agreement, List<Draft> drafts) {
        Scene scene = agreement.scene;
        for (Draft truce : drafts) {
            boolean lends = truce.mode == Mode.CEASEFIRE
                    && truce.modality == Modality.FACT
                    && !truce.dropped
                    && isAgreedOn(agreement, truce)
                    && !scene.verbBetween(agreement.triggerTo, truce.trigger);
            if (lends && agreement.reason == Uncoded.NEGATED) {
                truce.drop(Uncoded.NEGATED);
            } else if (lends && !agreement.dropped && agreement.modality != Modality.FACT) {
                truce.modality = agreement.modality;
                truce.explain(Slot.MODALITY, agreement.triggerSpan(), agreement.rule.id());
                if (truce.speakers.isEmpty()) {
                    truce.speakers.addAll(agreement.speakers);
                }
            }
        }
    }

    /** «اتفقا على أن الهدنة فشلت»: what they agreed on is said of the truce. */
    private static boolean isClause(Scene scene, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.form(i).equals("ان")) {
                return true;
            }
        }
        return false;
    }
}
