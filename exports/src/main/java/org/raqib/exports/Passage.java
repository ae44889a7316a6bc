package org.raqib.exports;

import org.raqib.model.Span;

/**
 * Where the words of a claim stand in its report, as the Web Annotation Data Model counts: in Unicode code points, where
 * Raqib's own spans count UTF-16 code units (W3C Recommendation of 23 February 2017, sections 4.2.4 and 4.2.5).
 *
 * @param start code points before the words
 * @param end code points before what follows the words
 * @param prefix at most {@link #AROUND} code points before the words
 * @param suffix at most {@link #AROUND} code points after them
 */
public record Passage(int start, int end, String prefix, String suffix) {
    /** How many code points of the surroundings are quoted, so that words that stand twice are told apart. */
    public static final int AROUND = 32;

    /** Of words in a report's {@linkplain org.raqib.model.Report#body() body}. */
    public static Passage of(String body, Span words) {
        int start = body.codePointCount(0, words.start());
        int end = start + body.codePointCount(words.start(), words.end());
        int from = body.offsetByCodePoints(words.start(), -Math.min(AROUND, start));
        int after = body.codePointCount(words.end(), body.length());
        int to = body.offsetByCodePoints(words.end(), Math.min(AROUND, after));
        return new Passage(start, end, body.substring(from, words.start()), body.substring(words.end(), to));
    }
}
