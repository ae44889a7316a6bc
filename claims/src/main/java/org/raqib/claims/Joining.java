package org.raqib.claims;

import org.jspecify.annotations.Nullable;
import org.raqib.words.Morph;

/** Which phrases "and" or "or" joins to the one before them, over the commas and quotation marks between. */
final class Joining {
    private Joining() {}

    /** Notes whether a phrase is joined to the one before it, whose preposition is then its own. */
    static void join(Scene scene, @Nullable Phrase before, Phrase phrase) {
        if (before == null) {
            return;
        }
        boolean adjacent = before.to == phrase.from
                || before.to + 1 == phrase.from
                        && (scene.isComma(before.to) && before.joined || scene.isQuote(before.to))
                || before.to + 2 == phrase.from && scene.isQuote(before.to) && scene.isQuote(before.to + 1);
        boolean conjoined = scene.morphs[phrase.from].has(Morph.WA) && adjacent
                || before.to + 1 == phrase.from && isAnd(scene, before.to)
                // «"المرج" و"الراهب"»
                || before.to + 2 == phrase.from && isAnd(scene, before.to) && scene.isQuote(before.to + 1)
                || before.to + 3 == phrase.from
                        && scene.isQuote(before.to)
                        && isAnd(scene, before.to + 1)
                        && scene.isQuote(before.to + 2);
        if (conjoined) {
            phrase.joined = true;
            if (phrase.preposition.isEmpty()) {
                phrase.preposition = before.preposition;
            }
        }
    }

    private static boolean isAnd(Scene scene, int i) {
        return scene.form(i).equals("و") || scene.form(i).equals("او");
    }
}
