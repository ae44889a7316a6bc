package org.raqib.words;

import org.jspecify.annotations.Nullable;

/**
 * Keeps frequent words so that reading a text allocates only what it has not seen. A table of constant size, in which a
 * word has four places to stand; where all are taken it displaces one. Readers and writers race without locks; words are
 * immutable, so that the worst outcome of a race is a word made twice.
 */
final class WordCache {
    private static final int WAYS = 4;
    private static final int LONGEST = 32;

    private final @Nullable Word[] slots;

    /** @param bits the table holds 2^bits words; 2 to 20 */
    WordCache(int bits) {
        slots = new Word[1 << bits];
    }

    Word get(char[] text, int start, int end, Word.Kind kind) {
        if (end - start > LONGEST) {
            return new Word(new String(text, start, end - start), kind);
        }
        // Most words are Arabic and fit into two numbers, which are then compared instead of the letters.
        long head = Word.packed(text, start, Math.min(end, start + Word.PACKED));
        long tail = head == Word.UNPACKED ? Word.UNPACKED : Word.packed(text, start + Word.PACKED, end);
        return tail == Word.UNPACKED ? unpacked(text, start, end, kind) : packed(text, start, end, kind, head, tail);
    }

    private Word packed(char[] text, int start, int end, Word.Kind kind, long head, long tail) {
        int set = set(Long.hashCode((head * 31 + tail) * 0x9E3779B97F4A7C15L));
        for (int i = set; i < set + WAYS; i++) {
            Word word = slots[i];
            if (word == null) {
                break;
            }
            if (word.head == head && word.tail == tail) {
                return keep(word, i, set);
            }
        }
        return add(set, new Word(new String(text, start, end - start), kind));
    }

    private Word unpacked(char[] text, int start, int end, Word.Kind kind) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int set = set(hash * 0x9E3779B1);
        for (int i = set; i < set + WAYS; i++) {
            Word word = slots[i];
            if (word == null) {
                break;
            }
            if (word.hasLetters(text, start, end)) {
                return keep(word, i, set);
            }
        }
        return add(set, new Word(new String(text, start, end - start), kind));
    }

    private int set(int hash) {
        return (hash ^ (hash >>> 15)) & (slots.length - WAYS);
    }

    /** A word that is met again moves up, away from the place where words go. */
    private Word keep(Word word, int at, int set) {
        if (at > set) {
            slots[at] = slots[at - 1];
            slots[at - 1] = word;
        }
        return word;
    }

    /** The newest word stands first; the one that was met longest ago goes. */
    private Word add(int set, Word word) {
        System.arraycopy(slots, set, slots, set + 1, WAYS - 1);
        slots[set] = word;
        return word;
    }
}
