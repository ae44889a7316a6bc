package org.raqib.claims;

import org.raqib.knowledge.Spelling;

/** The form under which the words of rules and the words of texts meet: folded, without the article. */
final class Stems {
    private Stems() {}

    /** The folded word without its article. */
    static String stem(String word) {
        String folded = Spelling.fold(word.strip());
        return folded.length() > 4 && folded.startsWith("ال") ? folded.substring(2) : folded;
    }

    /** The folded words of an expression as written, one space between them. */
    static String phraseKey(String words) {
        return Spelling.fold(words.strip().replaceAll("\\s+", " "));
    }
}
