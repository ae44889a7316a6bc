package org.raqib.knowledge;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trie over words, in arrays. Words are numbered by an open-addressing table; the edge from a state by a word lies in
 * a second such table under the key (state, word). Names that end in a state form a chain. Reading is free of allocation
 * and safe for any number of threads once {@link Builder#build} has returned.
 */
final class NameTrie {
    static final int NONE = -1;

    private final @Nullable String[] words;
    private final int[] wordIds;
    private final long[] edgeKeys;
    private final int[] edgeTargets;
    private final int[] firstOfState;
    private final int[] nextOfLink;
    private final int[] valueOfLink;

    private NameTrie(Builder b) {
        words = b.words;
        wordIds = b.wordIds;
        edgeKeys = b.edgeKeys;
        edgeTargets = b.edgeTargets;
        firstOfState = Arrays.copyOf(b.firstOfState, b.states);
        nextOfLink = Arrays.copyOf(b.nextOfLink, b.links);
        valueOfLink = Arrays.copyOf(b.valueOfLink, b.links);
    }

    /** The number of a word, or {@link #NONE} if no name contains it. */
    int wordId(String word) {
        int mask = words.length - 1;
        for (int slot = spread(word.hashCode()) & mask; ; slot = (slot + 1) & mask) {
            String there = words[slot];
            if (there == null) {
                return NONE;
            }
            if (there.equals(word)) {
                return wordIds[slot];
            }
        }
    }

    /** The state reached from a state by a word, or {@link #NONE}. */
    int step(int state, int wordId) {
        if (wordId < 0) {
            return NONE;
        }
        long key = key(state, wordId);
        int mask = edgeKeys.length - 1;
        for (int slot = spread(Long.hashCode(key * 0x9E3779B97F4A7C15L)) & mask; ; slot = (slot + 1) & mask) {
            if (edgeKeys[slot] == key) {
                return edgeTargets[slot];
            }
            if (edgeKeys[slot] == 0) {
                return NONE;
            }
        }
    }

    /** The first link of the names that end in a state, or {@link #NONE}. */
    int first(int state) {
        return firstOfState[state];
    }

    int next(int link) {
        return nextOfLink[link];
    }

    int value(int link) {
        return valueOfLink[link];
    }

    int states() {
        return firstOfState.length;
    }

    private static long key(int state, int wordId) {
        return ((long) (state + 1) << 32) | wordId;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }

    /** Grows a trie; the states 0 to {@code roots - 1} are its roots. */
    static final class Builder {
        private @Nullable String[] words = new String[1 << 15];
        private int[] wordIds = new int[1 << 15];
        private int wordCount;
        private long[] edgeKeys = new long[1 << 16];
        private int[] edgeTargets = new int[1 << 16];
        private int edgeCount;
        private int[] firstOfState = new int[1 << 15];
        private int states;
        private int[] nextOfLink = new int[1 << 15];
        private int[] valueOfLink = new int[1 << 15];
        private int links;

        Builder(int roots) {
            Arrays.fill(firstOfState, NONE);
            states = roots;
        }

        /** Adds a value under a name and returns the state in which the name ends. */
        int add(int root, List<String> name, int value) {
            int state = root;
            for (String word : name) {
                state = edge(state, wordId(word));
            }
            for (int link = firstOfState[state]; link != NONE; link = nextOfLink[link]) {
                if (valueOfLink[link] == value) {
                    return state;
                }
            }
            if (links == valueOfLink.length) {
                nextOfLink = Arrays.copyOf(nextOfLink, links * 2);
                valueOfLink = Arrays.copyOf(valueOfLink, links * 2);
            }
            // Appended, so that names come out in the order of the files.
            int last = firstOfState[state];
            while (last != NONE && nextOfLink[last] != NONE) {
                last = nextOfLink[last];
            }
            valueOfLink[links] = value;
            nextOfLink[links] = NONE;
            if (last == NONE) {
                firstOfState[state] = links;
            } else {
                nextOfLink[last] = links;
            }
            links++;
            return state;
        }

        int first(int state) {
            return firstOfState[state];
        }

        int next(int link) {
            return nextOfLink[link];
        }

        int value(int link) {
            return valueOfLink[link];
        }

        NameTrie build() {
            return new NameTrie(this);
        }

        private int wordId(String word) {
            if (wordCount * 2 >= words.length) {
                growWords();
            }
            int mask = words.length - 1;
            int slot = spread(word.hashCode()) & mask;
            for (String there = words[slot]; there != null; there = words[slot]) {
                if (there.equals(word)) {
                    return wordIds[slot];
                }
                slot = (slot + 1) & mask;
            }
            words[slot] = word;
            wordIds[slot] = wordCount;
            return wordCount++;
        }

        private void growWords() {
            @Nullable String[] oldWords = words;
            int[] oldIds = wordIds;
            words = new String[oldWords.length * 2];
            wordIds = new int[oldWords.length * 2];
            int mask = words.length - 1;
            for (int i = 0; i < oldWords.length; i++) {
                String word = oldWords[i];
                if (word != null) {
                    int slot = spread(word.hashCode()) & mask;
                    while (words[slot] != null) {
                        slot = (slot + 1) & mask;
                    }
                    words[slot] = word;
                    wordIds[slot] = oldIds[i];
                }
            }
        }

        private int edge(int state, int wordId) {
            if (edgeCount * 2 >= edgeKeys.length) {
                growEdges();
            }
            long key = key(state, wordId);
            int slot = slotOf(key);
            if (edgeKeys[slot] == key) {
                return edgeTargets[slot];
            }
            edgeKeys[slot] = key;
            edgeTargets[slot] = states;
            edgeCount++;
            if (states == firstOfState.length) {
                firstOfState = Arrays.copyOf(firstOfState, states * 2);
                Arrays.fill(firstOfState, states, states * 2, NONE);
            }
            return states++;
        }

        private int slotOf(long key) {
            int mask = edgeKeys.length - 1;
            int slot = spread(Long.hashCode(key * 0x9E3779B97F4A7C15L)) & mask;
            while (edgeKeys[slot] != 0 && edgeKeys[slot] != key) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private void growEdges() {
            long[] oldKeys = edgeKeys;
            int[] oldTargets = edgeTargets;
            edgeKeys = new long[oldKeys.length * 2];
            edgeTargets = new int[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = slotOf(oldKeys[i]);
                    edgeKeys[slot] = oldKeys[i];
                    edgeTargets[slot] = oldTargets[i];
                }
            }
        }
    }
}
