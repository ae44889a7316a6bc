package org.raqib.words;

import org.jspecify.annotations.Nullable;

/**
 * How clitics wrap a stem, and what the stem is: what the tagger chooses between. A frame says nothing of the stem's
 * own letters.
 *
 * @param proclitics as in {@link Morph#proclitics()}
 * @param sharedLam whether the lam of «لل» is the stem's own first letter (للجنة: ل + ال + لجنة)
 * @param pronoun the folded pronoun behind, or empty
 * @param ta whether the ta before the pronoun is the stem's ta marbuta (مدرسته: مدرسة + ه)
 * @param pos what the stem is
 */
record Frame(int proclitics, boolean sharedLam, String pronoun, boolean ta, Pos pos) {
    private static final int SHARED_LAM = 128;
    /** By proclitics, and {@link #SHARED_LAM}. */
    private static final String[] FRONTS = new String[256];

    static {
        for (int i = 0; i < FRONTS.length; i++) {
            FRONTS[i] = front(i & (SHARED_LAM - 1), (i & SHARED_LAM) != 0);
        }
    }

    /** The letters in front of the stem. */
    String front() {
        return FRONTS[proclitics | (sharedLam ? SHARED_LAM : 0)];
    }

    private static String front(int proclitics, boolean sharedLam) {
        String conjunctions = ((proclitics & Morph.WA) != 0 ? "و" : "") + ((proclitics & Morph.FA) != 0 ? "ف" : "");
        String prepositions = ((proclitics & Morph.BI) != 0 ? "ب" : "")
                + ((proclitics & Morph.LI) != 0 ? "ل" : "")
                + ((proclitics & Morph.KA) != 0 ? "ك" : "")
                + ((proclitics & Morph.SA) != 0 ? "س" : "");
        String article = (proclitics & Morph.AL) == 0 || sharedLam ? "" : (proclitics & Morph.LI) != 0 ? "ل" : "ال";
        return conjunctions + prepositions + article;
    }

    /** The analysis of a folded form under this frame, or null where the form does not have these clitics. */
    @Nullable
    Morph apply(String form) {
        String front = front();
        int length = form.length() - front.length() - pronoun.length();
        if (length < 1 || !form.startsWith(front) || !form.endsWith(pronoun)) {
            return null;
        }
        int start = front.length();
        int end = start + length;
        if (sharedLam && form.charAt(start) != 'ل') {
            return null;
        }
        if (ta && (length < 3 || form.charAt(end - 1) != 'ت')) {
            return null;
        }
        return new Morph(proclitics, mended(form.substring(start, end)), pronoun, pos);
    }

    /** Before a pronoun some letters are written otherwise than at a word's end. */
    private String mended(String stem) {
        if (pronoun.isEmpty()) {
            return stem;
        }
        char last = stem.charAt(stem.length() - 1);
        String body = stem.substring(0, stem.length() - 1);
        if (ta) {
            return body + 'ه';
        }
        if (last == 'و' && pos.isPerfect()) {
            return stem + 'ا';
        }
        if (last == 'ا' && stem.length() > 2 && pos.isVerb()) {
            return body + 'ي';
        }
        boolean hamza = (last == 'و' || last == 'ي') && stem.length() > 3 && stem.charAt(stem.length() - 2) == 'ا';
        return hamza && pos.isNominal() ? body + 'ء' : stem;
    }
}
