package org.raqib.intake;

import java.io.BufferedInputStream;
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
import org.raqib.intake.Outcome.Draft;
import org.raqib.intake.Outcome.Problem;
import org.raqib.intake.Outcome.Refused;
import org.raqib.model.Capture;
import org.raqib.model.Report;

/**
 * One run of taking reports in: files, folders and streams, each given to {@link #read}; every report goes to one consumer
 * and every fault to the other, in input order and on the calling thread, so that the reports may be worked on in parallel
 * behind a queue. No more than one report is held at a time, and none over the limit. A consumer that throws ends the run.
 *
 * <p>A report's identifier is the one given, else the file's name, beginning at the file or folder that was named, with the
 * line where a file holds many ({@code feed/2020.jsonl:12}). Where another report bore the identifier before in the run,
 * {@code ~} and the first 8 digits of the report's hash are added, so that within a run equal identifiers mean equal bytes;
 * the same report, given twice, comes twice. The hash is over the bytes of the file, or of the line without its
 * end and without the file's byte order mark.
 *
 * <p>Not safe for use by several threads.
 */
public final class Intake {
    static final String DENIED = "You are not allowed to read it; ask its owner, or change its permissions";

    private static final String CHARSET = "; charset=";

    private static final String STANDARD_INPUT = "standard input";

    /** How many bytes are looked at to tell what a stream is. */
    private static final int HEAD = 1 << 10;

    /** Opens a file; a seam at which tests put a file that may not be read, which no mode bits can do to root. */
    interface Opening {
        InputStream open(Path file) throws IOException;
    }

    private final Limits limits;
    private final Clock clock;
    private final Consumer<Capture> captures;
    private final Consumer<Fault> faults;
    private final Opening opening;
    private final Identifiers identifiers = new Identifiers();

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
        this.clock = clock;
        this.captures = captures;
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

    /** Reads standard input, or another stream without a name: JSON lines, a page or one text, by what it looks like. */
    public void read(InputStream stream) {
        Place place = new Place(STANDARD_INPUT, "stdin");
        try {
            stream(new BufferedInputStream(stream, 1 << 16), place, null, -1);
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
        int parameter = mediaType.indexOf(CHARSET);
        String type = parameter < 0 ? mediaType : mediaType.substring(0, parameter);
        for (Kind kind : Kind.values()) {
            if (kind.mediaType().equals(type)) {
                Charset charset =
                        parameter < 0 ? null : Charset.forName(mediaType.substring(parameter + CHARSET.length()));
                return switch (charset == null ? decode(kind, bytes) : Encodings.known(bytes, charset)) {
                    case Decoded.Refused refused -> throw new IllegalArgumentException(refused.sentence());
                    case Decoded.Text text ->
                        switch (outcome(kind, text.text())) {
                            case Refused refused -> throw new IllegalArgumentException(refused.sentence());
                            case Draft draft -> report(draft, id, Identifiers.sha256(bytes));
                        };
                };
            }
        }
        throw new IllegalArgumentException("'" + mediaType + "' is not a kind of report");
    }

    /**
     * @param shown how faults and origins call the file
     * @param id how identifiers begin
     */
    private record Place(String shown, String id) {}

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
        } catch (IOException e) {
            fault(place, 0, "It cannot be read to its end (" + reason(e) + "); check the disk");
        }
    }

    /** @param size the number of bytes if known, else -1 */
    private void stream(InputStream in, Place place, @Nullable Kind given, long size) throws IOException {
        byte[] head = head(in);
        String refusal = head.length == 0 ? "It is empty; fill it, or leave it out" : Magic.refusal(head);
        if (refusal != null) {
            fault(place, 0, refusal);
            return;
        }
        Kind kind = given == null ? Kind.ofContent(head) : given;
        if (kind == Kind.JSON_LINES) {
            lines(in, head, place);
            return;
        }
        byte[] bytes = in.readNBytes(limits.maxReportBytes() + 1);
        if (bytes.length > limits.maxReportBytes()) {
            long whole = size >= 0 ? size : bytes.length + in.transferTo(OutputStream.nullOutputStream());
            fault(place, 0, limits.tooLarge("It", whole));
        } else {
            report(bytes, kind, decode(kind, bytes), place, 0);
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
                Decoded decoded =
                        unit == Lines.Unit.BYTE ? decode(Kind.JSON_LINES, bytes) : Encodings.known(bytes, charset);
                report(bytes, Kind.JSON_LINES, decoded, place, line.number());
            }
        }
    }

    private void report(byte[] bytes, Kind kind, Decoded decoded, Place place, long line) {
        if (decoded instanceof Decoded.Refused refused) {
            fault(place, line, refused.sentence());
        } else if (decoded instanceof Decoded.Text text) {
            switch (outcome(kind, text.text())) {
                case Refused refused -> fault(place, line, refused.sentence());
                case Draft draft -> report(bytes, kind, text, draft, place, line);
            }
        }
    }

    private void report(byte[] bytes, Kind kind, Decoded.Text decoded, Draft draft, Place place, long line) {
        if (decoded.guessed()) {
            note(
                    place,
                    line,
                    "It is not UTF-8 and was read as " + decoded.charset().name() + "; check its letters");
        }
        for (Problem problem : draft.problems()) {
            faults.accept(new Fault(place.shown, line, problem.sentence(), problem.note()));
        }
        String sha256 = Identifiers.sha256(bytes);
        String given = draft.id();
        String wanted = given != null ? given : line > 0 ? place.id + ":" + line : place.id;
        Identifiers.Called called = identifiers.call(wanted, sha256);
        String id = called.id();
        if (called.before()) {
            note(place, line, "The same report, byte for byte, was read before in this run; leave one of them out");
        } else if (!id.equals(wanted)) {
            String sentence = "An earlier report bears the identifier '" + Quoted.brief(wanted)
                    + "', so this one is called '" + Quoted.brief(id) + "'; give each its own";
            // Of a name made here nothing that the input gave was lost.
            faults.accept(new Fault(place.shown, line, sentence, given == null));
        }
        boolean utf8 = decoded.charset().equals(StandardCharsets.UTF_8);
        captures.accept(new Capture(
                report(draft, id, sha256),
                bytes,
                kind.mediaType() + (utf8 ? "" : CHARSET + decoded.charset().name()),
                line > 0 ? place.shown + ":" + line : place.shown,
                clock.instant()));
    }

    private static Report report(Draft draft, String id, String sha256) {
        return new Report(
                id,
                sha256,
                draft.title(),
                draft.text(),
                draft.published(),
                draft.publisher(),
                draft.url(),
                Language.of(draft.title() + "\n" + draft.text()));
    }

    private static Decoded decode(Kind kind, byte[] bytes) {
        return switch (kind) {
            case TEXT -> Encodings.text(bytes);
            case PAGE -> Encodings.page(bytes, Page.declared(bytes));
            case JSON_LINES -> Encodings.line(bytes);
        };
    }

    private static Outcome outcome(Kind kind, String text) {
        return switch (kind) {
            case TEXT -> PlainText.read(text);
            case PAGE -> Page.read(text);
            case JSON_LINES -> JsonLine.read(text);
        };
    }

    /** What there is to see without waiting for more than it takes to tell: a stream may be slow. */
    private static byte[] head(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = new byte[HEAD];
        int filled = 0;
        while (filled < HEAD && (filled < Magic.BYTES || isBlank(Arrays.copyOf(head, filled)))) {
            int read = in.read(head, filled, HEAD - filled);
            if (read < 0) {
                break;
            }
            filled += read;
        }
        in.reset();
        return Arrays.copyOf(head, filled);
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
        faults.accept(new Fault(place.shown, line, sentence, false));
    }

    private void note(Place place, long line, String sentence) {
        faults.accept(new Fault(place.shown, line, sentence, true));
    }
}
