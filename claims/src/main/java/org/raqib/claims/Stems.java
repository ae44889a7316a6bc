package org.raqib.claims;

import java.util.Set;
import org.raqib.knowledge.Spelling;

/** The form under which the words of rules and the words of texts meet: folded, without the article. */
final class Stems {
    /** Short words that begin with these letters without having the article. */
    private static final Set<String> OWN_ALIF_LAM = Set.of(
            "التي", "الذي", "الان", "اليه", "الله", "اليا", "اليات", "الاف", "اليها", "الغاء", "القاء", "الزام",
            "التقي", "التزم");

    private Stems() {}

    /** The folded word without its article. */
    static String stem(String word) {
        String folded = Spelling.fold(word.strip());
        return folded.length() > 3 && folded.startsWith("ال") && !OWN_ALIF_LAM.contains(folded)
                ? folded.substring(2)
                : folded;
    }

    /** The folded words of an expression as written, one space between them. */
    static String phraseKey(String words) {
        return Spelling.fold(words.strip().replaceAll("\\s+", " "));
    }
}
