package org.raqib.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Claim;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Toll;

/**
 * Claims as records of PLOVER, an object a line (PLOVER manual of the Open Event Data Alliance, chapter "JSON Data Fields"). A
 * claim, not an incident, is PLOVER's record: one event as one text tells it.
 */
final class PloverLines {
    /** The manual's quad categories. */
    private static final Map<EventType, Integer> QUADS = Map.ofEntries(
            Map.entry(EventType.AGREE, 1),
            Map.entry(EventType.CONSULT, 1),
            Map.entry(EventType.SUPPORT, 1),
            Map.entry(EventType.CONCEDE, 1),
            Map.entry(EventType.COOPERATE, 2),
            Map.entry(EventType.AID, 2),
            Map.entry(EventType.RETREAT, 2),
            Map.entry(EventType.REQUEST, 3),
            Map.entry(EventType.ACCUSE, 3),
            Map.entry(EventType.REJECT, 3),
            Map.entry(EventType.THREATEN, 3),
            Map.entry(EventType.SANCTION, 3),
            Map.entry(EventType.PROTEST, 4),
            Map.entry(EventType.MOBILIZE, 4),
            Map.entry(EventType.COERCE, 4),
            Map.entry(EventType.ASSAULT, 4));

    private final Extract extract;
    private final Relations relations;
    private final Parties parties;

    PloverLines(Extract extract, Relations relations) {
        this.extract = extract;
        this.relations = relations;
        this.parties = new Parties(relations);
    }

    /** One claim as one line with its line feed. */
    void write(ReportedClaim reported, String incidentId, Writer out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            fields(json, reported, incidentId);
            json.writeEndObject();
        });
        out.write('\n');
    }

    private void fields(JsonGenerator json, ReportedClaim reported, String incidentId) throws IOException {
        Claim claim = reported.claim();
        json.writeStringField("id", reported.key());
        EventDate date = claim.date();
        // Required by the manual, and still only there where the report dates the act to a day.
        json.writeFieldName("date");
        if (date != null && date.start().isDay()) {
            json.writeString(date.start().toString());
        } else {
            json.writeNull();
        }
        if (date != null && !date.start().equals(date.end()) && date.end().isDay()) {
            json.writeStringField("enddate", date.end().toString());
        }
        // The manual says "source", data sets and drafts of it say "actor".
        actors(json, "source", claim.actors());
        actors(json, "actor", claim.actors());
        actors(json, "recipient", claim.recipients());
        Json.strings(json, "event", List.of(claim.event().name()));
        Mode mode = claim.mode();
        Json.strings(json, "mode", mode == null ? List.of() : List.of(mode.code()));
        Json.strings(json, "context", context(claim));
        json.writeNumberField("quad_code", QUADS.getOrDefault(claim.event(), 0));
        location(json, claim.places());
        if (!claim.quote().isEmpty()) {
            Json.strings(json, "event_text", List.of(claim.quote()));
        }
        size(json, claim);
        textInfo(json, reported);
        citation(json, reported);
        json.writeStringField("link", incidentId);
        ReportFacts facts = extract.reports().get(reported.reportId());
        json.writeStringField("coder", facts == null ? extract.madeBy() : "raqib " + facts.reader());
        raqib(json, claim);
    }

    /** What PLOVER's contexts can say of how it is told and what it breaks. */
    private static List<String> context(Claim claim) {
        Set<String> contexts = new LinkedHashSet<>();
        if (claim.modality() == Modality.PLANNED) {
            contexts.add("future");
        }
        if (claim.modality() == Modality.DENIED) {
            contexts.add("negation");
        }
        return List.copyOf(contexts);
    }

    private void actors(JsonGenerator json, String key, List<Mention> mentions) throws IOException {
        json.writeArrayFieldStart(key);
        for (Mention mention : mentions) {
            json.writeStartObject();
            Entity entity = relations.find(mention.id());
            Json.some(json, "code", entity == null ? null : code(entity));
            Json.some(json, "sector", entity == null ? null : sector(entity));
            json.writeStringField("actor_text", mention.text());
            Json.some(json, "identifier_id", mention.id());
            Json.some(json, "identifier_text", entity == null ? null : parties.name(mention));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The manual's actor code: a country's, or IGO. */
    private static @Nullable String code(Entity entity) {
        if (entity.country() != null) {
            return entity.country();
        }
        return switch (entity.kind()) {
            case STATE -> entity.id().length() == 3 ? entity.id() : null;
            case ORGANISATION -> "IGO";
            default -> null;
        };
    }

    /** The manual's sector code, where the lexicon's kind settles it. */
    private static @Nullable String sector(Entity entity) {
        if (entity.kind() == EntityKind.GOVERNMENT) {
            return "GOV";
        }
        if (entity.kind() == EntityKind.MEDIA) {
            return "JRN";
        }
        return switch (entity.id()) {
            case "KIND-CIVILIAN", "KIND-RESIDENT", "KIND-FAMILY", "KIND-CHILD", "KIND-WOMAN" -> "CVL";
            case "KIND-HEALTH-WORKER" -> "MED";
            case "KIND-JOURNALIST" -> "JRN";
            case "KIND-REFUGEE", "KIND-DISPLACED" -> "REF";
            case "KIND-POLICE" -> "COP";
            case "KIND-GUNMAN" -> "UAF";
            default -> null;
        };
    }

    private void location(JsonGenerator json, List<Mention> places) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        Mention place = places.getFirst();
        Entity entity = relations.find(place.id());
        json.writeObjectFieldStart("event_loc");
        json.writeStringField("name", parties.name(place));
        if (place.point() != null) {
            json.writeNumberField("latitude", place.point().lat());
            json.writeNumberField("longitude", place.point().lon());
        }
        String id = place.id();
        if (id != null && id.startsWith("GN-")) {
            json.writeNumberField("geonameid", Long.parseLong(id.substring(3)));
        }
        Json.some(json, "cc3", entity == null ? null : entity.country());
        json.writeEndObject();
    }

    private static void size(JsonGenerator json, Claim claim) throws IOException {
        if (claim.killed() == null && claim.injured() == null) {
            return;
        }
        json.writeObjectFieldStart("size");
        toll(json, "dead", claim.killed());
        toll(json, "injured", claim.injured());
        json.writeEndObject();
    }

    /** The number; where the report gives a range, that as text ("number or code" in the manual's words). */
    private static void toll(JsonGenerator json, String key, @Nullable Toll toll) throws IOException {
        if (toll == null) {
            return;
        }
        Integer most = toll.max();
        if (most != null && most == toll.min()) {
            json.writeNumberField(key, toll.min());
        } else {
            json.writeStringField(key, Occurrence.range(toll));
        }
    }

    private void textInfo(JsonGenerator json, ReportedClaim reported) throws IOException {
        Passage passage = extract.passages().get(reported.key());
        if (passage == null) {
            return;
        }
        json.writeObjectFieldStart("text_info");
        json.writeNumberField("start", passage.start());
        json.writeNumberField("end", passage.end());
        json.writeEndObject();
    }

    private void citation(JsonGenerator json, ReportedClaim reported) throws IOException {
        ReportFacts facts = extract.reports().get(reported.reportId());
        json.writeObjectFieldStart("cite_info");
        json.writeStringField("citation", reported.reportId());
        Json.some(json, "url", facts == null ? null : facts.url());
        Json.some(json, "title", reported.title().isEmpty() ? null : reported.title());
        Json.some(json, "language", facts == null ? null : facts.language());
        Json.some(json, "publication", reported.publisher());
        json.writeStringField("codebook", "PLOVER, with Raqib's modes");
        json.writeEndObject();
    }

    /** What PLOVER has no field for: who says so, and in which manner; what the report says it breaks; CAMEO's code. */
    private void raqib(JsonGenerator json, Claim claim) throws IOException {
        json.writeObjectFieldStart("raqib");
        json.writeStringField("modality", claim.modality().code());
        Json.strings(
                json, "speakers", claim.speakers().stream().map(parties::name).toList());
        Json.some(json, "when", claim.date());
        Json.some(json, "breach", claim.breach() == null ? null : claim.breach().code());
        json.writeBooleanField("aggregate", claim.aggregate());
        Json.some(json, "cameo", CameoCodes.of(claim));
        json.writeStringField("rule", claim.rule());
        json.writeEndObject();
    }
}
