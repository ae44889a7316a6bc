package org.raqib.claims;

import java.util.List;
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
        String written = word.strip();
        String folded = Spelling.fold(written);
        // Written with its hamza, «ألغام» shows that it has no article.
        boolean hamza = written.startsWith("أ") || written.startsWith("إ");
        return folded.length() > 3 && folded.startsWith("ال") && !hamza && !OWN_ALIF_LAM.contains(folded)
                ? folded.substring(2)
                : folded;
    }

    /** Whether a folded word shows that it is feminine: in ta marbuta or in the plural of «ات». */
    static boolean isFeminine(String word) {
        return word.endsWith("ه") || word.endsWith("ات");
    }

    /** The stem of the first word of an expression. */
    static String head(String words) {
        int space = words.indexOf(' ');
        return stem(space < 0 ? words : words.substring(0, space));
    }

    /** The folded noun without its article, with its duals: هجوم، هجومان، هجومين. */
    static List<String> withDuals(String noun) {
        String stem = stem(noun);
        String base = stem.endsWith("ه") ? stem.substring(0, stem.length() - 1) + "ت" : stem;
        return stem.length() < 3 ? List.of(stem) : List.of(stem, base + "ان", base + "ين");
    }

    /** The folded words of an expression as written, one space between them. */
    static String phraseKey(String words) {
        return Spelling.fold(words.strip().replaceAll("\\s+", " "));
    }
}
