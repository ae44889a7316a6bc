package org.raqib.claims;

import org.raqib.words.Pos;

/**
 * What stands in a sentence before each of its tokens, counted once, so that what stands between any two of them is a
 * difference ({@link Between}). Made when the sentence's phrases are cut and its names known.
 */
final class Landmarks {
    /** Bits of one count; a sentence has hardly more than 400 tokens (Tokenizer). */
    private static final int BITS = 9;

    private static final long MOST = (1 << BITS) - 1;

    private static final int PHRASES = 0;
    private static final int BARE = BITS;
    private static final int VERBS = 2 * BITS;
    private static final int COMMAS = 3 * BITS;
    private static final int RELATIVES = 4 * BITS;
    private static final int COMPLEMENTIZERS = 5 * BITS;
    /** The uppermost: of closing marks alone a sentence may have any number, which must not run over into others. */
    private static final int QUOTES = 6 * BITS;

    private static final int ACTING_BITS = Short.SIZE;

    /** Seven counts of what begins before each token. */
    private final long[] before;
    /** How many bare phrases, and how many that surely act, begin before each token. */
    private final int[] parties;

    Landmarks(Grammar grammar, Scene scene) {
        int n = scene.size();
        before = new long[n + 1];
        parties = new int[n + 1];
        for (int i = 0; i < n; i++) {
            Phrase phrase = scene.phraseAt[i];
            long counted = before[i];
            int acting = parties[i];
            if (phrase == null) {
                counted += sign(grammar, scene, i);
            } else if (phrase.from == i) {
                counted += weight(scene, phrase);
                acting += phrase.bare() && !phrase.joined ? 1 : 0;
                acting += Arguments.surelyActs(phrase) ? 1 << ACTING_BITS : 0;
            }
            before[i + 1] = counted;
            parties[i + 1] = acting;
        }
    }

    private static long sign(Grammar grammar, Scene scene, int i) {
        if (scene.isVerb(i)) {
            return 1L << VERBS;
        }
        if (scene.isComma(i)) {
            return 1L << COMMAS;
        }
        if (scene.isQuote(i)) {
            return 1L << QUOTES;
        }
        if (scene.pos(i) == Pos.RELATIVE) {
            return 1L << RELATIVES;
        }
        return grammar.complementizers.contains(scene.form(i)) ? 1L << COMPLEMENTIZERS : 0;
    }

    private static long weight(Scene scene, Phrase phrase) {
        boolean bare = phrase.bare() && !phrase.joined && !Arguments.isTimePhrase(scene, phrase);
        return 1L << PHRASES | (bare ? 1L << BARE : 0);
    }

    /** What stands between an act and the words from one token to another; the phrase that begins there counts not. */
    Between between(Draft draft, int first, int end) {
        Scene scene = draft.scene;
        boolean ahead = first < draft.trigger;
        int from = ahead ? Math.min(end, draft.trigger) : draft.triggerTo;
        int to = ahead ? draft.trigger : first;
        if (to <= from) {
            return Between.NOTHING;
        }
        long all = before[to] - before[from];
        Phrase opening = scene.phraseAt[from];
        if (opening != null && opening.from < from && opening.from != first && !opening.contains(draft.trigger)) {
            all += weight(scene, opening);
        }
        Phrase own = scene.phraseAt[draft.trigger];
        if (own != null && own.from >= from && own.from < to) {
            all -= weight(scene, own);
        }
        return new Between(to - from, all);
    }

    /** How many bare phrases begin between two tokens, the first included. */
    int bare(int from, int to) {
        return (short) parties[Math.max(from, to)] - (short) parties[from];
    }

    /** How many phrases that surely act begin between two tokens, the first included. */
    int acting(int from, int to) {
        return (parties[Math.max(from, to)] >> ACTING_BITS) - (parties[from] >> ACTING_BITS);
    }

    /**
     * What stands between an act and a phrase or date of its sentence.
     *
     * @param distance words, 0 where they touch
     * @param counts seven counts in one
     */
    record Between(int distance, long counts) {
        static final Between NOTHING = new Between(0, 0);

        private int count(int shift) {
            return (int) (counts >>> shift & MOST);
        }

        /**
         * Notes what is counted, up to where more tells nothing more: 40 words, 10 phrases, 4 verbs (each opens a clause of
         * its own), commas and quotation marks, 3 relatives and complementizers.
         *
         * @param x takes the numbers, each at the place that is given for it
         */
        void note(
                int[] x,
                int words,
                int phrases,
                int verbs,
                int commas,
                int relatives,
                int quotes,
                int complementizers) {
            x[words] = Math.min(40, distance);
            x[phrases] = Math.min(10, count(PHRASES));
            x[verbs] = Math.min(4, count(VERBS));
            x[commas] = Math.min(4, count(COMMAS));
            x[relatives] = Math.min(3, count(RELATIVES));
            x[quotes] = Math.min(4, count(QUOTES));
            x[complementizers] = Math.min(3, count(COMPLEMENTIZERS));
        }

        /** Phrases without preposition or "and", dates aside. */
        int bare() {
            return count(BARE);
        }
    }
}
