package org.raqib.claims;

import java.util.Arrays;
import java.util.List;

/** A few words, sorted so that what two sets share is found in one pass. Immutable. */
final class WordSet {
    private final String[] words;
    private final int[] hashes;

    /** @param all the words, some perhaps more than once */
    WordSet(List<String> all) {
        String[] sorted = new String[all.size()];
        int[] keys = new int[sorted.length];
        int count = 0;
        for (int w = 0; w < sorted.length; w++) {
            String word = all.get(w);
            int hash = word.hashCode();
            int at = count;
            while (at > 0 && keys[at - 1] > hash) {
                at--;
            }
            if (!isAmong(word, sorted, keys, at)) {
                System.arraycopy(sorted, at, sorted, at + 1, count - at);
                System.arraycopy(keys, at, keys, at + 1, count - at);
                sorted[at] = word;
                keys[at] = hash;
                count++;
            }
        }
        words = Arrays.copyOf(sorted, count);
        hashes = Arrays.copyOf(keys, count);
    }

    /** Whether a word stands right before a place, where those of its hash do. */
    private static boolean isAmong(String word, String[] words, int[] hashes, int end) {
        for (int i = end - 1; i >= 0 && hashes[i] == word.hashCode(); i--) {
            if (words[i].equals(word)) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return words.length;
    }

    /** How many words stand in both. */
    int shared(WordSet other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            if (hashes[i] < other.hashes[j]) {
                i++;
            } else if (hashes[i] > other.hashes[j]) {
                j++;
            } else {
                // Different words of one hash, seldom as they are, stand side by side.
                for (int k = j; k < other.hashes.length && other.hashes[k] == hashes[i]; k++) {
                    shared += words[i].equals(other.words[k]) ? 1 : 0;
                }
                i++;
            }
        }
        return shared;
    }
}
