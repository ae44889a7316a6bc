package org.raqib.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows by their first bytes the files that people take for text. */
final class Magic {
    /** How many bytes tell. */
    static final int BYTES = 16;

    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record Kind(byte[] start, String sentence) {}

    private static final List<Kind> KINDS = List.of(
            kind("1F8B", "It is compressed with gzip twice over; unpack it first (gunzip)"),
            kind("425A68", "It is compressed with bzip2; unpack it first (bunzip2)"),
            kind("FD377A585A00", "It is compressed with xz; unpack it first (unxz)"),
            kind("28B52FFD", "It is compressed with Zstandard; unpack it first (unzstd)"),
            kind("377ABCAF271C", "It is a 7-Zip archive; unpack it first"),
            kind(
                    "504B0304",
                    "It is a ZIP archive or an office document; unpack it, or save the document as plain text"),
            kind("D0CF11E0A1B11AE1", "It is an office document of the old binary form; save it as plain text"),
            kind(ascii("{\\rtf"), "It is an RTF document; save it as plain text"),
            kind(ascii("%PDF-"), "It is a PDF document; save its text as .txt"),
            kind("89504E470D0A1A0A", "It is a PNG picture; only text can be read"),
            kind("FFD8FF", "It is a JPEG picture; only text can be read"),
            kind(ascii("GIF8"), "It is a GIF picture; only text can be read"),
            kind(ascii("SQLite format 3\0"), "It is a SQLite database; a ledger is named with --ledger"),
            kind("7F454C46", "It is a program; only text can be read"));

    private static final byte[] GZIP = HexFormat.of().parseHex("1F8B08");

    private Magic() {}

    static boolean isGzip(byte[] head) {
        return startsWith(head, GZIP);
    }

    /** Why a file that starts with {@code head} is not text, or null if nothing speaks against it. */
    static @Nullable String refusal(byte[] head) {
        for (Kind kind : KINDS) {
            if (startsWith(head, kind.start)) {
                return kind.sentence;
            }
        }
        return null;
    }

    static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Kind kind(String hex, String sentence) {
        return new Kind(HexFormat.of().parseHex(hex), sentence);
    }

    private static Kind kind(byte[] start, String sentence) {
        return new Kind(start, sentence);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
