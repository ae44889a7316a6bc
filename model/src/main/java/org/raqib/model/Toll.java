package org.raqib.model;

import org.jspecify.annotations.Nullable;

/**
 * How many people a voice says were killed or injured.
 *
 * @param min the least number said, 0 or more
 * @param max the greatest number said, or null where the report leaves it open ("more than 1000")
 */
public record Toll(int min, @Nullable Integer max) {
    public Toll {
        if (min < 0 || (max != null && max < min)) {
            throw new IllegalArgumentException("A toll must satisfy 0 <= min <= max, not " + min + ".." + max);
        }
    }

    /** Exactly {@code count} people. */
    public static Toll exactly(int count) {
        return new Toll(count, count);
    }

    /** {@code min} people or more. */
    public static Toll atLeast(int min) {
        return new Toll(min, null);
    }

    /** The range that holds both tolls; open at the top if either is. */
    public Toll union(Toll other) {
        Integer top = max == null || other.max == null ? null : Integer.valueOf(Math.max(max, other.max));
        return new Toll(Math.min(min, other.min), top);
    }

    /** Whether some number satisfies both tolls. */
    public boolean overlaps(Toll other) {
        return (max == null || other.min <= max) && (other.max == null || min <= other.max);
    }
}
