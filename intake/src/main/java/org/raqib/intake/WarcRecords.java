package org.raqib.intake;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a WARC archive (ISO 28500) into its records without holding more than one. Records that hold no page are passed over
 * by their first bytes. Where a record does not begin as it should, the next one that does is looked for.
 */
final class WarcRecords {
    /** The longest header of a record, and of the HTTP response in it, in bytes. */
    private static final int HEADER = 1 << 16;

    private static final Pattern LENGTH = field("content-length", "\\s*(\\d{1,18})\\s*");
    private static final Pattern TYPE = field("warc-type", "\\s*([a-z]+)\\s*");
    private static final Pattern CONTENT_TYPE = field("content-type", "\\s*([^;\\r\\n\\s]+)[^\\r\\n]*");
    private static final Pattern STATUS = Pattern.compile("^HTTP/\\d(?:\\.\\d)? (\\d{3})");

    private final InputStream in;
    private final int limit;
    private long number;

    /** @param limit the most bytes of a record that are held, above which it is refused */
    WarcRecords(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** What stands next in the archive. */
    sealed interface Next {
        /** Counts from 1. */
        long number();
    }

    /** A record that holds a page; its bytes as they stand, header and all. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Page(long number, byte[] bytes) implements Next {}

    /** A record that holds none: a request, a picture, a redirection. */
    record Other(long number) implements Next {}

    /** A page that is larger than the limit. */
    record TooLarge(long number, long size) implements Next {}

    /** Something wrong, in one sentence; what follows it is read on. */
    record Broken(long number, String sentence) implements Next {}

    /**
     * The next record, or null at the end.
     *
     * @throws EOFException if the archive breaks off within a record
     */
    @Nullable
    Next next() throws IOException {
        byte[] header = header(true);
        if (header == null) {
            return null;
        }
        number++;
        String text = new String(header, StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        if (!text.startsWith("WARC/") || !length.find()) {
            seekRecord();
            return new Broken(
                    number,
                    "The record does not begin as records do, and all up to the next one was passed over; fetch the archive"
                            + " again");
        }
        long size = Long.parseLong(length.group(1));
        String type = first(TYPE, text);
        if (type == null || !(type.equals("response") || type.equals("resource"))) {
            in.skipNBytes(size);
            return new Other(number);
        }
        byte[] start = start(size);
        if (!holdsPage(type, text, start)) {
            in.skipNBytes(size - start.length);
            return new Other(number);
        }
        if (header.length + size > limit) {
            in.skipNBytes(size - start.length);
            return new TooLarge(number, header.length + size);
        }
        byte[] bytes = new byte[header.length + (int) size];
        System.arraycopy(header, 0, bytes, 0, header.length);
        System.arraycopy(start, 0, bytes, header.length, start.length);
        int rest = (int) size - start.length;
        if (in.readNBytes(bytes, header.length + start.length, rest) < rest) {
            throw new EOFException();
        }
        return new Page(number, bytes);
    }

    /** The number of the record that was read last, or was being read when the archive broke off. */
    long number() {
        return number;
    }

    private byte[] start(long size) throws IOException {
        int wanted = (int) Math.min(size, HEADER);
        byte[] start = in.readNBytes(wanted);
        if (start.length < wanted) {
            throw new EOFException();
        }
        return start;
    }

    /** Whether it is HTML, or text: the whole of it for a resource, the body of a good response otherwise. */
    private static boolean holdsPage(String type, String header, byte[] start) {
        String head = header;
        if (type.equals("response")) {
            head = new String(start, StandardCharsets.ISO_8859_1);
            int end = head.indexOf("\r\n\r\n");
            head = end < 0 ? head : head.substring(0, end + 2);
            if (!"200".equals(first(STATUS, head))) {
                return false;
            }
        }
        String media = first(CONTENT_TYPE, head);
        return media != null
                && switch (media.toLowerCase(Locale.ROOT)) {
                    case "text/html", "application/xhtml+xml" -> true;
                    default -> false;
                };
    }

    /** All up to and with the next empty line, or null at the end of the archive; empty lines before it are passed over. */
    private byte @Nullable [] header(boolean atStart) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        int lineLength = 0;
        boolean begun = !atStart;
        while (true) {
            int c = in.read();
            if (c < 0) {
                if (!begun) {
                    return null;
                }
                number++;
                throw new EOFException();
            }
            if (!begun && (c == '\r' || c == '\n')) {
                continue;
            }
            begun = true;
            header.write(c);
            if (c == '\n') {
                if (lineLength == 0 || header.size() > HEADER) {
                    return header.toByteArray();
                }
                lineLength = 0;
            } else if (c != '\r') {
                lineLength++;
            }
            if (header.size() > HEADER) {
                return header.toByteArray();
            }
        }
    }

    /** Moves to before the next line that begins a record. */
    private void seekRecord() throws IOException {
        byte[] wanted = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
        boolean lineStart = true;
        while (true) {
            in.mark(wanted.length);
            if (lineStart) {
                byte[] found = in.readNBytes(wanted.length);
                in.reset();
                if (Arrays.equals(found, wanted) || found.length == 0) {
                    return;
                }
            }
            int c = in.read();
            if (c < 0) {
                return;
            }
            lineStart = c == '\n';
        }
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile("^" + name + ":" + value + "$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }
}
