package org.raqib.claims;

import org.raqib.words.Pos;

/**
 * What stands between an act and a phrase or date of its sentence.
 *
 * @param distance words, 0 where they touch
 * @param phrases phrases
 * @param bare phrases without preposition or "and", dates aside
 * @param verbs verbs: each opens a clause of its own
 */
record Between(
        int distance, int phrases, int bare, int verbs, int commas, int relatives, int quotes, int complementizers) {

    /** What stands between an act and the words from one token to another. */
    static Between of(Grammar grammar, Draft draft, int first, int end) {
        Scene scene = draft.scene;
        boolean before = first < draft.trigger;
        int from = before ? Math.min(end, draft.trigger) : draft.triggerTo;
        int to = before ? draft.trigger : first;
        int phrases = 0;
        int bare = 0;
        int verbs = 0;
        int commas = 0;
        int relatives = 0;
        int quotes = 0;
        int complementizers = 0;
        Phrase at = null;
        for (int i = from; i < to; i++) {
            Phrase here = scene.phraseAt[i];
            if (here != null) {
                if (here != at && here.from != first && !here.contains(draft.trigger)) {
                    phrases++;
                    bare += here.bare() && !here.joined && !Arguments.isTimePhrase(scene, here) ? 1 : 0;
                }
                at = here;
            } else if (scene.isVerb(i)) {
                verbs++;
            } else if (scene.isComma(i)) {
                commas++;
            } else if (scene.isQuote(i)) {
                quotes++;
            } else if (scene.pos(i) == Pos.RELATIVE) {
                relatives++;
            } else if (grammar.complementizers.contains(scene.form(i))) {
                complementizers++;
            }
        }
        return new Between(Math.max(0, to - from), phrases, bare, verbs, commas, relatives, quotes, complementizers);
    }
}
