package org.raqib.claims;

import org.jspecify.annotations.Nullable;

/**
 * What is told of some words, for those who ask of every word of a text: most words are none of them, and are told so by
 * one number. Filled before it is asked; nothing is taken out of it.
 */
final class WordTable<T> {
    private static final int LEAST = 8;
    /** Places a word: with most of them free, hardly a foreign word meets a hash. */
    private static final int PLACES_A_WORD = 4;

    /** The hash of the word at each place, 0 where it is free. */
    private int[] hashes = new int[LEAST];

    private @Nullable String[] words = new String[LEAST];
    private @Nullable Object[] values = new Object[LEAST];
    private int size;

    /** What is told of a word, or null. */
    @SuppressWarnings("unchecked")
    @Nullable
    T get(String word) {
        int at = find(word, hash(word));
        return hashes[at] == 0 ? null : (T) values[at];
    }

    boolean has(String word) {
        return hashes[find(word, hash(word))] != 0;
    }

    void put(String word, T value) {
        if ((size + 1) * PLACES_A_WORD > hashes.length) {
            grow();
        }
        int hash = hash(word);
        int at = find(word, hash);
        size += hashes[at] == 0 ? 1 : 0;
        hashes[at] = hash;
        // What the code asks for by literals is then found without comparing letters.
        words[at] = word.intern();
        values[at] = value;
    }

    private void grow() {
        int[] oldHashes = hashes;
        @Nullable String[] oldWords = words;
        @Nullable Object[] oldValues = values;
        hashes = new int[oldHashes.length * 2];
        words = new String[hashes.length];
        values = new Object[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            String word = oldWords[i];
            if (word != null) {
                int at = find(word, oldHashes[i]);
                hashes[at] = oldHashes[i];
                words[at] = word;
                values[at] = oldValues[i];
            }
        }
    }

    /** Where a word stands or would stand. */
    private int find(String word, int hash) {
        int at = (hash ^ (hash >>> 15)) & (hashes.length - 1);
        while (hashes[at] != 0 && !(hashes[at] == hash && word.equals(words[at]))) {
            at = (at + 1) & (hashes.length - 1);
        }
        return at;
    }

    /** Never 0. */
    private static int hash(String word) {
        int hash = word.hashCode() * 0x9E3779B1;
        return hash == 0 ? 1 : hash;
    }
}
