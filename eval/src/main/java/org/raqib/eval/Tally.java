package org.raqib.eval;

/**
 * How much was read, and how much of it rightly.
 *
 * @param right what was read and is in the gold
 * @param read what was read
 * @param gold what is in the gold
 */
public record Tally(int right, int read, int gold) {
    /** Nothing counted yet. */
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(int moreRight, int moreRead, int moreGold) {
        return new Tally(right + moreRight, read + moreRead, gold + moreGold);
    }

    Tally plus(Tally more) {
        return plus(more.right, more.read, more.gold);
    }

    /** The part of what was read that is right, 0 to 1; 0 where nothing was read. */
    public double precision() {
        return read == 0 ? 0 : (double) right / read;
    }

    /** The part of the gold that was read, 0 to 1; 0 where the gold is empty. */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /** The harmonic mean of both. */
    public double f1() {
        double both = precision() + recall();
        return both == 0 ? 0 : 2 * precision() * recall() / both;
    }
}
