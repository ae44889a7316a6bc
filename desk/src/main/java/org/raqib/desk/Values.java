package org.raqib.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that many reports share, by number; values are only ever added. Safe for use by several threads. */
final class Values {
    /** The number of no value. */
    static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    /** The number of a value, which is given one where it has none yet. */
    synchronized int number(@Nullable String value) {
        if (value == null) {
            return NONE;
        }
        Integer number = numbers.putIfAbsent(value, values.size());
        if (number != null) {
            return number;
        }
        values.add(value);
        return values.size() - 1;
    }

    /** The number of a value, or {@link #NONE} where it has none. */
    synchronized int find(String value) {
        return numbers.getOrDefault(value, NONE);
    }

    synchronized String value(int number) {
        return values.get(number);
    }

    synchronized int size() {
        return values.size();
    }
}
