package org.raqib.desk;

import java.util.BitSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Sets of numbers, of reports or of rows. SQLite gives a set as one text, which is read in a third of the time that as many rows
 * take.
 */
final class Numbers {
    private Numbers() {}

    /**
     * What a statement gives.
     *
     * @param sql gives one value, {@code group_concat} of numbers that are not negative
     */
    static BitSet of(Handle handle, String sql, Object... values) {
        return handle.select(sql, values)
                .map((row, context) -> parse(row.getString(1)))
                .one();
    }

    private static BitSet parse(@Nullable String numbers) {
        BitSet set = new BitSet();
        if (numbers == null) {
            return set;
        }
        int number = 0;
        for (int i = 0; i < numbers.length(); i++) {
            char c = numbers.charAt(i);
            if (c == ',') {
                set.set(number);
                number = 0;
            } else {
                number = Math.addExact(Math.multiplyExact(number, 10), c - '0');
            }
        }
        set.set(number);
        return set;
    }

    /** As the value that {@code json_each} takes apart. */
    static String json(long[] numbers) {
        return java.util.Arrays.toString(numbers);
    }
}
