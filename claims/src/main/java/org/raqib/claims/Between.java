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

    private static final byte NOTHING = 0;
    private static final byte PHRASE = 1;
    private static final byte VERB = 2;
    private static final byte COMMA = 3;
    private static final byte QUOTE = 4;
    private static final byte RELATIVE = 5;
    private static final byte COMPLEMENTIZER = 6;

    /** What each token of a sentence is to those who look at what stands between. */
    static byte[] landmarks(Grammar grammar, Scene scene) {
        byte[] all = new byte[scene.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = landmark(grammar, scene, i);
        }
        return all;
    }

    private static byte landmark(Grammar grammar, Scene scene, int i) {
        if (scene.phraseAt[i] != null) {
            return PHRASE;
        }
        if (scene.isVerb(i)) {
            return VERB;
        }
        if (scene.isComma(i)) {
            return COMMA;
        }
        if (scene.isQuote(i)) {
            return QUOTE;
        }
        if (scene.pos(i) == Pos.RELATIVE) {
            return RELATIVE;
        }
        return grammar.complementizers.contains(scene.form(i)) ? COMPLEMENTIZER : NOTHING;
    }

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
        byte[] signs = scene.landmarks(grammar);
        for (int i = from; i < to; i++) {
            switch (signs[i]) {
                case PHRASE -> {
                    Phrase here = scene.phraseAt[i];
                    if (here != at && here != null && here.from != first && !here.contains(draft.trigger)) {
                        phrases++;
                        bare += here.bare() && !here.joined && !Arguments.isTimePhrase(scene, here) ? 1 : 0;
                    }
                    at = here;
                }
                case VERB -> verbs++;
                case COMMA -> commas++;
                case QUOTE -> quotes++;
                case RELATIVE -> relatives++;
                case COMPLEMENTIZER -> complementizers++;
                default -> {}
            }
        }
        return new Between(Math.max(0, to - from), phrases, bare, verbs, commas, relatives, quotes, complementizers);
    }
}
