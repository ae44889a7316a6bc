package org.raqib.knowledge;

import java.util.ArrayList;
import java.util.List;

/** The words of a text as texts are compared by them: folded ({@link Spelling}), and as numbers. */
public final class FoldedWords {
    private FoldedWords() {}

    /** The words, in order: folded letters and digits; marks within them are passed over. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Spelling.isMark(c)) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                char folded = Spelling.fold(c);
                if (folded != Spelling.NONE) {
                    word.append(folded);
                }
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** A 64-bit hash (FNV-1a, finished by MurmurHash3's mixer): equal for equal words, in every run and on every machine. */
    public static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** Spreads every bit of a number over all of them (MurmurHash3's mixer). */
    public static long mix(long value) {
        long hash = value;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
