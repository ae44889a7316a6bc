package org.raqib.intake;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952), of one member or many, as archives of pages have them. The JDK's own stream takes anything behind a
 * member for its end, and a pipe that pauses too, so that what follows would be lost unsaid; here only the end of the stream is
 * an end. Gives up on what unpacks to more than any text does.
 */
final class Gunzip extends InputStream {
    /** Text shrinks to a tenth, repetitive text to a fiftieth; gzip's utmost is a thousandth. */
    private static final int MOST_TIMES = 200;

    /** Below this many bytes nothing is too much. */
    private static final long ALLOWED = 64L << 20;

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    /** What is wrong with the compressed bytes, said to whoever can mend it. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        Damaged(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    private final PushbackInputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] chunk = new byte[1 << 14];
    private int filled;
    private long packed;
    private long unpacked;
    private boolean inMember;
    private boolean ended;

    Gunzip(InputStream in) {
        this.in = new PushbackInputStream(in, chunk.length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (!ended) {
                if (!inMember && !begin()) {
                    ended = true;
                    break;
                }
                int count = inflate(bytes, from, length);
                if (count > 0) {
                    return count;
                }
            }
            return -1;
        } catch (EOFException e) {
            throw new Damaged("Its compressed bytes break off before their end; fetch it again");
        } catch (DataFormatException e) {
            throw new Damaged("Its compressed bytes are damaged after " + unpacked + " bytes of text; fetch it again");
        }
    }

    private int inflate(byte[] bytes, int from, int length) throws IOException, DataFormatException {
        int count = inflater.inflate(bytes, from, length);
        sum.update(bytes, from, count);
        unpacked += count;
        if (unpacked > ALLOWED && unpacked > packed * MOST_TIMES) {
            throw new Damaged(String.format(
                    Locale.ROOT,
                    "It unpacks to more than %d times its size, as no text does; unpack and look at it by itself",
                    MOST_TIMES));
        }
        if (inflater.finished()) {
            end();
        } else if (inflater.needsDictionary()) {
            throw new DataFormatException("a dictionary is wanted");
        } else if (count == 0) {
            filled = in.read(chunk);
            if (filled < 0) {
                throw new EOFException();
            }
            packed += filled;
            inflater.setInput(chunk, 0, filled);
        }
        return count;
    }

    /** Reads a member's header; false at the end of the stream. */
    private boolean begin() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        DataInputStream header = new DataInputStream(in);
        if (first != 0x1F || header.readUnsignedByte() != 0x8B || header.readUnsignedByte() != 8) {
            throw new Damaged("Something that is not gzip follows after " + unpacked
                    + " bytes of text; cut it off, or fetch the file again");
        }
        int flags = header.readUnsignedByte();
        header.skipNBytes(6);
        if ((flags & EXTRA) != 0) {
            int low = header.readUnsignedByte();
            header.skipNBytes(low | header.readUnsignedByte() << 8);
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && header.readUnsignedByte() != 0) {
                packed++;
            }
        }
        if ((flags & HEADER_CRC) != 0) {
            header.skipNBytes(2);
        }
        inflater.reset();
        sum.reset();
        inMember = true;
        return true;
    }

    /** Checks a member's sum and length, and gives back what was read beyond it. */
    private void end() throws IOException {
        int left = inflater.getRemaining();
        in.unread(chunk, filled - left, left);
        packed -= left;
        DataInputStream trailer = new DataInputStream(in);
        long wanted = Integer.toUnsignedLong(Integer.reverseBytes(trailer.readInt()));
        int length = Integer.reverseBytes(trailer.readInt());
        if (wanted != sum.getValue() || length != (int) inflater.getBytesWritten()) {
            throw new Damaged("Its compressed bytes do not match their checksum; fetch it again");
        }
        packed += 8;
        inMember = false;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
