package org.raqib.claims;

import java.util.List;
import org.raqib.model.EntityKind;
import org.raqib.model.Slot;
import org.raqib.words.Pos;

/** Who does what a noun says, behind a preposition that does not always lead a doer. */
final class NounDoers {
    /** Words between a noun and who does what it says. */
    private static final int BESIDE = 5;

    private final Grammar grammar;
    private final Parties parties;

    NounDoers(Grammar grammar, Parties parties) {
        this.grammar = grammar;
        this.parties = parties;
    }

    /** «دعما عسكريا من روسيا»، «استنكارا من الجامعة العربية»: who gives it, behind an indefinite noun. */
    void giver(Draft draft, List<Phrase> behind) {
        for (Phrase phrase : behind) {
            if (phrase.from - draft.triggerTo > BESIDE) {
                return;
            }
            if (phrase.preposition.equals("من") && Arguments.surelyActs(phrase)) {
                parties.addAll(draft, Role.ACTOR, phrase);
                return;
            }
        }
    }

    /** «قصف من قوات النظام»، «غارة لطيران التحالف»: who did it, behind an indefinite noun of violence. */
    void attacker(Draft draft, List<Phrase> behind, boolean definite) {
        Scene scene = draft.scene;
        for (Phrase phrase : behind) {
            if (phrase.from - draft.triggerTo > BESIDE) {
                return;
            }
            boolean onWhom = phrase.preposition.equals("ل") && aims(scene, phrase);
            boolean by = phrase.preposition.equals("من") || phrase.preposition.equals("ل") && !definite || onWhom;
            boolean party = onWhom || phrase.kind() != EntityKind.ROLE || grammar.isArmed(phrase);
            if (by && Arguments.surelyActs(phrase) && party) {
                parties.addAll(draft, Role.ACTOR, phrase);
                if (isClear(draft, phrase)) {
                    draft.settle(phrase, Slot.ACTOR);
                }
                return;
            }
        }
    }

    /** Whether a party right behind a noun of violence can but have done it; «استهداف لمواقع» is done to what stands there. */
    private boolean isClear(Draft draft, Phrase phrase) {
        Rule rule = draft.rule;
        boolean from = phrase.preposition.equals("من");
        return !rule.twoSided()
                && rule.toll() == null
                && rule.of() != Role.RECIPIENT
                // «نصبوا كمينا للقوات»: for whom it was laid.
                // «تسلل من ليبيا»: a country is where it comes from.
                && (from && phrase.kind() != EntityKind.STATE
                        || !from
                                && !draft.scene.isAccusative(draft.trigger)
                                && (grammar.isArmed(phrase) || phrase.kind() == EntityKind.GROUP))
                && !parties.isAction(draft.scene, phrase)
                && isOwn(draft, phrase);
    }

    /** Whether nothing that a doer may belong to stands between: «قصف مدفعي لقوات», «قصف ببرميلين من الطيران». */
    private static boolean isOwn(Draft draft, Phrase doer) {
        Scene scene = draft.scene;
        int at = draft.triggerTo;
        Phrase own = scene.phraseAt[at - 1];
        at = own == null ? at : Math.max(at, own.to);
        while (at < doer.from) {
            Phrase phrase = scene.phraseAt[at];
            boolean means = phrase != null && phrase.preposition.equals("ب") && doer.preposition.equals("من");
            boolean word = phrase == null
                    && (scene.prepositionAt[at] != null || scene.pos(at) == Pos.ADJECTIVE)
                    && !scene.isSign(at);
            if (!means && !word) {
                return false;
            }
            at = means && phrase != null ? phrase.to : at + 1;
        }
        return true;
    }

    /** «هجوم لمسلحين على قرية»: right behind a doer stands on whom it was. */
    private static boolean aims(Scene scene, Phrase doer) {
        int next = doer.to;
        return next < scene.size()
                && scene.prepositionAt[next] != null
                && (scene.form(next).equals("علي") || scene.form(next).equals("ضد"))
                && !scene.morphs[next].hasPronoun();
    }
}
