package org.raqib.exports.balance;

/**
 * So many of so many.
 *
 * @param count 0 or more
 * @param of {@code count} or more
 */
public record Share(int count, int of) {
    /** The 97.5th percentile of the normal distribution, for intervals of 95 per cent. */
    private static final double Z = 1.959963984540054;

    public Share {
        if (count < 0 || of < count) {
            throw new IllegalArgumentException(count + " of " + of + " is no share");
        }
    }

    /** Between 0 and 1; not a number where there is nothing to share. */
    public double value() {
        return (double) count / of;
    }

    /** The least that it may be of a larger whole, by Wilson's score interval of 95 per cent. */
    double low() {
        return wilson(-1);
    }

    /** The greatest that it may be of a larger whole, by the same interval. */
    double high() {
        return wilson(1);
    }

    private double wilson(int sign) {
        double p = value();
        double z2 = Z * Z;
        double root = Z * Math.sqrt((p * (1 - p) + z2 / (4 * of)) / of);
        return Math.clamp((p + z2 / (2 * of) + sign * root) / (1 + z2 / of), 0, 1);
    }
}
