package org.raqib.incidents;

import java.util.Arrays;

/**
 * Which claims belong to which block: a map from a block's key to positions, made for tens of millions of blocks, most of
 * them with one member. Members stand in the order in which they came, until {@link #put} gives a block another.
 */
final class Members {
    private static final int[] NONE = {};

    /** Where fewer than a third of the places are free, searches grow long. */
    private static final double FULLEST = 0.66;

    private long[] keys = new long[1 << 10];
    /** 0 for a free place, a position + 1 for a single member, below 0 the place in {@link #lists}. */
    private int[] values = new int[1 << 10];

    private int size;
    private int[][] lists = new int[64][];
    private int[] counts = new int[64];
    private int listCount;

    /** Adds a member, and returns how many there are now. */
    int add(long key, int position) {
        if (size >= FULLEST * keys.length) {
            grow();
        }
        int at = find(keys, values, key);
        int value = values[at];
        if (value == 0) {
            keys[at] = key;
            values[at] = position + 1;
            size++;
            return 1;
        }
        if (value > 0) {
            values[at] = -newList(new int[] {value - 1, position, 0, 0}, 2);
            return 2;
        }
        int list = -value - 1;
        if (counts[list] == lists[list].length) {
            lists[list] = Arrays.copyOf(lists[list], counts[list] * 2);
        }
        lists[list][counts[list]++] = position;
        return counts[list];
    }

    /** Adds a member at a place among the others, those behind it moving on. */
    void insert(long key, int position, int place) {
        int count = add(key, position);
        int[] list = array(key);
        System.arraycopy(list, place, list, place + 1, count - 1 - place);
        list[place] = position;
    }

    /** How many members a block has. */
    int count(long key) {
        int value = values[find(keys, values, key)];
        return value == 0 ? 0 : value > 0 ? 1 : counts[-value - 1];
    }

    /** The members: the first {@link #count} of what is returned, which is the map's own where there are two or more. */
    int[] array(long key) {
        int value = values[find(keys, values, key)];
        return value == 0 ? NONE : value > 0 ? new int[] {value - 1} : lists[-value - 1];
    }

    private int newList(int[] list, int count) {
        if (listCount == lists.length) {
            lists = Arrays.copyOf(lists, listCount * 2);
            counts = Arrays.copyOf(counts, listCount * 2);
        }
        lists[listCount] = list;
        counts[listCount] = count;
        return ++listCount;
    }

    private void grow() {
        long[] before = keys;
        int[] held = values;
        long[] more = new long[before.length * 2];
        int[] room = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (held[i] != 0) {
                int at = find(more, room, before[i]);
                more[at] = before[i];
                room[at] = held[i];
            }
        }
        keys = more;
        values = room;
    }

    private static int find(long[] keys, int[] values, long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ (key >>> 32)) & mask;
        while (values[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
