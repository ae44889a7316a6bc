package org.raqib.words;

/**
 * Keeps frequent words so that reading a text allocates only what it has not seen. A direct-mapped table of constant
 * size: a collision replaces. Readers and writers race without locks; words are immutable, so that the worst outcome of
 * a race is a word made twice.
 */
final class WordCache {
    private final Word[] slots;

    /** @param bits the table holds 2^bits words; 1 to 20 */
    WordCache(int bits) {
        slots = new Word[1 << bits];
    }

    Word get(String text, int start, int end, Word.Kind kind) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
        Word word = slots[slot];
        int length = end - start;
        if (word != null && word.surface().length() == length && text.startsWith(word.surface(), start)) {
            return word;
        }
        word = new Word(text.substring(start, end), kind);
        if (length <= 32) {
            slots[slot] = word;
        }
        return word;
    }
}
