package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Toll;

/**
 * «دون وقوع إصابات»، «لم يصب أحد»: that an act hurt nobody is a toll too, none. One object for one report, since a sentence of
 * its own may say so of the act before it.
 */
final class Unharmed {
    /** Words between the negation and what did not come to pass. */
    private static final int REACH = 4;
    /** Sentences after which the words no longer speak of an act. */
    private static final int SENTENCES = 2;

    private static final Toll NONE = Toll.exactly(0);
    private static final String NO = "لا";
    private static final Set<String> NOBODY = WordList.of("احد", "احدا", "اي");
    private static final Set<String> LOSSES = WordList.of("خسائر");
    private static final Set<String> HUMAN = WordList.of("بشريه", "بالارواح", "ارواح", "الارواح");

    private final Grammar grammar;
    private @Nullable Draft last;
    private int lastAt;
    private int scenes;

    Unharmed(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Gives the acts of a scene the tolls it denies, and lets go of "casualties" that there were not. */
    void apply(Scene scene, List<Draft> drafts) {
        scenes++;
        for (int i = 1; i < scene.size(); i++) {
            if (!isHarm(scene, i)) {
                continue;
            }
            int negation = negation(scene, i);
            if (negation >= 0) {
                harmless(scene, drafts, negation, i);
            }
        }
        for (Draft draft : drafts) {
            if (isAct(draft)) {
                last = draft;
                lastAt = scenes;
            }
        }
    }

    private boolean isHarm(Scene scene, int i) {
        if (LOSSES.contains(scene.lemma(i))) {
            return i + 1 < scene.size()
                    && (HUMAN.contains(scene.stem(i + 1)) || i + 2 < scene.size() && HUMAN.contains(scene.stem(i + 2)));
        }
        return isIn(grammar.harming, scene, i)
                || grammar.hurting.contains(scene.stem(i - 1)) && NOBODY.contains(scene.form(i));
    }

    /** The token that says "without" or "not" before a word of harm, or -1; "no news of casualties" says nothing. */
    private int negation(Scene scene, int harm) {
        for (int i = harm - 1; i >= 0 && i >= harm - REACH; i--) {
            if (scene.isComma(i) || grammar.unsaid.contains(scene.stem(i)) || grammar.unsaid.contains(scene.form(i))) {
                return -1;
            }
            // «لا قتلى»، «ولا ضحايا»: "no" denies the indefinite noun right behind it.
            boolean no = i == harm - 1 && scene.stem(i).equals(NO) && !scene.morphs[harm].hasArticle();
            if (no || grammar.without.contains(scene.form(i)) || grammar.without.contains(scene.stem(i))) {
                return i;
            }
        }
        return -1;
    }

    private void harmless(Scene scene, List<Draft> drafts, int negation, int harm) {
        // «إصابات»، «ضحايا» are harm of any sort; «قتلى»، «جرحى» of one.
        boolean either = isIn(grammar.harms, scene, harm);
        boolean killed = either || !isIn(grammar.injuredNouns, scene, harm);
        boolean injured = either || !isIn(grammar.killedNouns, scene, harm);
        Draft act = null;
        for (Draft draft : drafts) {
            if (draft.trigger >= negation && draft.trigger <= harm && draft.isTollOnly()) {
                draft.drop(Uncoded.NEGATED);
            } else if (isAct(draft) && draft.trigger < negation) {
                act = draft;
            }
        }
        if (act == null && scenes - lastAt <= SENTENCES) {
            act = last;
        }
        if (act == null) {
            return;
        }
        act.killed = killed && act.killed == null ? NONE : act.killed;
        act.injured = injured && act.injured == null ? NONE : act.injured;
    }

    /** Whether a list has the word, with or without the alif that ends an accusative. */
    private static boolean isIn(Set<String> words, Scene scene, int i) {
        return words.contains(scene.stem(i)) || words.contains(scene.lemma(i));
    }

    private static boolean isAct(Draft draft) {
        return !draft.dropped && draft.rule.event() == EventType.ASSAULT && !draft.isTollOnly();
    }
}
