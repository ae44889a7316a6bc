package org.raqib.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.words.Pos;

/** Whom one blames who condemns an act. */
final class Blamed {
    /** Words between an act and who did it: «باستخدام القوة المفرطة من قبل الشرطة». */
    private static final int BESIDE = 6;

    private final RuleBook book;
    private final Mentions mentions;

    Blamed(RuleBook book, Mentions mentions) {
        this.book = book;
        this.mentions = mentions;
    }

    /**
     * «أدان استهداف الجيش للمدنيين»، «ندد بالقصف الروسي»، «ندد باستخدام القوة من قبل الشرطة»: who is blamed is who does the act.
     * Null where the words do not tell.
     */
    @Nullable
    Mention in(Scene scene, Phrase act) {
        if (scene.pos(act.from) != Pos.VERBAL_NOUN || act.generic != null && act.generic.from() == act.from) {
            return null;
        }
        int from = act.from + 1;
        while (from < act.to && scene.pos(from) == Pos.VERBAL_NOUN) {
            from++;
        }
        if (from < act.to) {
            Hit hit = scene.hitAt[from];
            if (hit != null && hit.from() == from && Phrase.isOrigin(hit)) {
                return mentions.of(scene, hit);
            }
            Phrase doer = Parties.part(scene, act, from);
            if (hit != null && hit.from() == from && isPower(doer) && !sufferedBy(scene, act, from - 1)) {
                return mentions.of(scene, doer);
            }
        }
        for (int p = scene.phrases.indexOf(act) + 1; p > 0 && p < scene.phrases.size(); p++) {
            Phrase next = scene.phrases.get(p);
            if (next.from - act.to > BESIDE || scene.verbBetween(act.to, next.from)) {
                return null;
            }
            if (Parties.AGENTS.contains(next.preposition)) {
                return mentions.of(scene, next);
            }
        }
        return null;
    }

    /** Who acts as a body, and is hardly meant where a genitive could as well be who suffers. */
    private boolean isPower(Phrase phrase) {
        EntityKind kind = phrase.kind();
        return kind != null && (kind == EntityKind.STATE || Phrase.isParty(kind) || book.grammar.isArmed(phrase));
    }

    /** «اغتيال الضابط»، «اعتقال الناشطين»: behind such nouns stands who suffers, unless a further phrase does. */
    private boolean sufferedBy(Scene scene, Phrase act, int noun) {
        boolean suffered = book.nounRules.getOrDefault(scene.lemma(noun), List.of()).stream()
                .anyMatch(rule -> rule.of() == Role.RECIPIENT);
        Phrase next = act.to < scene.size() ? scene.phraseAt[act.to] : null;
        boolean object = next != null && next.from == act.to && (next.bare() || next.preposition.equals("ل"));
        return suffered && !object;
    }
}
