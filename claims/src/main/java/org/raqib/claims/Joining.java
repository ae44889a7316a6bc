package org.raqib.claims;

import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/** Which phrases "and" or "or" joins to the one before them, over the commas and quotation marks between. */
final class Joining {
    /** So many phrases tell where what is listed is. */
    private static final int LISTED = 4;

    private Joining() {}

    /** Notes whether a phrase is joined to the one before it, whose preposition is then its own. */
    static void join(Grammar grammar, Scene scene, @Nullable Phrase before, Phrase phrase) {
        if (before == null) {
            return;
        }
        boolean adjacent = before.to == phrase.from
                || before.to + 1 == phrase.from
                        && (scene.isComma(before.to) && before.joined || scene.isQuote(before.to))
                || before.to + 2 == phrase.from && scene.isQuote(before.to) && scene.isQuote(before.to + 1)
                || before.to + 1 == phrase.from && pointsBack(scene, before.to);
        // «البلدة وأيضا قرى»، «الجسر وكذلك محطة القطار»
        boolean also = before.to + 1 == phrase.from
                && scene.pos(before.to) == Pos.ADVERB
                && scene.morphs[before.to].has(Morph.WA);
        boolean conjoined = also
                || scene.morphs[phrase.from].has(Morph.WA) && adjacent
                || before.to + 1 == phrase.from && isAnd(scene, before.to)
                // «"المرج" و"الراهب"»
                || before.to + 2 == phrase.from && isAnd(scene, before.to) && scene.isQuote(before.to + 1)
                || before.to + 3 == phrase.from
                        && scene.isQuote(before.to)
                        && isAnd(scene, before.to + 1)
                        && scene.isQuote(before.to + 2);
        Phrase like = scene.morphs[phrase.from].has(Morph.WA) && phrase.preposition.isEmpty()
                ? alike(grammar, scene, before, phrase)
                : null;
        if (like != null) {
            phrase.joined = true;
            phrase.preposition = like.preposition;
        } else if (conjoined) {
            phrase.joined = true;
            if (phrase.preposition.isEmpty()) {
                phrase.preposition = before.preposition;
            }
        }
    }

    /**
     * «قصفت مدينة عندان بريف حلب وبلدة كفر حمرة»، «مواقع للحركة ومخازن أسلحة»: what is of one sort with what stands before the place, or
     * before whose it is, as these are not, goes on with it; or null.
     */
    private static @Nullable Phrase alike(Grammar grammar, Scene scene, Phrase before, Phrase phrase) {
        int sort = grammar.sort(phrase);
        boolean near = before.to == phrase.from || before.to + 1 == phrase.from && scene.isComma(before.to);
        if (!near || phrase.kind() != EntityKind.THING || sort == 0) {
            return null;
        }
        for (int p = scene.phrases.size() - 1; p >= 0 && p >= scene.phrases.size() - LISTED; p--) {
            Phrase one = scene.phrases.get(p);
            if (one.kind() == EntityKind.THING && grammar.sort(one) == sort) {
                return one == before ? null : one;
            }
            if (!Arguments.isWhere(one) && !isOwner(one, phrase)
                    || p > 0 && scene.verbBetween(scene.phrases.get(p - 1).to, one.from)) {
                return null;
            }
        }
        return null;
    }

    /** «للحركة»: whose the thing before it is, which a thing without the article does not go on with. */
    private static boolean isOwner(Phrase one, Phrase thing) {
        return one.preposition.equals("ل") && one.definite && Arguments.surelyActs(one) && !thing.definite;
    }

    /** «المحطة المجاورة له وفندق المدينة»: a preposition with a pronoun that goes with the adjective before it. */
    private static boolean pointsBack(Scene scene, int i) {
        return i > 0
                && scene.prepositionAt[i] != null
                && scene.morphs[i].hasPronoun()
                && scene.pos(i - 1) == Pos.ADJECTIVE;
    }

    private static boolean isAnd(Scene scene, int i) {
        return scene.form(i).equals("و") || scene.form(i).equals("او");
    }
}
