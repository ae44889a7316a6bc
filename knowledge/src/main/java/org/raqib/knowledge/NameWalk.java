package org.raqib.knowledge;

import java.util.Arrays;

/** A walk through the trie of names along the words of a sentence: the longest ends, and the states in which they lie. */
final class NameWalk {
    private final NameTrie trie;
    private final WordKey[] words;
    private final int to;
    private int end = NameTrie.NONE;
    private int[] ends = new int[4];
    private int count;

    NameWalk(NameTrie trie, WordKey[] words, int to) {
        this.trie = trie;
        this.words = words;
        this.to = to;
    }

    /** The index behind the last word of the longest names, or {@link NameTrie#NONE}. */
    int end() {
        return end;
    }

    int count() {
        return count;
    }

    /** The state in which a longest name ends. */
    int state(int i) {
        return ends[i];
    }

    /** Names from a state on, where {@code at} is the next word; none that ends at {@code endsAfter} or before. */
    void names(int start, int at, int endsAfter) {
        int state = start;
        int i = at;
        while (state != NameTrie.NONE) {
            if (i > endsAfter) {
                reached(state, i);
            }
            if (i == to) {
                return;
            }
            state = trie.step(state, words[i].word);
            i++;
        }
    }

    /** Generic words and nisbas, each word of which stands with or without its article. */
    void kinds(WordKey first, int next) {
        kind(first.kinds, next);
        kind(first.bareKinds, next);
    }

    private void kinds(int state, WordKey word, int i) {
        kind(trie.step(state, word.word), i + 1);
        kind(trie.step(state, word.bare), i + 1);
    }

    private void kind(int state, int i) {
        if (state == NameTrie.NONE) {
            return;
        }
        reached(state, i);
        if (i < to) {
            kinds(state, words[i], i);
        }
    }

    private void reached(int state, int i) {
        if (trie.first(state) == NameTrie.NONE || i < end) {
            return;
        }
        if (i > end) {
            end = i;
            count = 0;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = state;
    }
}
