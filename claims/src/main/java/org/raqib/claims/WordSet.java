package org.raqib.claims;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;

/** A few words, sorted so that what two sets share is found in one pass. Immutable. */
final class WordSet {
    private final String[] words;
    private final int[] hashes;

    WordSet(Set<String> set) {
        words = set.toArray(new String[0]);
        Arrays.sort(words, Comparator.comparingInt(String::hashCode));
        hashes = new int[words.length];
        Arrays.setAll(hashes, i -> words[i].hashCode());
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
