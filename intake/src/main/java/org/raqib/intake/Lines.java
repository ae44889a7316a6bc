package org.raqib.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes at its line feeds. Holds one line, and never more of it than the limit: what goes beyond is
 * counted and let go. A carriage return before the line feed belongs to neither line.
 */
final class Lines {
    /** Room beyond the limit for a carriage return, which does not count. */
    private static final int SLACK = 2;

    private final InputStream in;
    private final Unit unit;
    private final int limit;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int filled;
    private byte[] held = new byte[1 << 12];
    private long size;
    private long number;
    private byte first;

    Lines(InputStream in, Unit unit, int limit) {
        this.in = in;
        this.unit = unit;
        this.limit = limit;
    }

    /** What a code unit is: a byte, or two of them in either order. */
    enum Unit {
        BYTE(1),
        LITTLE_ENDIAN_PAIR(2),
        BIG_ENDIAN_PAIR(2);

        private final int width;

        Unit(int width) {
            this.width = width;
        }

        private int of(byte first, byte second) {
            return this == BIG_ENDIAN_PAIR
                    ? (first & 0xFF) << 8 | (second & 0xFF)
                    : (second & 0xFF) << 8 | (first & 0xFF);
        }
    }

    /**
     * @param number from 1 on
     * @param size how many bytes the line has
     * @param bytes the line without its end, or null where it is over the limit
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Line(long number, long size, byte @Nullable [] bytes) {}

    /** The next line, or null at the end of the stream. */
    @Nullable
    Line next() throws IOException {
        size = 0;
        boolean any = false;
        while (at < filled || fill()) {
            any = true;
            if (unit == Unit.BYTE ? takeBytes() : takePairs()) {
                return line();
            }
        }
        return any ? line() : null;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(chunk));
        return filled > 0;
    }

    /** Moves bytes into the held line up to the next line feed, which is dropped; false if the chunk has none. */
    private boolean takeBytes() {
        int end = at;
        while (end < filled && chunk[end] != '\n') {
            end++;
        }
        hold(at, end - at);
        boolean found = end < filled;
        at = found ? end + 1 : end;
        return found;
    }

    private boolean takePairs() {
        while (at < filled) {
            byte now = chunk[at];
            hold(at, 1);
            at++;
            if (size % 2 == 1) {
                first = now;
            } else if (unit.of(first, now) == '\n') {
                size -= 2;
                return true;
            }
        }
        return false;
    }

    private void hold(int from, int count) {
        long wanted = size + count;
        if (wanted <= limit + (long) SLACK) {
            if (wanted > held.length) {
                held = Arrays.copyOf(held, (int) Math.min(limit + (long) SLACK, Math.max(wanted, held.length * 2L)));
            }
            System.arraycopy(chunk, from, held, (int) size, count);
        }
        size = wanted;
    }

    private Line line() {
        number++;
        int width = unit.width;
        if (size >= width && size <= limit + (long) SLACK) {
            int end = (int) size;
            int last = width == 1 ? held[end - 1] : unit.of(held[end - 2], held[end - 1]);
            if (last == '\r') {
                size -= width;
            }
        }
        return new Line(number, size, size > limit ? null : Arrays.copyOf(held, (int) size));
    }
}
