package org.raqib.intake;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text without ever putting a replacement character where a byte was not understood. UTF-8 is expected;
 * UTF-16 is read where a byte order mark announces it; windows-1256, in which much of the Arabic press was written, is
 * recognised by its letters.
 */
final class Encodings {
    static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_32_LE_MARK = {(byte) 0xFF, (byte) 0xFE, 0, 0};
    private static final byte[] UTF_32_BE_MARK = {0, 0, (byte) 0xFE, (byte) 0xFF};

    /** Of a hundred letters beyond ASCII, how many must be Arabic ones for windows-1256; its kin ISO 8859-6 gives 70. */
    private static final int ARABIC_PERCENT = 90;

    private static final String REMEDY = "save it as UTF-8";

    private Encodings() {}

    /** Reads a text file. */
    static Decoded text(byte[] bytes) {
        Decoded marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        if (has(bytes, (byte) 0)) {
            return new Decoded.Refused(
                    looksLikeUtf16(bytes)
                            ? "It looks like UTF-16 without a byte order mark; " + REMEDY
                            : "It holds NUL bytes, as only binary files do; only text can be read");
        }
        Decoded utf8 = utf8(bytes);
        if (utf8 instanceof Decoded.Refused && looksLikeWindows1256(bytes)) {
            return new Decoded.Text(WINDOWS_1256.decode(ByteBuffer.wrap(bytes)).toString(), WINDOWS_1256, true);
        }
        return utf8;
    }

    /**
     * Reads a page that declares {@code declared}. The declaration yields to a byte order mark, to bytes that are plainly
     * UTF-8, and, where it is a Latin one, to letters that are plainly Arabic.
     */
    static Decoded page(byte[] bytes, @Nullable Charset declared) {
        if (declared == null || declared.equals(StandardCharsets.UTF_8) || marked(bytes) != null) {
            return text(bytes);
        }
        boolean latin = declared.equals(StandardCharsets.ISO_8859_1)
                || declared.equals(StandardCharsets.US_ASCII)
                || declared.name().equals("windows-1252");
        Decoded plain = text(bytes);
        if (plain instanceof Decoded.Text read && (latin || !read.guessed())) {
            return plain;
        }
        String decoded = strictly(bytes, declared);
        return decoded == null || has(bytes, (byte) 0) ? plain : new Decoded.Text(decoded, declared, false);
    }

    /** Reads one line of JSON, which must be UTF-8. */
    static Decoded line(byte[] bytes) {
        Decoded utf8 = utf8(bytes);
        if (utf8 instanceof Decoded.Refused && looksLikeWindows1256(bytes)) {
            return new Decoded.Refused(
                    "It is windows-1256, where JSON must be UTF-8; convert the file (iconv -f WINDOWS-1256 -t UTF-8)");
        }
        return utf8;
    }

    /** Reads bytes in an encoding that is known, for example from an earlier reading of the same bytes. */
    static Decoded known(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)) {
            return pairs(bytes, charset);
        }
        String text = strictly(bytes, charset);
        return text == null
                ? new Decoded.Refused("It is not " + charset.name() + "; " + REMEDY)
                : new Decoded.Text(text, charset, false);
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return decoder.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Decoded marked(byte[] bytes) {
        if (Magic.startsWith(bytes, UTF_32_LE_MARK) || Magic.startsWith(bytes, UTF_32_BE_MARK)) {
            return new Decoded.Refused("It is UTF-32; " + REMEDY);
        }
        Charset charset = Magic.startsWith(bytes, UTF_16_LE_MARK)
                ? StandardCharsets.UTF_16LE
                : Magic.startsWith(bytes, UTF_16_BE_MARK) ? StandardCharsets.UTF_16BE : null;
        if (charset == null) {
            return null;
        }
        return pairs(bytes, charset);
    }

    private static Decoded pairs(byte[] bytes, Charset charset) {
        if (bytes.length % 2 == 1) {
            return new Decoded.Refused("It is UTF-16 of an odd number of bytes, so it is cut off; fetch it again");
        }
        int high = charset.equals(StandardCharsets.UTF_16BE) ? 0 : 1;
        // Half pairs pass here and are dealt with where all text is checked, with their place named.
        StringBuilder text = new StringBuilder(bytes.length / 2);
        for (int i = 0; i < bytes.length; i += 2) {
            char c = (char) ((bytes[i + high] & 0xFF) << 8 | (bytes[i + 1 - high] & 0xFF));
            if (i > 0 || c != '\uFEFF') {
                text.append(c);
            }
        }
        return new Decoded.Text(text.toString(), charset, false);
    }

    private static Decoded utf8(byte[] bytes) {
        int start = Magic.startsWith(bytes, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (!result.isError()) {
            return new Decoded.Text(out.flip().toString(), StandardCharsets.UTF_8, false);
        }
        int at = in.position();
        if (isCutOff(bytes, at)) {
            return new Decoded.Refused("It ends in the middle of a character, so it is cut off; fetch it again");
        }
        if ((bytes[at] & 0xFF) == 0xED && at + 1 < bytes.length && (bytes[at + 1] & 0xE0) == 0xA0) {
            return new Decoded.Refused("Byte " + (at + 1) + " begins half of a surrogate pair, which is not UTF-8; "
                    + "write the whole character as UTF-8");
        }
        String name = name(bytes);
        return new Decoded.Refused(
                name == null
                        ? String.format(Locale.ROOT, "Byte %d (0x%02X) is not UTF-8; %s", at + 1, bytes[at], REMEDY)
                        : "It is not UTF-8 but looks like " + name + "; " + REMEDY);
    }

    /** Whether the bytes from {@code at} to the end are a good beginning of a character of UTF-8. */
    private static boolean isCutOff(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead <= 0xF4 ? 4 : 0;
        if (lead < 0xC2 || bytes.length - at >= length) {
            return false;
        }
        for (int i = at + 1; i < bytes.length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikeWindows1256(byte[] bytes) {
        String text = WINDOWS_1256.decode(ByteBuffer.wrap(bytes)).toString();
        int arabic = 0;
        int foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0600' && c <= '\u06FF') {
                arabic++;
            } else if (c > '\u007F' && (Character.isLetter(c) || c == '\uFFFD')) {
                foreign++;
            } else if (c > '\u007F' && "\u00A0\u200C\u200D\u200E\u200F«»“”‘’–—…•".indexOf(c) < 0) {
                // A sign that Arabic typists seldom need, and the second byte of UTF-8 letters often is.
                foreign++;
            }
        }
        return arabic >= 3 && arabic * 100L >= (arabic + (long) foreign) * ARABIC_PERCENT;
    }

    /** Letters of one script in UTF-16 share their high byte, so that two bytes, NUL for ASCII among them, fill a side. */
    private static boolean looksLikeUtf16(byte[] bytes) {
        if (bytes.length % 2 == 1) {
            return false;
        }
        int[] highs = new int[2];
        int read = Math.min(bytes.length, 4096);
        for (int i = 0; i < read; i++) {
            if (bytes[i] == 0 || bytes[i] == 6) {
                highs[i % 2]++;
            }
        }
        return Math.max(highs[0], highs[1]) * 2 > read * 9 / 10;
    }

    /** The encoding that the bytes look like, for a person, or null if there is no telling. */
    private static @Nullable String name(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        return match == null || match.getConfidence() < 30 || match.getName().startsWith("UTF-8")
                ? null
                : match.getName();
    }

    private static boolean has(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }
}
