package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import org.raqib.model.Report;
import org.raqib.words.Sentence;
import org.raqib.words.Token;

/** Finds the headline of a report that came without a title: a short first line that no full stop closes. */
final class Headline {
    /** Longer lines are prose. */
    private static final int MOST_WORDS = 28;

    private Headline() {}

    static List<Sentence> marked(Report report, List<Sentence> sentences) {
        if (!report.title().isBlank()
                || sentences.isEmpty()
                || !isHeadline(sentences.get(0).tokens())) {
            return sentences;
        }
        List<Sentence> marked = new ArrayList<>(sentences);
        marked.set(0, new Sentence(sentences.get(0).tokens(), true));
        return marked;
    }

    private static boolean isHeadline(List<Token> tokens) {
        return tokens.size() <= MOST_WORDS && !tokens.get(tokens.size() - 1).is('.');
    }
}
