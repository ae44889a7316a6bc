package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.raqib.model.Digest;

/**
 * A digest. Keys: {@code from, to, sections}; of a section: {@code id, heading, lines}; of a line: {@code ar, en,
 * incident, sources}, where a source is {@code report, index, sha256, publisher, title, published} and then the claim as
 * in {@link ClaimJson}.
 */
public final class DigestJson {
    private DigestJson() {}

    /** The digest as one canonical line, without line feed. */
    public static String write(Digest digest) {
        return CanonicalJson.line(json -> {
            CanonicalJson.spelled(json, "from", digest.from());
            CanonicalJson.spelled(json, "to", digest.to());
            CanonicalJson.objects(json, "sections", digest.sections(), DigestJson::section);
        });
    }

    private static void section(JsonGenerator json, Digest.Section section) throws IOException {
        json.writeStringField("id", section.id());
        CanonicalJson.text(json, "heading", section.heading());
        CanonicalJson.objects(json, "lines", section.lines(), DigestJson::line);
    }

    private static void line(JsonGenerator json, Digest.Line line) throws IOException {
        json.writeStringField("ar", line.text().ar());
        json.writeStringField("en", line.text().en());
        CanonicalJson.string(json, "incident", line.incidentId().isEmpty() ? null : line.incidentId());
        CanonicalJson.objects(json, "sources", line.sources(), IncidentJson::claim);
    }
}
