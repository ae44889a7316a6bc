package org.raqib.words.number;

import org.raqib.model.Span;

/**
 * A number where it stands in a sentence.
 *
 * @param kind what sort of number
 * @param quantity what it says, bounds taken in
 * @param first index of its first token in the sentence, the words of a bound in front included ("more than 20")
 * @param end index behind its last token; the counted noun, where there is one, usually stands here
 * @param span its characters in the body, from the first token to the last
 */
public record NumberMention(Kind kind, Quantity quantity, int first, int end, Span span) {
    public enum Kind {
        /** A count, exact or between two values. */
        CARDINAL,
        /** A place in an order: fifth. */
        ORDINAL,
        /** A share of a hundred; the quantity is the number before the sign. */
        PERCENT,
        /** A count with a word that bounds it, or a word that is a bound: more than 20, dozens. */
        BOUND,
        /** A counted noun in its dual form; {@code first} is the noun itself. */
        DUAL
    }

    /** Whether it can be the count of the noun behind it. */
    public boolean counts() {
        return kind != Kind.ORDINAL && kind != Kind.PERCENT;
    }
}
