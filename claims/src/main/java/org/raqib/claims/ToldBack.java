package org.raqib.claims;

import org.jspecify.annotations.Nullable;

/** Finds who told what stands in the sentences before, where a sentence names him only behind them. */
final class ToldBack {
    private final Grammar grammar;
    private final SaySubjects subjects;

    ToldBack(Grammar grammar, SaySubjects subjects) {
        this.grammar = grammar;
        this.subjects = subjects;
    }

    /**
     * «وقد ذكر ذلك الوزير», «أبلغ عن ذلك المكتب», «جاء ذلك في بيان للوزارة»: who said what stands in the sentence before, or null.
     */
    @Nullable
    Phrase teller(Scene scene, int verb) {
        for (int i = verb + 1; i < Math.min(scene.size() - 1, verb + 3); i++) {
            boolean that = scene.form(i).equals("ذلك") || scene.form(i).equals("بذلك");
            Phrase phrase = that ? behind(scene, i) : null;
            if (that) {
                return phrase != null && (subjects.maySpeak(scene, phrase) || isAllThatFollows(scene, phrase))
                        ? phrase
                        : null;
            }
        }
        return null;
    }

    /** What stands behind «ذلك», whether or not it was cut as if «ذلك» pointed at it («ذلك المكتب»). */
    private static @Nullable Phrase behind(Scene scene, int that) {
        Phrase phrase = scene.phraseAt[that + 1];
        if (phrase == null || phrase.from == that + 1) {
            return phrase;
        }
        boolean alone = phrase.from == that && !scene.verbBetween(phrase.to, scene.size());
        return alone ? Parties.part(scene, phrase, that + 1) : null;
    }

    /** «وأبلغ عن ذلك مكتب الرئاسة.»: where nothing is said behind it, whatever it is, it is the subject. */
    private boolean isAllThatFollows(Scene scene, Phrase phrase) {
        for (int i = phrase.to; i < scene.size(); i++) {
            if (scene.isVerb(i) || grammar.complementizers.contains(scene.form(i))) {
                return false;
            }
        }
        return phrase.definite && !Arguments.isTimePhrase(scene, phrase);
    }

    /** «جاء ذلك في بيان للوزارة»: the statement in which stands what the sentence before tells, or null. */
    @Nullable
    Phrase stated(Scene scene, int verb) {
        boolean comes = verb + 3 < scene.size()
                && grammar.comes.contains(scene.stem(verb))
                && scene.form(verb + 1).equals("ذلك")
                && scene.form(verb + 2).equals("في");
        Phrase statement = comes ? scene.phraseAt[verb + 3] : null;
        return statement != null && statement.from == verb + 3 && subjects.isDocument(scene, statement)
                ? statement
                : null;
    }
}
