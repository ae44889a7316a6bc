package org.raqib.incidents;

import java.util.Arrays;

/** Collects numbers, and gives them sorted and each once. */
final class Keys {
    private static final long[] NONE = {};

    private long[] keys = NONE;
    private int size;

    void add(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, Math.max(4, size * 2));
        }
        keys[size++] = key;
    }

    void addAll(long[] others) {
        for (long other : others) {
            add(other);
        }
    }

    /** All numbers added, sorted, each once. */
    long[] sorted() {
        if (size == 0) {
            return NONE;
        }
        Arrays.sort(keys, 0, size);
        int distinct = 1;
        for (int i = 1; i < size; i++) {
            if (keys[i] != keys[distinct - 1]) {
                keys[distinct++] = keys[i];
            }
        }
        size = distinct;
        return Arrays.copyOf(keys, distinct);
    }
}
