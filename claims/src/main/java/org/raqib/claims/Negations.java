package org.raqib.claims;

import java.util.Set;
import org.raqib.words.Pos;

/** Tells the words that negate a verb from those that only look like them. */
final class Negations {
    /** «كثيرا ما يشن», «وهو ما رفضته»: behind these and behind prepositions «ما» negates nothing. */
    private static final Set<String> BEFORE_MA = Set.of(
            "كثيرا", "غالبا", "عاده", "سرعان", "دايما", "احيانا", "نادرا", "قليلا", "هو", "وهو", "هي", "وهي", "هذا",
            "وهذا", "ذلك", "وذلك", "كل", "وكل", "مثل", "حسب", "وفق", "ان", "بان");

    /** «لم يقصف البلدة فقط»: behind a negated verb these say that there is more to tell. */
    private static final Set<String> ONLY = Set.of("فقط", "فحسب", "وحسب");

    /** So far behind a negation they may stand. */
    private static final int ONLY_REACH = 6;

    private Negations() {}

    /** Whether a token negates what follows. */
    static boolean at(Grammar grammar, Scene scene, int i) {
        boolean negates = grammar.negations.contains(scene.form(i))
                        && !(i > 0 && scene.form(i).equals("ما") && isRelative(scene, i))
                || scene.morphs[i].hasConjunction()
                        && grammar.negations.contains(scene.stem(i))
                        && !scene.stem(i).equals("ما");
        return negates && !isNotOnly(scene, i);
    }

    /** «لم يقصف البلدة فقط بل أحرقها»: it happened, and more. */
    private static boolean isNotOnly(Scene scene, int negation) {
        // «لا قتلى وثلاثة جرحى فقط»
        if (negation + 1 >= scene.size() || !scene.isVerb(negation + 1)) {
            return false;
        }
        for (int i = negation + 2; i < Math.min(scene.size(), negation + 1 + ONLY_REACH); i++) {
            if (ONLY.contains(scene.form(i))) {
                return true;
            }
            if (scene.isComma(i) || scene.isVerb(i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isRelative(Scene scene, int ma) {
        return scene.pos(ma - 1) == Pos.PREPOSITION || BEFORE_MA.contains(scene.form(ma - 1));
    }
}
