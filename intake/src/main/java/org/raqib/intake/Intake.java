package org.raqib.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Capture;
import org.raqib.model.Report;

/**
 * One run of taking reports in: files, folders and streams, each given to {@link #read}; every report goes to one consumer
 * and every fault to the other, in input order and on the calling thread, so that the reports may be worked on in parallel
 * behind a queue. No more than one report is held at a time, and none over the limit. A consumer that throws ends the run.
 *
 * <p>A report's identifier is the one given, else the file's name, beginning at the file or folder that was named, with the
 * line where a file holds many ({@code feed/2020.jsonl:12}); the page's address in an archive, the item's own in a feed. Where another report bore the identifier before in the run,
 * {@code ~} and the first 8 digits of the report's hash are added, so that within a run equal identifiers mean equal bytes;
 * the same report, given twice, comes twice. The hash is over the bytes of the file, or of the line without its
 * end and without the file's byte order mark.
 *
 * <p>Not safe for use by several threads.
 */
public final class Intake {
    static final String DENIED = "You are not allowed to read it; ask its owner, or change its permissions";

    private static final String STANDARD_INPUT = "standard input";

    /** How many bytes are looked at to tell what a stream is. */
    private static final int HEAD = 1 << 10;

    /** Opens a file; a seam at which tests put a file that may not be read, which no mode bits can do to root. */
    interface Opening {
        InputStream open(Path file) throws IOException;
    }

    private final Limits limits;
    private final Handover handover;
    private final Consumer<Fault> faults;
    private final Opening opening;

    /**
     * @param limits what is refused by size
     * @param clock gives {@link Capture#capturedAt()}
     * @param captures takes each report with its bytes
     * @param faults takes each sentence to a person
     */
    public Intake(Limits limits, Clock clock, Consumer<Capture> captures, Consumer<Fault> faults) {
        this(limits, clock, captures, faults, Files::newInputStream);
    }

    Intake(Limits limits, Clock clock, Consumer<Capture> captures, Consumer<Fault> faults, Opening opening) {
        this.limits = limits;
        this.handover = new Handover(clock, captures, faults);
        this.faults = faults;
        this.opening = opening;
    }

    /**
     * Reads a file, or a folder and all within it in the order of names. A file named here is read whatever its ending; one
     * without a known ending by what its content looks like.
     */
    public void read(Path path) {
        Path named = path.toAbsolutePath().normalize().getFileName();
        String name = named == null ? "" : named.toString();
        if (Files.isDirectory(path)) {
            Folder.walk(
                    path,
                    (file, kind) -> {
                        String below = path.relativize(file).toString().replace('\\', '/');
                        file(file, name.isEmpty() ? below : name + "/" + below, kind);
                    },
                    faults);
        } else {
            file(path, name, Kind.ofName(path));
        }
    }

    /**
     * Reads a feed that was fetched.
     *
     * @param charset the encoding that was sent with it, which its own declaration overrides, or null
     * @param outlet what to call the outlet instead of the feed's own title, or null
     * @param shown how faults and origins call it: its address
     */
    public void feed(byte[] bytes, @Nullable String charset, @Nullable String outlet, String shown) {
        feed(bytes, charset == null ? null : Page.charset(charset), outlet, new Place(shown, shown));
    }

    /**
     * Reads a page that was fetched, as a record of a WARC archive.
     *
     * @param record the record, header and all; a field {@code Raqib-Outlet} names the outlet where it is known
     * @param shown how faults and origins call it: its address
     */
    public void page(byte[] record, String shown) {
        if (record.length > limits.maxReportBytes()) {
            fault(new Place(shown, shown), 0, limits.tooLarge("The page", record.length));
        } else {
            handover.take(record, Kind.WARC, new Place(shown, shown), 0);
        }
    }

    /** Reads standard input, or another stream without a name, by what it looks like. */
    public void read(InputStream stream) {
        Place place = new Place(STANDARD_INPUT, "stdin");
        try {
            stream(new BufferedInputStream(stream, 1 << 16), place, null, -1);
        } catch (Gunzip.Damaged e) {
            fault(place, 0, e.sentence());
        } catch (IOException e) {
            fault(place, 0, "It cannot be read to its end (" + reason(e) + "); send it again");
        }
    }

    /**
     * Makes a report once more out of the bytes that were kept of it, so that a ledger can be checked.
     *
     * @param bytes {@link Capture#bytes()}
     * @param mediaType {@link Capture#mediaType()}
     * @param id {@link Report#id()}, which may come from outside the bytes
     * @throws IllegalArgumentException if those bytes make no report
     */
    public static Report again(byte[] bytes, String mediaType, String id) {
        return Handover.again(bytes, mediaType, id);
    }

    private void file(Path file, String id, @Nullable Kind kind) {
        Place place = new Place(file.toString(), id);
        try (InputStream in = new BufferedInputStream(opening.open(file), 1 << 16)) {
            stream(in, place, kind, Files.isRegularFile(file) ? Files.size(file) : -1);
        } catch (NoSuchFileException e) {
            fault(
                    place,
                    0,
                    Files.isSymbolicLink(file)
                            ? "The link leads nowhere; remove it, or restore what it leads to"
                            : "There is no such file or folder; check the name");
        } catch (AccessDeniedException e) {
            fault(place, 0, DENIED);
        } catch (Gunzip.Damaged e) {
            fault(place, 0, e.sentence());
        } catch (IOException e) {
            fault(place, 0, "It cannot be read to its end (" + reason(e) + "); check the disk");
        }
    }

    /** @param size the number of bytes if known, else -1 */
    private void stream(InputStream in, Place place, @Nullable Kind given, long size) throws IOException {
        byte[] head = head(in);
        if (Magic.isGzip(head)) {
            try (InputStream unpacked = new BufferedInputStream(new Gunzip(in), 1 << 16)) {
                unpacked(unpacked, head(unpacked), place, given, -1);
            }
        } else {
            unpacked(in, head, place, given, size);
        }
    }

    private void unpacked(InputStream in, byte[] head, Place place, @Nullable Kind given, long size)
            throws IOException {
        String refusal = head.length == 0 ? "It is empty; fill it, or leave it out" : Magic.refusal(head);
        if (refusal != null) {
            fault(place, 0, refusal);
            return;
        }
        Kind kind = given == null ? Kind.ofContent(head) : given;
        switch (kind) {
            case JSON_LINES -> lines(in, head, place);
            case WARC -> records(in, place);
            case FEED -> {
                byte[] bytes = whole(in, place, size, Limits.FEED, " for a feed; split it");
                if (bytes != null) {
                    feed(bytes, null, null, place);
                }
            }
            case TEXT, PAGE -> {
                byte[] bytes = whole(in, place, size, limits.maxReportBytes(), Limits.REPORT_REMEDY);
                if (bytes != null) {
                    handover.take(bytes, kind, place, 0);
                }
            }
        }
    }

    /** All bytes, or null, with a fault, where there are more than {@code most}. */
    private byte @Nullable [] whole(InputStream in, Place place, long size, int most, String remedy)
            throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length <= most) {
            return bytes;
        }
        long whole = size >= 0 ? size : bytes.length + in.transferTo(OutputStream.nullOutputStream());
        fault(place, 0, Limits.tooLarge("It", whole, most, remedy));
        return null;
    }

    private void feed(byte[] bytes, @Nullable Charset sent, @Nullable String outlet, Place place) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        String declared = FeedText.declared(head);
        switch (Encodings.page(bytes, declared == null ? sent : Page.charset(declared))) {
            case Decoded.Refused refused -> fault(place, 0, refused.sentence());
            case Decoded.Text text -> {
                FeedText feed = FeedText.of(text.text());
                if (feed == null) {
                    fault(place, 0, "It is XML, but no feed (RSS or Atom); name a feed, or save its text as .txt");
                    return;
                }
                for (FeedText.Item item : feed.items()) {
                    byte[] document = feed.document(item, outlet).getBytes(StandardCharsets.UTF_8);
                    if (document.length > limits.maxReportBytes()) {
                        fault(place, item.line(), limits.tooLarge("The item", document.length));
                    } else {
                        handover.take(document, Kind.FEED, place, item.line());
                    }
                }
                String fault = feed.fault();
                if (fault != null) {
                    fault(place, 0, fault);
                } else if (feed.items().isEmpty()) {
                    handover.note(place, 0, "The feed has no items; look whether it is the right one");
                }
            }
        }
    }

    private void records(InputStream in, Place place) throws IOException {
        WarcRecords records = new WarcRecords(in, limits.maxReportBytes());
        long others = 0;
        try {
            for (WarcRecords.Next next = records.next(); next != null; next = records.next()) {
                switch (next) {
                    case WarcRecords.Page page -> handover.take(page.bytes(), Kind.WARC, place, page.number());
                    case WarcRecords.Other other -> others++;
                    case WarcRecords.TooLarge large ->
                        fault(place, large.number(), limits.tooLarge("The record", large.size()));
                    case WarcRecords.Broken broken -> fault(place, broken.number(), broken.sentence());
                }
            }
        } catch (EOFException e) {
            fault(place, records.number(), "The archive breaks off within this record; fetch it again");
        }
        if (records.number() > 0 && others == records.number()) {
            fault(place, 0, "The archive holds no page (good answers with HTML); look whether it is the right one");
        } else if (others > 0) {
            handover.note(
                    place,
                    0,
                    others + " of its " + records.number()
                            + " records hold no page (requests, pictures, redirections) and were passed over");
        }
    }

    private void lines(InputStream in, byte[] head, Place place) throws IOException {
        boolean little = Magic.startsWith(head, Encodings.UTF_16_LE_MARK);
        boolean big = Magic.startsWith(head, Encodings.UTF_16_BE_MARK);
        if (little || big) {
            in.skipNBytes(2);
        } else if (Magic.startsWith(head, Encodings.UTF_8_MARK)) {
            in.skipNBytes(Encodings.UTF_8_MARK.length);
        }
        Lines.Unit unit = little ? Lines.Unit.LITTLE_ENDIAN_PAIR : big ? Lines.Unit.BIG_ENDIAN_PAIR : Lines.Unit.BYTE;
        Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        Lines lines = new Lines(in, unit, limits.maxReportBytes());
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            byte[] bytes = line.bytes();
            if (bytes == null) {
                fault(place, line.number(), limits.tooLarge("The line", line.size()));
            } else if (line.number() == 1 && isBracket(bytes)) {
                fault(
                        place,
                        0,
                        "It is one JSON document over many lines, not a report on each; convert it (jq -c '.[]? // .')");
                return;
            } else if (!isBlank(bytes)) {
                handover.take(bytes, Kind.JSON_LINES, unit == Lines.Unit.BYTE ? null : charset, place, line.number());
            }
        }
    }

    /** What there is to see without waiting for more than it takes to tell: a stream may be slow. */
    private static byte[] head(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = new byte[HEAD];
        int filled = 0;
        while (filled < HEAD && isTooLittle(Arrays.copyOf(head, filled))) {
            int read = in.read(head, filled, HEAD - filled);
            if (read < 0) {
                break;
            }
            filled += read;
        }
        in.reset();
        return Arrays.copyOf(head, filled);
    }

    private static boolean isTooLittle(byte[] head) {
        return head.length < Magic.BYTES || isBlank(head) || Kind.isUndecided(head);
    }

    private static boolean isBracket(byte[] line) {
        String text =
                new String(line, StandardCharsets.ISO_8859_1).replace("\0", "").strip();
        return text.equals("[") || text.equals("{");
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n' && b != 0) {
                return false;
            }
        }
        return true;
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : Quoted.brief(message);
    }

    private void fault(Place place, long line, String sentence) {
        handover.fault(place, line, sentence);
    }
}
