package org.raqib.incidents;

import static org.raqib.incidents.Likeness.step;

import org.jspecify.annotations.Nullable;
import org.raqib.copies.SortedNumbers;

/** How the words of two claims speak for or against their telling one happening. */
final class AlikeWords {
    /** The most that words alone can say for two claims. */
    static final float MOST = 7f;

    /** Two quotes share this much of the words they hold together: copies of one text. */
    private static final double COPY = 0.8;

    /** Shorter quotes agree by chance. */
    private static final int COPY_WORDS = 6;

    /** Formulas ("discussed bilateral relations") are made of words that say less together than this. */
    private static final float TELLING_COPY = 2f;

    private static final float ALIKE = 2f;

    private AlikeWords() {}

    /** Whether two quotes are, but for a word or two, the same, and more than a formula. */
    static boolean areCopies(Profile a, Profile b) {
        return a.words.sum() >= TELLING_COPY && b.words.sum() >= TELLING_COPY && haveOneWording(a, b);
    }

    /** Whether two quotes are, but for a word or two, the same. */
    static boolean haveOneWording(Profile a, Profile b) {
        int few = Math.min(a.wording.length, b.wording.length);
        int many = Math.max(a.wording.length, b.wording.length);
        if (few < COPY_WORDS || few < COPY * many) {
            return false;
        }
        int shared = SortedNumbers.shared(a.wording, b.wording);
        return shared >= COPY * (few + many - shared);
    }

    /** Claims of one report stand in one context: only their own words tell them apart. */
    static float of(Profile a, Profile b, boolean copies, @Nullable Steps steps) {
        float quoted = weigh(a.words, b.words);
        float value = a.report == b.report ? quoted : Math.max(quoted, weigh(a.wider, b.wider));
        if (copies) {
            return step(steps, Step.SAME_WORDING, Math.min(MOST, value + 1.5f));
        }
        return step(steps, value >= ALIKE ? Step.SAME_WORDS : Step.OTHER_WORDS, value);
    }

    private static float weigh(WeightedWords a, WeightedWords b) {
        float shared = a.shared(b);
        float alike =
                shared == 0 ? 0 : 3f * shared / (float) Math.sqrt(a.sum() * b.sum()) + Math.min(2.5f, 0.6f * shared);
        // Two full quotes without a telling word in common speak against; two short ones say nothing.
        float expected = 1.6f * Math.min(1f, Math.min(a.sum(), b.sum()) / 3f);
        return Math.min(5.5f, 2.6f * alike) - expected;
    }
}
