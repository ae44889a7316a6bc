package org.raqib.words.number;

import org.jspecify.annotations.Nullable;

/** The numbers of one sentence, read at the places one asks for. For use by one thread. */
public final class NumberReader {
    private final NumberScan scan;

    NumberReader(NumberScan scan) {
        this.scan = scan;
    }

    /**
     * The single number that starts at a token, without bounds, ranges, duals or open words; null where there is none or
     * beyond either end.
     */
    public @Nullable Plain plain(int i) {
        return scan.plain(i);
    }

    /** The number with its bounds that starts at a token; null where there is none or beyond either end. */
    public @Nullable NumberMention mention(int i) {
        return scan.mention(i);
    }

    /**
     * A single number.
     *
     * @param value its value
     * @param end index behind its last token
     * @param ordinal whether it is a place in an order
     * @param article whether its first word has the article
     * @param digits whether it is written in digits only
     */
    public record Plain(double value, int end, boolean ordinal, boolean article, boolean digits) {
        /** Whether it is a whole number from {@code low} to {@code high}. */
        public boolean within(int low, int high) {
            return value >= low && value <= high && value == Math.rint(value);
        }
    }
}
