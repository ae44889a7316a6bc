package org.raqib.words;

/**
 * What the tagger looks at. A feature is a hashed number; with a label (a coarse view of a {@link Frame}) it leads to a
 * weight. Collisions are rare enough to be harmless and cost nothing to look up.
 */
final class Features {
    /** The weight table holds 2^BITS weights. */
    static final int BITS = 20;

    static final int LABELS = Pos.values().length * 16;
    /** The most features that {@link #context} gives. */
    static final int MOST = 28;

    /** State: the sentence is a title. */
    static final int TITLE = 1;
    /** State: the clause has its verb. */
    private static final int VERB = 2;
    /** State: inside a relative clause or behind a conjunction. */
    private static final int BOUND = 4;

    private Features() {}

    /** What is known of the clause behind a word: whether it has a verb by now. */
    static int next(int state, Pos pos, boolean sign) {
        if (pos.isVerb()) {
            return state | VERB;
        }
        if (pos == Pos.CONJUNCTION || pos == Pos.RELATIVE) {
            return (state & TITLE) | BOUND;
        }
        return sign ? state & TITLE : state;
    }

    static int feature(int template, int value) {
        int hash = (value + template * 0x2545F491) * 0x9E3779B1;
        return hash ^ (hash >>> 16);
    }

    static int pair(int a, int b) {
        return a * 0x01000193 + b * 0x27D4EB2F;
    }

    /** Where the weight of a feature for a label is. */
    static int weight(int feature, int label) {
        int hash = (feature + label * 0x3C6EF372) * 0x85EBCA6B;
        return (hash ^ (hash >>> 15)) >>> (32 - BITS);
    }

    /** What a candidate is judged by: everything that must agree in it. */
    static int label(Frame frame) {
        int mask = frame.proclitics();
        return frame.pos().ordinal() * 16
                + ((mask & Morph.AL) != 0 ? 8 : 0)
                + ((mask & (Morph.BI | Morph.LI | Morph.KA)) != 0 ? 4 : 0)
                + (frame.pronoun().isEmpty() ? 0 : 2)
                + ((mask & (Morph.WA | Morph.FA)) != 0 ? 1 : 0);
    }

    /** What the words behind see of a word: part of speech, article, preposition, pronoun. */
    static int tag(Frame frame) {
        return label(frame) >> 1;
    }

    static int letters(String text, int start, int end) {
        int hash = end - start;
        for (int i = Math.max(0, start); i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash * 0x01000193;
    }

    /** The letters of a stem with its root letters hidden: تفجير and تدمير are alike. */
    static int skeleton(String stem) {
        int hash = stem.length();
        for (int i = 0; i < stem.length(); i++) {
            char c = stem.charAt(i);
            boolean kept = c == 'ا'
                    || c == 'و'
                    || c == 'ي'
                    || c == 'ه'
                    || c == 'ء'
                    || ((c == 'ت' || c == 'م' || c == 'ن' || c == 'س') && (i < 3 || i >= stem.length() - 2));
            hash = hash * 31 + (kept ? c : 'x');
        }
        return hash * 0x01000193;
    }

    /**
     * The features of a word's surroundings.
     *
     * @param out takes them
     * @param word the word itself
     * @param before the word before
     * @param next the word behind
     * @param third the word behind that
     * @param t1 the tag chosen for the word before, as in {@link #tag}, or -1 at the beginning
     * @param t2 the tag chosen for the one before that
     * @param state a small number: what else is known at this place
     * @return how many
     */
    static int context(
            int[] out, Readings word, Readings before, Readings next, Readings third, int t1, int t2, int state) {
        int n = 0;
        int key = word.key;
        int look = next.outlook;
        out[n++] = feature(40, t1);
        out[n++] = feature(41, pair(t1, t2));
        out[n++] = feature(42, before.near);
        out[n++] = feature(43, look);
        out[n++] = feature(44, pair(look, third.outlook));
        out[n++] = feature(45, next.near);
        out[n++] = feature(46, pair(t1, look));
        out[n++] = feature(47, pair(t1, word.outlook));
        out[n++] = feature(48, pair(look, word.outlook));
        out[n++] = feature(49, state);
        out[n++] = feature(50, pair(before.near, t2));
        out[n++] = feature(51, pair(word.shape, t1));
        out[n++] = feature(52, pair(word.shape, next.shape));
        out[n++] = feature(53, pair(word.shape, before.shape));
        out[n++] = feature(54, pair(word.ending, pair(before.ending, t1)));
        out[n++] = feature(55, pair(word.ending, before.near));
        out[n++] = feature(56, pair(word.outlook, next.ending));
        if (key != 0) {
            out[n++] = feature(60, pair(key, t1));
            out[n++] = feature(61, pair(key, look));
            out[n++] = feature(62, pair(key, next.near));
            out[n++] = feature(63, pair(key, before.near));
            out[n++] = feature(64, pair(key, state));
            out[n++] = feature(65, pair(key, pair(look, third.outlook)));
            out[n++] = feature(66, pair(key, pair(t1, look)));
            out[n++] = feature(67, pair(key, next.shape));
        }
        return n;
    }
}
