package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Milestone;
import org.raqib.model.Milestone.Moment;
import org.raqib.model.Mode;
import org.raqib.model.Zone;

/**
 * A commitment. Keys: {@code id, kind, form, title, names, basis, bearers, beneficiaries, bonds, areas, zones, declared,
 * effective_from, effective_to, milestones, written, partial, purpose, class, stage, mediators, enforcers, third_parties,
 * references, clauses, notes}. The {@code coordinates} of a zone are those of a GeoJSON polygon. A clause has {@code id,
 * type, text, acts, protected_kinds, areas, zones, exceptions}, where {@code acts} maps event types to lists of modes, an
 * empty list meaning any mode; an exception {@code id, test, entities, text}.
 */
public final class CommitmentJson {
    private CommitmentJson() {}

    /** The commitment as one canonical line, without line feed. */
    public static String write(Commitment commitment) {
        return CanonicalJson.line(json -> fields(json, commitment));
    }

    private static void fields(JsonGenerator json, Commitment commitment) throws IOException {
        json.writeStringField("id", commitment.id());
        json.writeStringField("kind", commitment.kind().code());
        json.writeStringField("form", commitment.form().code());
        CanonicalJson.text(json, "title", commitment.title());
        CanonicalJson.strings(json, "names", commitment.names());
        CanonicalJson.text(json, "basis", commitment.basis());
        CanonicalJson.strings(json, "bearers", commitment.bearers());
        CanonicalJson.strings(json, "beneficiaries", commitment.beneficiaries());
        CanonicalJson.objects(json, "bonds", commitment.bonds(), CommitmentJson::bond);
        CanonicalJson.strings(json, "areas", commitment.areas());
        CanonicalJson.objects(json, "zones", commitment.zones(), CommitmentJson::zone);
        CanonicalJson.date(json, "declared", commitment.declared());
        CanonicalJson.date(json, "effective_from", commitment.effectiveFrom());
        CanonicalJson.date(json, "effective_to", commitment.effectiveTo());
        CanonicalJson.objects(json, "milestones", commitment.timeline().milestones(), CommitmentJson::milestone);
        coding(json, commitment.coding());
        CanonicalJson.objects(json, "clauses", commitment.clauses(), CommitmentJson::clause);
        CanonicalJson.texts(json, "notes", commitment.notes());
    }

    private static void bond(JsonGenerator json, Commitment.Bond bond) throws IOException {
        json.writeStringField("force", bond.force());
        json.writeStringField("bearer", bond.bearer());
        json.writeBooleanField("certain", bond.certain());
        CanonicalJson.spelled(json, "from", bond.from());
        CanonicalJson.spelled(json, "to", bond.to());
        CanonicalJson.text(json, "source", bond.source());
    }

    private static void zone(JsonGenerator json, Zone zone) throws IOException {
        json.writeStringField("id", zone.id());
        CanonicalJson.text(json, "name", zone.name());
        CanonicalJson.list(json, "coordinates", zone.rings(), CommitmentJson::ring);
    }

    /** Closed, and longitude first, as GeoJSON has it. */
    private static void ring(JsonGenerator json, List<GeoPoint> ring) throws IOException {
        json.writeStartArray();
        for (GeoPoint point : ring) {
            position(json, point);
        }
        position(json, ring.getFirst());
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, GeoPoint point) throws IOException {
        json.writeStartArray();
        json.writeNumber(point.lon());
        json.writeNumber(point.lat());
        json.writeEndArray();
    }

    private static void milestone(JsonGenerator json, Milestone milestone) throws IOException {
        json.writeStringField("stage", milestone.stage().code());
        CanonicalJson.date(json, "date", milestone.at().day());
        CanonicalJson.spelled(json, "hour", milestone.at().hour());
        Moment until = milestone.until();
        CanonicalJson.date(json, "until", until == null ? null : until.day());
        CanonicalJson.spelled(json, "until_hour", until == null ? null : until.hour());
        CanonicalJson.strings(json, "by", milestone.by());
        CanonicalJson.text(json, "source", milestone.source());
    }

    private static void coding(JsonGenerator json, Commitment.Coding coding) throws IOException {
        bool(json, "written", coding.written());
        bool(json, "partial", coding.partial());
        Commitment.Purpose purpose = coding.purpose();
        CanonicalJson.string(json, "purpose", purpose == null ? null : purpose.code());
        Commitment.CeasefireClass ceasefireClass = coding.ceasefireClass();
        CanonicalJson.string(json, "class", ceasefireClass == null ? null : ceasefireClass.code());
        Commitment.Stage stage = coding.stage();
        CanonicalJson.string(json, "stage", stage == null ? null : stage.code());
        CanonicalJson.strings(json, "mediators", coding.mediators());
        CanonicalJson.strings(json, "enforcers", coding.enforcers());
        CanonicalJson.strings(json, "third_parties", coding.thirdParties());
        CanonicalJson.strings(json, "references", coding.references());
    }

    private static void bool(JsonGenerator json, String key, @Nullable Boolean value) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeBooleanField(key, value);
        }
    }

    private static void clause(JsonGenerator json, Commitment.Clause clause) throws IOException {
        json.writeStringField("id", clause.id());
        json.writeStringField("type", clause.type().code());
        CanonicalJson.text(json, "text", clause.text());
        acts(json, clause.acts());
        CanonicalJson.strings(json, "protected_kinds", clause.protectedKinds());
        CanonicalJson.strings(json, "areas", clause.areas());
        CanonicalJson.strings(json, "zones", clause.zones());
        CanonicalJson.objects(json, "exceptions", clause.exceptions(), (out, exception) -> {
            out.writeStringField("id", exception.id());
            out.writeStringField("test", exception.test().code());
            CanonicalJson.strings(out, "entities", exception.entities());
            CanonicalJson.text(out, "text", exception.text());
        });
    }

    /** Maps and sets come in no order of their own: the order of the model's enums stands in for it. */
    private static void acts(JsonGenerator json, Map<EventType, Set<Mode>> acts) throws IOException {
        json.writeObjectFieldStart("acts");
        for (EventType event : EventType.values()) {
            Set<Mode> modes = acts.get(event);
            if (modes != null) {
                CanonicalJson.list(
                        json,
                        event.name(),
                        modes.stream().sorted().toList(),
                        (out, mode) -> out.writeString(mode.code()));
            }
        }
        json.writeEndObject();
    }
}
