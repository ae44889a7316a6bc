package org.raqib.incidents;

import java.util.List;
import org.raqib.knowledge.FoldedWords;
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
        return FoldedWords.of(text).stream().map(Stems::stem).toList();
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
}
