package org.raqib.words;

/**
 * A read-only map from Arabic letters to a short row of bytes, kept as two flat arrays so that it is loaded at once and
 * looked up without making an object.
 */
final class FormTable {
    static final int ABSENT = -1;

    /** Rows: length of the key, the key's letters less 0x600, length of the value, the value. The first byte is unused. */
    private final byte[] rows;
    /** Where rows begin; open addressing with linear probing; 0 is free; a power of two long. */
    private final int[] slots;

    private FormTable(byte[] rows, int[] slots) {
        this.rows = rows;
        this.slots = slots;
    }

    /**
     * A table of rows that stand one behind the other.
     *
     * @param count how many rows
     * @param rows the first byte is skipped; no key twice; keys of 1 to 64 letters of the block U+0600 to U+06FF
     */
    static FormTable of(int count, byte[] rows) {
        int[] slots = new int[Integer.highestOneBit(Math.max(4, count)) * 4];
        int at = 1;
        while (at < rows.length) {
            int end = at + 1 + rows[at];
            int hash = 0;
            for (int i = at + 1; i < end - 1; i++) {
                hash = 31 * hash + (rows[i] & 0xFF);
            }
            int slot = mix(hash, rows[end - 1] & 0xFF) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = at;
            at = end + 1 + (rows[end] & 0xFF);
        }
        return new FormTable(rows, slots);
    }

    /**
     * Where the value of a key begins in {@link #at}, or {@link #ABSENT}.
     *
     * @param last what stands for the key's last letter
     */
    int find(String text, int start, int end, char last) {
        if (end <= start) {
            return ABSENT;
        }
        int hash = 0;
        for (int i = start; i < end - 1; i++) {
            hash = 31 * hash + text.charAt(i) - 0x600;
        }
        int slot = mix(hash, last - 0x600) & (slots.length - 1);
        while (slots[slot] != 0) {
            int row = slots[slot];
            if (matches(row, text, start, end, last)) {
                return row + 2 + end - start;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return ABSENT;
    }

    int find(String text) {
        return text.isEmpty() ? ABSENT : find(text, 0, text.length(), text.charAt(text.length() - 1));
    }

    /** The unsigned byte at a place that {@link #find} gave, or behind it. */
    int at(int place) {
        return rows[place] & 0xFF;
    }

    private boolean matches(int row, String text, int start, int end, char last) {
        int length = end - start;
        if (rows[row] != length) {
            return false;
        }
        for (int i = 0; i < length - 1; i++) {
            if ((rows[row + 1 + i] & 0xFF) + 0x600 != text.charAt(start + i)) {
                return false;
            }
        }
        return (rows[row + length] & 0xFF) + 0x600 == last;
    }

    private static int mix(int hash, int last) {
        int mixed = (31 * hash + last) * 0x9E3779B1;
        return mixed ^ (mixed >>> 15);
    }
}
