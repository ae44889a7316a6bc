package org.raqib.claims;

/**
 * Tells at once that a word is not among some words, which is the answer for most words of a text: a bit for each of the
 * words, by its hash. Filled before it is asked.
 */
final class WordFilter {
    private static final int LEAST = 8;
    private static final int BITS_A_WORD = 16;

    private long[] bits = new long[LEAST];
    private int words;

    /** Notes a word; {@code all} are those noted so far, this one included, in case the filter has to grow. */
    void add(String word, Iterable<String> all) {
        words++;
        if (words * BITS_A_WORD > bits.length * Long.SIZE) {
            bits = new long[bits.length * 2];
            all.forEach(this::set);
        }
        set(word);
    }

    private void set(String word) {
        int bit = bit(word);
        bits[bit / Long.SIZE] |= 1L << bit;
    }

    private int bit(String word) {
        int hash = word.hashCode() * 0x9E3779B1;
        return (hash ^ (hash >>> 15)) & (bits.length * Long.SIZE - 1);
    }

    /** Whether it can be one of the words; false where it is none. */
    boolean mayHold(String word) {
        int bit = bit(word);
        return (bits[bit / Long.SIZE] & 1L << bit) != 0;
    }
}
