package org.raqib.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.DecisionJson;
import org.raqib.contract.FindingJson;
import org.raqib.contract.ObjectJson;
import org.raqib.desk.FindingRow;
import org.raqib.desk.IncidentRow;
import org.raqib.desk.ReportRow;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Entity;
import org.raqib.model.GeoPoint;
import org.raqib.model.Toll;
import org.raqib.server.outward.Showing;

/** Lines of lists as JSON objects and as lines of tables. */
final class Forms {
    private Forms() {}

    static String report(ReportRow row, Showing showing) {
        return report(new ObjectJson(), row, showing).line();
    }

    static ObjectJson report(ObjectJson json, ReportRow row, Showing showing) {
        ReportRow shown = showing.of(row);
        return json.number("n", shown.n())
                .put("id", shown.id())
                .put("outlet", shown.outlet())
                .put("language", shown.language())
                .put("published", shown.published())
                .flag("published_inferred", shown.inferred())
                .put("received", shown.received())
                .put("title", shown.title())
                .put("opening", shown.opening())
                .number("claims", shown.claims())
                .number("judged", shown.judged())
                .flag("retracted", shown.retracted())
                .flag("disputed", shown.disputed())
                .number("copy_of", shown.copyOf())
                .strings(
                        "withheld",
                        showing.kept(row).stream()
                                .map(kept -> kept.code())
                                .sorted()
                                .toList());
    }

    static List<List<@Nullable Object>> reports(List<ReportRow> rows, Showing showing) {
        List<List<@Nullable Object>> table = new ArrayList<>();
        table.add(line(
                "n",
                "id",
                "outlet",
                "language",
                "published",
                "received",
                "title",
                "claims",
                "judged",
                "retracted",
                "disputed",
                "copy_of"));
        for (ReportRow row : rows) {
            ReportRow shown = showing.of(row);
            table.add(line(
                    shown.n(),
                    shown.id(),
                    shown.outlet(),
                    shown.language(),
                    shown.published(),
                    shown.received(),
                    shown.title(),
                    shown.claims(),
                    shown.judged(),
                    shown.retracted(),
                    shown.disputed(),
                    shown.copyOf()));
        }
        return table;
    }

    static String incident(IncidentRow row) {
        return incident(new ObjectJson(), row).line();
    }

    static ObjectJson incident(ObjectJson json, IncidentRow row) {
        return json.put("id", row.id())
                .put("event", row.event().name())
                .put("mode", row.mode() == null ? null : row.mode().code())
                .put("from", row.from())
                .put("to", row.to())
                .put("grade", row.grade().code())
                .flag("disputed", row.disputed())
                .flag("denied", row.denied())
                .flag("decided", row.decided())
                .form("killed", toll(row.killed()))
                .form("injured", toll(row.injured()))
                .put("place_id", row.placeId())
                .text("place", row.place())
                .form("point", point(row.point()))
                .text("sentence", row.sentence())
                .number("claims", row.claims())
                .number("reports", row.reports())
                .number("outlets", row.outlets())
                .number("findings", row.findings());
    }

    private static @Nullable String point(@Nullable GeoPoint point) {
        return point == null
                ? null
                : new ObjectJson()
                        .degrees("lat", point.lat())
                        .degrees("lon", point.lon())
                        .line();
    }

    private static @Nullable String toll(@Nullable Toll toll) {
        return toll == null ? null : "[" + toll.min() + "," + toll.max() + "]";
    }

    static List<List<@Nullable Object>> incidents(List<IncidentRow> rows) {
        List<List<@Nullable Object>> table = new ArrayList<>();
        table.add(line(
                "id",
                "event",
                "mode",
                "from",
                "to",
                "grade",
                "disputed",
                "denied",
                "killed_least",
                "killed_most",
                "injured_least",
                "injured_most",
                "place",
                "place_ar",
                "lat",
                "lon",
                "sentence_en",
                "sentence_ar",
                "claims",
                "reports",
                "outlets",
                "findings"));
        for (IncidentRow row : rows) {
            GeoPoint point = row.point();
            Toll killed = row.killed();
            Toll injured = row.injured();
            table.add(line(
                    row.id(),
                    row.event(),
                    row.mode() == null ? null : row.mode().code(),
                    row.from(),
                    row.to(),
                    row.grade().code(),
                    row.disputed(),
                    row.denied(),
                    killed == null ? null : killed.min(),
                    killed == null ? null : killed.max(),
                    injured == null ? null : injured.min(),
                    injured == null ? null : injured.max(),
                    row.place().en(),
                    row.place().ar(),
                    point == null ? null : point.lat(),
                    point == null ? null : point.lon(),
                    row.sentence().en(),
                    row.sentence().ar(),
                    row.claims(),
                    row.reports(),
                    row.outlets(),
                    row.findings()));
        }
        return table;
    }

    /** A feature of RFC 7946: longitude first. */
    static String feature(IncidentRow row) {
        GeoPoint point = row.point();
        return new ObjectJson()
                .put("type", "Feature")
                .put("id", row.id())
                .form(
                        "geometry",
                        point == null
                                ? null
                                : "{\"type\":\"Point\",\"coordinates\":[" + point.lon() + "," + point.lat() + "]}")
                .object("properties", incident(new ObjectJson(), row))
                .line();
    }

    static String finding(FindingRow row) {
        return new ObjectJson()
                .form("finding", FindingJson.write(row.finding()))
                .object("incident", incident(new ObjectJson(), row.incident()))
                .line();
    }

    static List<List<@Nullable Object>> findings(List<FindingRow> rows) {
        List<List<@Nullable Object>> table = new ArrayList<>();
        table.add(line("id", "incident", "commitment", "clause", "status", "from", "to", "sentence_en", "sentence_ar"));
        for (FindingRow row : rows) {
            table.add(line(
                    row.finding().id(),
                    row.finding().incidentId(),
                    row.finding().commitmentId(),
                    row.finding().clauseId(),
                    row.finding().status().code(),
                    row.incident().from(),
                    row.incident().to(),
                    row.incident().sentence().en(),
                    row.incident().sentence().ar()));
        }
        return table;
    }

    static String decision(RecordedDecision recorded) {
        return new ObjectJson()
                .number("entry", recorded.entry())
                .put("recorded_at", recorded.recordedAt())
                .flag("in_force", recorded.inForce())
                .form("decision", DecisionJson.write(recorded.decision()))
                .line();
    }

    static String entity(Entity entity) {
        return new ObjectJson()
                .put("id", entity.id())
                .put("kind", entity.kind().name().toLowerCase(Locale.ROOT))
                .strings("en", entity.en())
                .strings("ar", entity.ar())
                .put("country", entity.country())
                .form("point", point(entity.point()))
                .objects(
                        "relations",
                        entity.relations(),
                        (json, relation) -> json.put(
                                        "type",
                                        relation.type()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))
                                .put("target", relation.target())
                                .put("from", relation.from())
                                .put("to", relation.to()))
                .line();
    }

    static List<@Nullable Object> line(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
