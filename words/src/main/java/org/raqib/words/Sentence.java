package org.raqib.words;

import java.util.List;
import org.raqib.model.Span;

/**
 * A stretch of tokens that ends with a full stop, a question or exclamation mark, or a line end.
 *
 * @param tokens in order, never empty, the closing sign included
 * @param title whether it stands in the report's title
 */
public record Sentence(List<Token> tokens, boolean title) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public Span span() {
        return new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }
}
