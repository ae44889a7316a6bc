package org.raqib.copies;

import java.util.Arrays;

/**
 * Which texts hold a run of words: finds the few texts that share many runs with another without comparing all with all. Of
 * each text {@value #KEPT} runs are entered, and of each run the first {@value #TEXTS} texts, so that a phrase that stands under
 * every article of an outlet costs no more than any other. Time to enter or look up a text does not grow with their number.
 */
final class RunIndex {
    /** Runs entered of each text: those with the smallest hashes. */
    static final int KEPT = 64;

    /** Texts remembered for each run. */
    static final int TEXTS = 8;

    private int[] keys = new int[1 << 12];
    private int[] heads = new int[1 << 12];
    private byte[] counts = new byte[1 << 12];
    private int used;

    private int[] texts = new int[1 << 12];
    private int[] next = new int[1 << 12];
    private int postings;

    private int[] hits = new int[1 << 8];

    /** Enters a text under its number. */
    void add(int text, int[] runs) {
        for (int i = 0; i < Math.min(KEPT, runs.length); i++) {
            add(text, runs[i]);
        }
    }

    private void add(int text, int run) {
        if (used * 2 >= keys.length) {
            grow();
        }
        int at = place(keys, heads, run);
        if (heads[at] == 0) {
            keys[at] = run;
            used++;
        }
        if (counts[at] >= TEXTS) {
            return;
        }
        counts[at]++;
        if (postings == texts.length) {
            texts = Arrays.copyOf(texts, postings * 2);
            next = Arrays.copyOf(next, postings * 2);
        }
        texts[postings] = text;
        next[postings] = heads[at];
        heads[at] = ++postings;
    }

    /**
     * The texts that share most runs with some text.
     *
     * @param most how many at most
     * @return their numbers, most shared first, then by number
     */
    int[] nearest(int[] runs, int most) {
        int[] touched = new int[16];
        int count = 0;
        for (int run : runs) {
            int at = place(keys, heads, run);
            for (int posting = heads[at]; posting != 0; posting = next[posting - 1]) {
                int text = texts[posting - 1];
                if (text >= hits.length) {
                    hits = Arrays.copyOf(hits, Math.max(text + 1, hits.length * 2));
                }
                if (hits[text]++ == 0) {
                    if (count == touched.length) {
                        touched = Arrays.copyOf(touched, count * 2);
                    }
                    touched[count++] = text;
                }
            }
        }
        // Sorted as one number each: hits downwards, then the text's number upwards.
        long[] ranked = new long[count];
        for (int i = 0; i < count; i++) {
            ranked[i] = (long) -hits[touched[i]] << 32 | touched[i];
            hits[touched[i]] = 0;
        }
        Arrays.sort(ranked);
        return Arrays.stream(ranked).limit(most).mapToInt(rank -> (int) rank).toArray();
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldHeads = heads;
        byte[] oldCounts = counts;
        keys = new int[Math.multiplyExact(oldKeys.length, 2)];
        heads = new int[keys.length];
        counts = new byte[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != 0) {
                int at = place(keys, heads, oldKeys[i]);
                keys[at] = oldKeys[i];
                heads[at] = oldHeads[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /** Where the run stands, or the empty place where it would. The smallest hashes are alike in their high bits only. */
    private static int place(int[] keys, int[] heads, int run) {
        int mask = keys.length - 1;
        int at = (run * 0x9E3779B9 >>> 7) & mask;
        while (heads[at] != 0 && keys[at] != run) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
