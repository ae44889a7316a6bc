package org.raqib.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.raqib.intake.Outcome.Draft;
import org.raqib.intake.Outcome.Problem;
import org.raqib.intake.Outcome.Refused;

/**
 * Reads the page out of one record of a WARC archive: the body of the response, unpacked and in the encoding that its header
 * or it itself declares. The record's address is the report's identifier, and its own where the page gives none.
 */
final class WarcPage {
    /**
     * The most bytes that a packed body may unpack to: far more than any page, and the same in every run, so that the same
     * record gives the same report.
     */
    private static final int UNPACKED = 32 << 20;

    /** The longest identifier taken over, as in {@link JsonLine}. */
    private static final int ID = 1_000;

    /** The field in which a record names its outlet, where whoever fetched it knew (see the module that watches feeds). */
    static final String OUTLET = "Raqib-Outlet";

    private WarcPage() {}

    /** What a record gives, and what its page was read as. */
    record Read(Outcome outcome, Decoded.@Nullable Text decoded) {
        static Read refused(String sentence) {
            return new Read(new Refused(sentence), null);
        }
    }

    static Read read(byte[] bytes) {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            WarcRecord record = reader.next().orElse(null);
            if (record instanceof WarcResponse response) {
                var http = response.http();
                return read(response, http.contentType(), http.bodyDecoded());
            }
            if (record instanceof WarcResource resource) {
                return read(resource, resource.contentType(), resource.body());
            }
            return Read.refused("The record holds no page; leave it out");
        } catch (ParsingException e) {
            return Read.refused(
                    "The record's header, or that of the response in it, is malformed; fetch the page again");
        } catch (IOException | IllegalArgumentException e) {
            String reason = e.getMessage();
            return Read.refused("The record's page cannot be unpacked"
                    + (reason == null ? "" : " (" + Quoted.brief(reason) + ")") + "; fetch it again");
        }
    }

    private static Read read(WarcTargetRecord record, @Nullable MediaType type, MessageBody body) throws IOException {
        byte[] page = body.stream().readNBytes(UNPACKED + 1);
        if (page.length > UNPACKED) {
            return Read.refused(String.format(
                    Locale.ROOT,
                    "The page unpacks to more than %d MiB, as no article does; look at it by itself",
                    UNPACKED >> 20));
        }
        String charset = type == null ? null : type.parameters().get("charset");
        Charset sent = charset == null ? null : Page.charset(charset);
        return switch (Encodings.page(page, sent == null ? Page.declared(page) : sent)) {
            case Decoded.Refused refused -> Read.refused(refused.sentence());
            case Decoded.Text text -> new Read(named(Page.read(text.text()), record), text);
        };
    }

    private static Outcome named(Outcome outcome, WarcTargetRecord record) {
        if (!(outcome instanceof Draft draft)) {
            return outcome;
        }
        List<Problem> problems = new ArrayList<>(draft.problems());
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
            problems.add(new Problem(
                    "The archive holds only the beginning of the page (cut off for "
                            + record.truncated().name().toLowerCase(Locale.ROOT)
                            + "), which was read; fetch the page again",
                    false));
        }
        String address = record.target();
        boolean usable = address != null
                && !address.isBlank()
                && address.length() <= ID
                && address.codePoints().noneMatch(Character::isISOControl);
        String outlet = record.headers().first(OUTLET).orElse(null);
        return new Draft(
                usable ? address : null,
                draft.title(),
                draft.text(),
                draft.published(),
                outlet == null ? draft.publisher() : outlet,
                draft.url() == null && usable ? address : draft.url(),
                problems);
    }
}
