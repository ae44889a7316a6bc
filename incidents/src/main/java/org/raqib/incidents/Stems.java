package org.raqib.incidents;

import java.util.ArrayList;
import java.util.List;
import org.raqib.knowledge.Spelling;

/**
 * The words of a quote cut down to what two outlets' wordings of one happening share: spelling folded, article,
 * conjunctions and the commonest endings taken off. After light10 (Larkey, Ballesteros and Connell 2007), which is made
 * for retrieval: cheap, and wrong now and then, which a sum over many words forgives.
 */
final class Stems {
    private static final String[] PREFIXES = {"وال", "بال", "كال", "فال", "لل", "ال"};
    private static final String[] SUFFIXES = {"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"};
    private static final int SHORTEST_STEM = 2;

    private Stems() {}

    /** The stems of a text, in order; numbers and Latin words stay as they are. */
    static List<String> of(String text) {
        List<String> stems = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (i < text.length() && Spelling.isMark(c)) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                char folded = Spelling.fold(c);
                if (folded != Spelling.NONE) {
                    word.append(folded);
                }
            } else if (!word.isEmpty()) {
                stems.add(stem(word.toString()));
                word.setLength(0);
            }
        }
        return stems;
    }

    private static String stem(String folded) {
        String word = folded;
        if (!Spelling.isArabicLetter(word.charAt(0))) {
            return word;
        }
        if (word.length() > 3 && word.charAt(0) == 'و') {
            word = word.substring(1);
        }
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST_STEM) {
                word = word.substring(prefix.length());
                break;
            }
        }
        for (String suffix : SUFFIXES) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= SHORTEST_STEM) {
                word = word.substring(0, word.length() - suffix.length());
            }
        }
        return word;
    }

    /** A 64-bit hash (FNV-1a, finished by MurmurHash3's mixer): equal for equal strings, in every run. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** Spreads every bit of a number over all of them. */
    static long mix(long value) {
        long hash = value;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
