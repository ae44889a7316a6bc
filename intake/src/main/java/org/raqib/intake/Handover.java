package org.raqib.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.raqib.intake.Outcome.Draft;
import org.raqib.intake.Outcome.Problem;
import org.raqib.intake.Outcome.Refused;
import org.raqib.model.Capture;
import org.raqib.model.Report;

/** Makes reports of bytes, names them, and hands them on with what is to be said of them. */
final class Handover {
    private static final String CHARSET = "; charset=";

    private final Clock clock;
    private final Consumer<Capture> captures;
    private final Consumer<Fault> faults;
    private final Identifiers identifiers = new Identifiers();

    Handover(Clock clock, Consumer<Capture> captures, Consumer<Fault> faults) {
        this.clock = clock;
        this.captures = captures;
        this.faults = faults;
    }

    void fault(Place place, long line, String sentence) {
        faults.accept(new Fault(place.shown(), line, sentence, false));
    }

    void note(Place place, long line, String sentence) {
        faults.accept(new Fault(place.shown(), line, sentence, true));
    }

    /** Hands on what some bytes give. */
    void take(byte[] bytes, Kind kind, Place place, long line) {
        take(bytes, kind, read(bytes, kind, null), place, line);
    }

    /** Hands on what some bytes in a known encoding give. */
    void take(byte[] bytes, Kind kind, @Nullable Charset charset, Place place, long line) {
        take(bytes, kind, read(bytes, kind, charset), place, line);
    }

    /**
     * What some bytes give.
     *
     * @param decoded what they were read as, or null where they could not be
     */
    private record Read(Outcome outcome, Decoded.@Nullable Text decoded) {}

    private static Read read(byte[] bytes, Kind kind, @Nullable Charset charset) {
        if (kind == Kind.WARC) {
            WarcPage.Read page = WarcPage.read(bytes);
            return new Read(page.outcome(), page.decoded());
        }
        Decoded decoded = charset == null ? decode(kind, bytes) : Encodings.known(bytes, charset);
        return switch (decoded) {
            case Decoded.Refused refused -> new Read(new Refused(refused.sentence()), null);
            case Decoded.Text text -> new Read(outcome(kind, text.text()), text);
        };
    }

    private void take(byte[] bytes, Kind kind, Read read, Place place, long line) {
        switch (read.outcome()) {
            case Refused refused ->
                // A crawl holds many pages that are no articles: that is no fault of the archive's.
                faults.accept(new Fault(
                        place.shown(), line, refused.sentence(), kind == Kind.WARC && refused.isWithoutText()));
            case Draft draft -> take(bytes, kind, read.decoded(), draft, place, line);
        }
    }

    private void take(byte[] bytes, Kind kind, Decoded.@Nullable Text decoded, Draft draft, Place place, long line) {
        if (decoded != null && decoded.guessed()) {
            note(
                    place,
                    line,
                    "It is not UTF-8 and was read as " + decoded.charset().name() + "; check its letters");
        }
        for (Problem problem : draft.problems()) {
            faults.accept(new Fault(place.shown(), line, problem.sentence(), problem.note()));
        }
        String sha256 = Identifiers.sha256(bytes);
        String given = draft.id();
        String wanted = given != null ? given : madeUp(kind, place, line, sha256);
        Identifiers.Called called = identifiers.call(wanted, sha256);
        String id = called.id();
        if (called.before()) {
            note(place, line, "The same report, byte for byte, was read before in this run; leave one of them out");
        } else if (!id.equals(wanted)) {
            String sentence = "An earlier report bears the identifier '" + Quoted.brief(wanted)
                    + "', so this one is called '" + Quoted.brief(id) + "'; give each its own";
            // Nothing that the input gave was lost of a name made here, or of an address that was fetched twice.
            faults.accept(new Fault(place.shown(), line, sentence, given == null || kind == Kind.WARC));
        }
        // A record of an archive says itself what it is in.
        Charset charset = decoded == null || kind == Kind.WARC ? StandardCharsets.UTF_8 : decoded.charset();
        String parameter = charset.equals(StandardCharsets.UTF_8) ? "" : CHARSET + charset.name();
        captures.accept(new Capture(
                report(draft, id, sha256),
                bytes,
                kind.mediaType() + parameter,
                line > 0 ? place.shown() + ":" + line : place.shown(),
                clock.instant()));
    }

    /** An item of a feed moves from line to line, so that its content names it. */
    private static String madeUp(Kind kind, Place place, long line, String sha256) {
        if (kind == Kind.FEED) {
            return place.id() + "#" + sha256.substring(0, 12);
        }
        return line > 0 ? place.id() + ":" + line : place.id();
    }

    /** See {@link Intake#again}. */
    static Report again(byte[] bytes, String mediaType, String id) {
        int parameter = mediaType.indexOf(CHARSET);
        String type = parameter < 0 ? mediaType : mediaType.substring(0, parameter);
        for (Kind kind : Kind.values()) {
            if (kind.mediaType().equals(type)) {
                Charset charset =
                        parameter < 0 ? null : Charset.forName(mediaType.substring(parameter + CHARSET.length()));
                return switch (read(bytes, kind, charset).outcome()) {
                    case Refused refused -> throw new IllegalArgumentException(refused.sentence());
                    case Draft draft -> report(draft, id, Identifiers.sha256(bytes));
                };
            }
        }
        throw new IllegalArgumentException("'" + mediaType + "' is not a kind of report");
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
            // An item of a feed was written down in UTF-8, whatever the feed was in.
            case JSON_LINES, FEED -> Encodings.line(bytes);
            case WARC -> throw new IllegalArgumentException("A record of an archive is more than its text");
        };
    }

    private static Outcome outcome(Kind kind, String text) {
        return switch (kind) {
            case TEXT -> PlainText.read(text);
            case PAGE -> Page.read(text);
            case JSON_LINES -> JsonLine.read(text);
            case FEED -> FeedItem.read(text);
            case WARC -> throw new IllegalArgumentException("A record of an archive is more than its text");
        };
    }
}
