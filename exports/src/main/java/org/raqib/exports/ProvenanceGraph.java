package org.raqib.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Claim;
import org.raqib.model.Commitment;
import org.raqib.model.Decision;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Toll;

/**
 * Where every line of the record comes from: W3C PROV-O (Recommendation of 30 April 2013) with each claim as an annotation of
 * the W3C Web Annotation Data Model (23 February 2017), as JSON-LD. The context that the model demands is named, and every term
 * used is defined in the document itself, so that nothing has to be fetched.
 */
final class ProvenanceGraph {
    static final String CONTEXT = "context.jsonld";

    /** Demanded of every document by section 3.1 of the Web Annotation Data Model. */
    static final String ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private static final String RECONCILING = "urn:raqib:reconciling";
    private static final String WEIGHING = "urn:raqib:weighing";

    private final Extract extract;
    private final Parties parties;
    private final Map<String, String> readers = new HashMap<>();

    ProvenanceGraph(Extract extract, Relations relations) {
        this.extract = extract;
        this.parties = new Parties(relations);
        extract.reports().forEach((id, facts) -> readers.put(id, facts.reader()));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        context(json);
        json.writeArrayFieldStart("@graph");
        agents(json);
        Set<String> reports = new LinkedHashSet<>();
        extract.incidents().stream()
                .flatMap(incident -> incident.claims().stream())
                .map(ReportedClaim::reportId)
                .forEach(reports::add);
        for (String report : reports) {
            report(json, report);
        }
        for (Incident incident : extract.incidents()) {
            for (ReportedClaim claim : incident.claims()) {
                claim(json, claim);
            }
            incident(json, incident);
        }
        Set<String> held = new TreeSet<>();
        for (Finding finding : extract.findings()) {
            finding(json, finding);
            held.add(finding.commitmentId());
        }
        for (Commitment commitment : extract.commitments()) {
            if (held.contains(commitment.id())) {
                commitment(json, commitment);
            }
        }
        for (int i = 0; i < extract.decisions().size(); i++) {
            decision(json, i + 1, extract.decisions().get(i));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void context(JsonGenerator json) throws IOException {
        String shipped = new String(Shipped.bytes(CONTEXT), StandardCharsets.UTF_8).strip();
        json.writeArrayFieldStart("@context");
        json.writeString(ANNOTATION_CONTEXT);
        // The object within the shipped file's own "@context".
        json.writeRawValue(shipped.substring(shipped.indexOf('{', 1), shipped.lastIndexOf('}'))
                .strip());
        json.writeEndArray();
    }

    private void agents(JsonGenerator json) throws IOException {
        open(json, "urn:raqib:release", "SoftwareAgent");
        json.writeStringField("label", extract.madeBy());
        json.writeEndObject();
        for (String version : new TreeSet<>(readers.values())) {
            open(json, reader(version), "SoftwareAgent");
            json.writeStringField("label", "Raqib's reader");
            json.writeStringField("version", version);
            json.writeEndObject();
        }
        Map<String, String> outlets = new TreeMap<>();
        extract.reports().values().stream()
                .map(ReportFacts::publisher)
                .filter(name -> name != null)
                .forEach(name -> outlets.put(outlet(name), name));
        for (Map.Entry<String, String> outlet : outlets.entrySet()) {
            open(json, outlet.getKey(), "Organization");
            json.writeStringField("label", outlet.getValue());
            json.writeEndObject();
        }
        Set<String> people = new TreeSet<>();
        extract.decisions().forEach(decision -> people.add(decision.by()));
        for (String name : people) {
            open(json, person(name), "Person");
            json.writeStringField("label", name);
            json.writeEndObject();
        }
        for (String activity : List.of(RECONCILING, WEIGHING)) {
            open(json, activity, "Activity", activity.equals(WEIGHING) ? "Weighing" : "Reconciling");
            json.writeStringField("wasAssociatedWith", "urn:raqib:release");
            json.writeEndObject();
        }
    }

    private void report(JsonGenerator json, String id) throws IOException {
        ReportFacts facts = extract.reports().get(id);
        open(json, urn("report", id), "Entity", "Report");
        json.writeStringField("identifier", id);
        if (facts != null) {
            Json.some(json, "title", facts.title().isEmpty() ? null : facts.title());
            Json.some(json, "sha256", facts.sha256());
            Json.some(json, "address", facts.url());
            LocalDate published = facts.publishedInferred() ? null : facts.published();
            Json.some(json, "issued", published);
            Json.some(json, "inLanguage", facts.language());
            Json.some(json, "wasAttributedTo", facts.publisher() == null ? null : outlet(facts.publisher()));
        }
        json.writeEndObject();
        if (facts != null) {
            open(json, urn("reading", id), "Activity", "Reading");
            json.writeStringField("used", urn("report", id));
            json.writeStringField("wasAssociatedWith", reader(facts.reader()));
            json.writeEndObject();
        }
    }

    private void claim(JsonGenerator json, ReportedClaim reported) throws IOException {
        Claim claim = reported.claim();
        open(json, claimId(reported.key()), "Annotation", "Entity");
        json.writeStringField("identifier", reported.key());
        json.writeStringField("motivation", "classifying");
        json.writeStringField("wasGeneratedBy", urn("reading", reported.reportId()));
        json.writeStringField("wasDerivedFrom", urn("report", reported.reportId()));
        json.writeObjectFieldStart("body");
        json.writeStringField("type", "Claim");
        json.writeStringField("event", claim.event().name());
        Mode mode = claim.mode();
        Json.some(json, "mode", mode == null ? null : mode.code());
        json.writeStringField("modality", claim.modality().code());
        Json.some(json, "actors", names(claim.actors()));
        Json.some(json, "recipients", names(claim.recipients()));
        Json.some(json, "speakers", names(claim.speakers()));
        Json.some(json, "places", names(claim.places()));
        Json.some(json, "when", claim.date());
        tolls(json, claim.killed(), claim.injured());
        Json.some(json, "breach", claim.breach() == null ? null : claim.breach().code());
        json.writeStringField("rule", claim.rule());
        json.writeEndObject();
        target(json, reported);
        json.writeEndObject();
    }

    private void target(JsonGenerator json, ReportedClaim reported) throws IOException {
        Passage passage = extract.passages().get(reported.key());
        if (passage == null) {
            json.writeStringField("target", urn("report", reported.reportId()));
            return;
        }
        json.writeObjectFieldStart("target");
        json.writeStringField("type", "SpecificResource");
        json.writeStringField("source", urn("report", reported.reportId()));
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", reported.claim().quote());
        json.writeStringField("prefix", passage.prefix());
        json.writeStringField("suffix", passage.suffix());
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", passage.start());
        json.writeNumberField("end", passage.end());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void incident(JsonGenerator json, Incident incident) throws IOException {
        open(json, urn("incident", incident.id()), "Entity", "Incident");
        json.writeStringField("identifier", incident.id());
        json.writeStringField("event", incident.event().name());
        Json.some(json, "modes", incident.modes().stream().map(Mode::code).toList());
        json.writeStringField("grade", incident.grade().code());
        Json.some(json, "when", incident.when());
        tolls(json, incident.killed(), incident.injured());
        json.writeStringField("wasGeneratedBy", RECONCILING);
        Json.strings(
                json,
                "wasDerivedFrom",
                incident.claims().stream().map(claim -> claimId(claim.key())).toList());
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding) throws IOException {
        open(json, urn("finding", finding.id()), "Entity", "Finding");
        json.writeStringField("identifier", finding.id());
        json.writeStringField("status", finding.status().code());
        json.writeStringField("clause", finding.clauseId());
        json.writeStringField("wasGeneratedBy", WEIGHING);
        Json.strings(
                json,
                "wasDerivedFrom",
                List.of(urn("incident", finding.incidentId()), urn("commitment", finding.commitmentId())));
        json.writeEndObject();
    }

    private static void commitment(JsonGenerator json, Commitment commitment) throws IOException {
        open(json, urn("commitment", commitment.id()), "Entity", "Commitment");
        json.writeStringField("identifier", commitment.id());
        json.writeStringField("title", commitment.title().en());
        json.writeStringField("description", commitment.basis().en());
        json.writeEndObject();
    }

    private static void decision(JsonGenerator json, int number, Decision decision) throws IOException {
        open(json, urn("decision", Integer.toString(number)), "Activity", "Decision");
        json.writeStringField("decision", decision.kind().code());
        Json.some(json, "reason", decision.reason().isBlank() ? null : decision.reason());
        json.writeStringField("endedAtTime", decision.at().toString());
        json.writeStringField("wasAssociatedWith", person(decision.by()));
        Json.strings(
                json,
                "used",
                decision.targets().stream()
                        .flatMap(target -> switch (target.sort()) {
                            case CLAIM -> Stream.of(claimId(target.id()));
                            case SOURCE -> Stream.of(outlet(target.id()));
                            default -> Stream.of(urn(target.sort().code(), target.id()));
                        })
                        .toList());
        json.writeEndObject();
    }

    /** Begins a node on a line of its own. */
    private static void open(JsonGenerator json, String id, String... types) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("id", id);
        if (types.length == 1) {
            json.writeStringField("type", types[0]);
        } else {
            Json.strings(json, "type", List.of(types));
        }
    }

    private static void tolls(JsonGenerator json, @Nullable Toll killed, @Nullable Toll injured) throws IOException {
        Json.some(json, "killed", killed == null ? null : Occurrence.range(killed));
        Json.some(json, "injured", injured == null ? null : Occurrence.range(injured));
    }

    private List<String> names(List<Mention> mentions) {
        return mentions.stream().map(parties::name).distinct().toList();
    }

    private static String claimId(String key) {
        return urn("claim", key);
    }

    private static String reader(String version) {
        return urn("reader", version);
    }

    private static String outlet(String name) {
        return urn("outlet", name);
    }

    private static String person(String name) {
        return urn("person", name);
    }

    /** A name under Raqib's own scheme; what an address may not hold is percent-encoded (RFC 3986), also in Arabic. */
    static String urn(String sort, String name) {
        StringBuilder urn = new StringBuilder("urn:raqib:").append(sort).append(':');
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean open =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
            if (open) {
                urn.append(c);
            } else {
                urn.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return urn.toString();
    }
}
