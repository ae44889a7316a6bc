package org.raqib.contract;

import java.io.Writer;
import java.util.Arrays;

/**
 * Takes a line of JSON as characters and gives it in UTF-8, in one pass: all that a ledger records goes through here.
 *
 * <p>UTF-8 has no bytes for half a surrogate pair, and an encoder would put a question mark in its place unsaid. Outside
 * strings JSON has none, so the escape is put wherever one stands.
 */
final class Utf8Line extends Writer {
    /** The most bytes that one UTF-16 code unit gives, as an escape. */
    private static final int MOST_BYTES = 6;

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private byte[] bytes = new byte[4_000];
    private int length;
    /** The first half of a pair whose second half may come yet, or 0. */
    private char half;

    /** The line so far. */
    byte[] bytes() {
        escapeHalf();
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void write(char[] text, int from, int count) {
        ensure(count);
        byte[] to = bytes;
        int at = length;
        for (int i = from; i < from + count; i++) {
            char c = text[i];
            boolean surrogate = Character.isSurrogate(c);
            if (half != 0 || surrogate) {
                length = at;
                pair(c);
                at = length;
            }
            if (surrogate) {
                continue;
            }
            if (c < 0x80) {
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            }
        }
        length = at;
    }

    /** Takes half of a pair, and escapes a half before any other character, which is not taken. */
    private void pair(char c) {
        if (half != 0 && Character.isLowSurrogate(c)) {
            int point = Character.toCodePoint(half, c);
            half = 0;
            put(0xF0 | point >> 18);
            put(0x80 | point >> 12 & 0x3F);
            put(0x80 | point >> 6 & 0x3F);
            put(0x80 | point & 0x3F);
            return;
        }
        escapeHalf();
        if (Character.isHighSurrogate(c)) {
            half = c;
        } else if (Character.isLowSurrogate(c)) {
            escape(c);
        }
    }

    private void escapeHalf() {
        if (half != 0) {
            ensure(0);
            escape(half);
            half = 0;
        }
    }

    private void escape(char c) {
        put('\\');
        put('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            put(HEX[c >> shift & 0xF]);
        }
    }

    private void put(int one) {
        bytes[length++] = (byte) one;
    }

    /** Makes room for so many characters, and for a half that was left. */
    private void ensure(int characters) {
        long needed = length + (characters + 1L) * MOST_BYTES;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, Math.toIntExact(Math.max(needed, Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8))));
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
