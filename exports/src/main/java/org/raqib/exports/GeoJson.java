package org.raqib.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Commitment;
import org.raqib.model.EventDate;
import org.raqib.model.Finding;
import org.raqib.model.GeoPoint;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Toll;
import org.raqib.model.Zone;

/**
 * Incidents, and the areas of commitments, as one collection of features (RFC 7946: WGS 84, longitude before latitude). A feature
 * without a known place has a null geometry, as section 3.2 allows, and no made-up one.
 */
final class GeoJson {
    private final Extract extract;
    private final Relations relations;
    private final Map<String, List<Finding>> findings;

    GeoJson(Extract extract, Relations relations) {
        this.extract = extract;
        this.relations = relations;
        this.findings = extract.findings().stream().collect(Collectors.groupingBy(Finding::incidentId));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        for (Incident incident : extract.incidents()) {
            json.writeRaw('\n');
            incident(json, new Occurrence(incident, relations));
        }
        for (Commitment commitment : extract.commitments()) {
            json.writeRaw('\n');
            commitment(json, commitment);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void incident(JsonGenerator json, Occurrence occurrence) throws IOException {
        Incident incident = occurrence.incident();
        Mention place = occurrence.place();
        open(json, incident.id(), place == null ? List.of() : points(place.point()));
        json.writeStringField("kind", "incident");
        json.writeStringField("event", incident.event().name());
        Json.strings(json, "modes", incident.modes().stream().map(Mode::code).toList());
        json.writeStringField("grade", incident.grade().code());
        dates(json, incident.when());
        toll(json, "killed", incident.killed());
        toll(json, "injured", incident.injured());
        Json.strings(json, "actors", names(occurrence, incident.actors()));
        json.writeBooleanField("actor_disputed", incident.actorDisputed());
        Json.strings(json, "recipients", names(occurrence, incident.recipients()));
        Json.some(json, "place", place == null ? null : occurrence.parties().name(place));
        Localities.Extent extent = occurrence.extent();
        Json.some(json, "place_extent", extent == null ? null : extent.name().toLowerCase(Locale.ROOT));
        Json.some(json, "country", occurrence.country());
        Json.strings(json, "asserted_by", voices(occurrence, incident.assertedBy()));
        Json.strings(json, "denied_by", voices(occurrence, incident.deniedBy()));
        Json.strings(json, "publishers", List.copyOf(occurrence.publishers()));
        Json.strings(
                json,
                "claims",
                incident.claims().stream().map(ReportedClaim::key).toList());
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings.getOrDefault(incident.id(), List.of())) {
            json.writeString(finding.id() + " " + finding.status().code() + " " + finding.commitmentId() + " / "
                    + finding.clauseId());
        }
        json.writeEndArray();
        close(json);
    }

    private void commitment(JsonGenerator json, Commitment commitment) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", commitment.id());
        zones(json, commitment.zones());
        json.writeObjectFieldStart("properties");
        json.writeStringField("kind", "commitment");
        json.writeStringField("commitment_kind", commitment.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("title_en", commitment.title().en());
        json.writeStringField("title_ar", commitment.title().ar());
        json.writeStringField("basis", commitment.basis().en());
        Json.strings(json, "bearers", commitment.bearers());
        Json.strings(json, "areas", commitment.areas());
        Json.some(json, "declared", commitment.declared());
        Json.some(json, "effective_from", commitment.effectiveFrom());
        Json.some(json, "effective_to", commitment.effectiveTo());
        close(json);
    }

    /** The zones as one multipolygon; places known by name alone have no shape here. */
    private static void zones(JsonGenerator json, List<Zone> zones) throws IOException {
        if (zones.isEmpty()) {
            json.writeNullField("geometry");
            return;
        }
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "MultiPolygon");
        json.writeArrayFieldStart("coordinates");
        for (Zone zone : zones) {
            json.writeStartArray();
            for (int i = 0; i < zone.rings().size(); i++) {
                ring(json, zone.rings().get(i), i == 0);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** By RFC 7946, section 3.1.6: closed; an outer ring runs against the clock, a hole with it. */
    private static void ring(JsonGenerator json, List<GeoPoint> ring, boolean outer) throws IOException {
        double twiceArea = 0;
        GeoPoint before = ring.getLast();
        for (GeoPoint corner : ring) {
            twiceArea += before.lon() * corner.lat() - corner.lon() * before.lat();
            before = corner;
        }
        List<GeoPoint> turned = twiceArea > 0 == outer ? ring : ring.reversed();
        json.writeStartArray();
        for (GeoPoint corner : turned) {
            position(json, corner);
        }
        position(json, turned.getFirst());
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, GeoPoint point) throws IOException {
        json.writeStartArray();
        json.writeNumber(point.lon());
        json.writeNumber(point.lat());
        json.writeEndArray();
    }

    private static List<GeoPoint> points(@Nullable GeoPoint point) {
        return point == null ? List.of() : List.of(point);
    }

    private static void open(JsonGenerator json, String id, List<GeoPoint> points) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", id);
        if (points.isEmpty()) {
            json.writeNullField("geometry");
        } else {
            json.writeObjectFieldStart("geometry");
            json.writeStringField("type", "Point");
            json.writeArrayFieldStart("coordinates");
            json.writeNumber(points.getFirst().lon());
            json.writeNumber(points.getFirst().lat());
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeObjectFieldStart("properties");
    }

    private static void close(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void dates(JsonGenerator json, @Nullable EventDate when) throws IOException {
        Json.some(json, "first_day", when == null ? null : when.earliest());
        Json.some(json, "last_day", when == null ? null : when.latest());
    }

    private static void toll(JsonGenerator json, String what, @Nullable Toll toll) throws IOException {
        Json.some(json, what + "_min", toll == null ? null : toll.min());
        Json.some(json, what + "_max", toll == null ? null : toll.max());
    }

    private static List<String> names(Occurrence occurrence, List<Incident.Party> parties) {
        return parties.stream()
                .map(Incident.Party::mention)
                .map(occurrence.parties()::name)
                .distinct()
                .toList();
    }

    private static List<String> voices(Occurrence occurrence, List<Incident.Voice> voices) {
        Set<String> names =
                voices.stream().map(occurrence.parties()::name).collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(names);
    }
}
