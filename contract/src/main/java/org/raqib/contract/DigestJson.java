package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Digest;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/**
 * A digest. Keys: {@code from, to, sections, claims}; of a section: {@code id, heading, note, lines}; of a line: {@code
 * role, ar, en, tag, incident, basis, count, sources, under}, where a count is {@code [least, most, before]}, {@code
 * sources} are keys ({@code report#index}) into {@code claims}, and {@code under} are lines again. Every claim stands
 * once, in the order of its key: {@code report, index, sha256, publisher, title, published} and then the claim as in
 * {@link ClaimJson}.
 */
public final class DigestJson {
    private static final Set<String> KEYS = Set.of("from", "to", "sections", "claims");
    private static final Set<String> SECTION_KEYS = Set.of("id", "heading", "note", "lines");
    private static final Set<String> LINE_KEYS =
            Set.of("role", "ar", "en", "tag", "incident", "basis", "count", "sources", "under");

    private DigestJson() {}

    /** The digest as one canonical line, without line feed. */
    public static String write(Digest digest) {
        Map<String, ReportedClaim> claims = new TreeMap<>();
        digest.sections().forEach(section -> gather(section.lines(), claims));
        return CanonicalJson.line(json -> {
            CanonicalJson.spelled(json, "from", digest.from());
            CanonicalJson.spelled(json, "to", digest.to());
            CanonicalJson.objects(json, "sections", digest.sections(), DigestJson::section);
            CanonicalJson.objects(json, "claims", new ArrayList<>(claims.values()), IncidentJson::claim);
        });
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws ContractException if {@code line} is anything else
     */
    public static Digest read(String line) {
        JsonObject json = JsonObject.of(line, KEYS);
        Map<String, ReportedClaim> claims = new TreeMap<>();
        json.objects("claims", IncidentJson.CLAIM_KEYS, IncidentJson::claim)
                .forEach(claim -> claims.put(claim.key(), claim));
        return new Digest(
                json.spelled("from", "a day YYYY-MM-DD", LocalDate::parse),
                json.spelled("to", "a day YYYY-MM-DD", LocalDate::parse),
                json.objects(
                        "sections",
                        SECTION_KEYS,
                        section -> new Digest.Section(
                                section.string("id"),
                                section.text("heading"),
                                section.textOrNull("note"),
                                section.objects("lines", LINE_KEYS, under -> line(under, claims)))));
    }

    private static Digest.Line line(JsonObject json, Map<String, ReportedClaim> claims) {
        String tag = json.stringOrNull("tag");
        String incident = json.stringOrNull("incident");
        Text basis = json.textOrNull("basis");
        return new Digest.Line(
                json.spelled("role", "a role", code -> Digest.Role.valueOf(code.toUpperCase(Locale.ROOT))),
                json.text(),
                tag == null ? "" : tag,
                incident == null ? "" : incident,
                json.strings("sources").stream()
                        .map(key -> {
                            ReportedClaim claim = claims.get(key);
                            if (claim == null) {
                                throw new ContractException("sources name the claim " + key + ", which is missing");
                            }
                            return claim;
                        })
                        .toList(),
                basis == null ? Text.NONE : basis,
                count(json.figuresOrNull("count")),
                json.objects("under", LINE_KEYS, under -> line(under, claims)));
    }

    private static Digest.@Nullable Count count(@Nullable List<@Nullable Integer> figures) {
        if (figures == null) {
            return null;
        }
        Integer least = figures.size() == 3 ? figures.getFirst() : null;
        if (least == null) {
            throw new ContractException("count must be [least, most, before] or null");
        }
        return new Digest.Count(least, figures.get(1), figures.get(2));
    }

    private static void gather(List<Digest.Line> lines, Map<String, ReportedClaim> claims) {
        for (Digest.Line line : lines) {
            line.sources().forEach(claim -> claims.put(claim.key(), claim));
            gather(line.under(), claims);
        }
    }

    private static void section(JsonGenerator json, Digest.Section section) throws IOException {
        json.writeStringField("id", section.id());
        CanonicalJson.text(json, "heading", section.heading());
        Text note = section.note();
        if (note == null) {
            json.writeNullField("note");
        } else {
            CanonicalJson.text(json, "note", note);
        }
        CanonicalJson.objects(json, "lines", section.lines(), DigestJson::line);
    }

    private static void line(JsonGenerator json, Digest.Line line) throws IOException {
        json.writeStringField("role", line.role().name().toLowerCase(Locale.ROOT));
        json.writeStringField("ar", line.text().ar());
        json.writeStringField("en", line.text().en());
        CanonicalJson.string(json, "tag", line.tag().isEmpty() ? null : line.tag());
        CanonicalJson.string(json, "incident", line.incidentId().isEmpty() ? null : line.incidentId());
        if (line.basis().isEmpty()) {
            json.writeNullField("basis");
        } else {
            CanonicalJson.text(json, "basis", line.basis());
        }
        count(json, line);
        CanonicalJson.strings(
                json, "sources", line.sources().stream().map(ReportedClaim::key).toList());
        CanonicalJson.objects(json, "under", line.under(), DigestJson::line);
    }

    private static void count(JsonGenerator json, Digest.Line line) throws IOException {
        Digest.Count count = line.count();
        if (count == null) {
            json.writeNullField("count");
            return;
        }
        json.writeArrayFieldStart("count");
        json.writeNumber(count.least());
        number(json, count.most());
        number(json, count.before());
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, @Nullable Integer number) throws IOException {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }
}
