package org.raqib.words;

import org.raqib.model.Span;

/**
 * One word, number or sign of a body, where it stands.
 *
 * @param word the word type
 * @param start first UTF-16 code unit in the body
 * @param end one past the last
 */
public record Token(Word word, int start, int end) {
    /** The folded characters. */
    public String form() {
        return word.form();
    }

    public Span span() {
        return new Span(start, end);
    }

    public boolean is(char sign) {
        return word.is(sign);
    }
}
