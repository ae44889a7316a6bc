package org.raqib.claims;

import java.util.Set;
import org.raqib.words.Pos;

/** Tells the words that negate a verb from those that only look like them. */
final class Negations {
    /** «كثيرا ما يشن», «وهو ما رفضته»: behind these and behind prepositions «ما» negates nothing. */
    private static final Set<String> BEFORE_MA = Set.of(
            "كثيرا", "غالبا", "عاده", "سرعان", "دايما", "احيانا", "نادرا", "قليلا", "هو", "وهو", "هي", "وهي", "هذا",
            "وهذا", "ذلك", "وذلك", "كل", "وكل", "مثل", "حسب", "وفق", "ان", "بان");

    private Negations() {}

    /** Whether a token negates what follows. */
    static boolean at(Grammar grammar, Scene scene, int i) {
        return grammar.negations.contains(scene.form(i))
                        && !(i > 0 && scene.form(i).equals("ما") && isRelative(scene, i))
                || scene.morphs[i].hasConjunction()
                        && grammar.negations.contains(scene.stem(i))
                        && !scene.stem(i).equals("ما");
    }

    private static boolean isRelative(Scene scene, int ma) {
        return scene.pos(ma - 1) == Pos.PREPOSITION || BEFORE_MA.contains(scene.form(ma - 1));
    }
}
