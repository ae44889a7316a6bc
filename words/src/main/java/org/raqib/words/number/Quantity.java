package org.raqib.words.number;

import org.jspecify.annotations.Nullable;
import org.raqib.model.Toll;

/**
 * How many, as the text bounds it.
 *
 * @param min the least value said
 * @param max the greatest value said, or null where the text leaves it open ("more than 1000")
 */
public record Quantity(double min, @Nullable Double max) {
    public Quantity {
        if (Double.isNaN(min) || (max != null && !(max >= min))) {
            throw new IllegalArgumentException("A quantity must satisfy min <= max, not " + min + ".." + max);
        }
    }

    public static Quantity exactly(double value) {
        return new Quantity(value, value);
    }

    public static Quantity atLeast(double value) {
        return new Quantity(value, null);
    }

    public boolean isExact() {
        return max != null && max == min;
    }

    /** The quantity as a count of people, or null where it is not one: fractions, negative or beyond two billion. */
    public @Nullable Toll toll() {
        if (!countable(min) || (max != null && !countable(max))) {
            return null;
        }
        return new Toll((int) min, max == null ? null : Integer.valueOf(max.intValue()));
    }

    private static boolean countable(double value) {
        return value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value);
    }

    /** {@code 20}, {@code 10/15} or {@code 20/} where open at the top. */
    @Override
    public String toString() {
        if (max == null) {
            return plain(min) + "/";
        }
        return isExact() ? plain(min) : plain(min) + "/" + plain(max);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
