package org.raqib.exports.balance;

/**
 * The share of one group beside that of the others, with the difference and its interval of 95 per cent: Newcombe's method 10,
 * which is Wilson's interval of each share, combined (R. G. Newcombe, Interval estimation for the difference between independent
 * proportions, Statistics in Medicine 17, 1998, pages 873 to 890). It holds for small numbers and for shares near 0 and 1.
 *
 * @param own the group's share
 * @param others that of all other groups of the same table together, without what belongs to both
 */
public record Comparison(Share own, Share others) {
    /** With fewer on either side nothing is compared. */
    public static final int FEWEST = 5;

    /** With fewer on either side the numbers are said to be small. */
    public static final int SMALL = 20;

    /** Whether there are enough on both sides to compare at all. */
    public boolean isPossible() {
        return own.of() >= FEWEST && others.of() >= FEWEST;
    }

    /** Whether the numbers are small. */
    public boolean isSmall() {
        return own.of() < SMALL || others.of() < SMALL;
    }

    /** The group's share less that of the others, -1 to 1. */
    public double difference() {
        return own.value() - others.value();
    }

    /** The lower end of the interval. */
    public double low() {
        double below = own.value() - own.low();
        double above = others.high() - others.value();
        return Math.max(-1, difference() - Math.sqrt(below * below + above * above));
    }

    /** The upper end of the interval. */
    public double high() {
        double above = own.high() - own.value();
        double below = others.value() - others.low();
        return Math.min(1, difference() + Math.sqrt(above * above + below * below));
    }

    /** Whether it differs by more than chance would often make it: nothing lies outside the interval. */
    public boolean isFlagged() {
        return isPossible() && (low() > 0 || high() < 0);
    }
}
