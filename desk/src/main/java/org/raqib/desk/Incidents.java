package org.raqib.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.FindingJson;
import org.raqib.contract.IncidentJson;
import org.raqib.model.EventType;
import org.raqib.model.Finding;
import org.raqib.model.GeoPoint;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Mode;
import org.raqib.model.Text;
import org.raqib.model.Toll;

/** What is asked about incidents and findings. */
final class Incidents {
    private static final String COLUMNS =
            "incident.id, event, mode, happened_from, happened_to, grade, disputed, denied,"
                    + " decided, killed_least, killed_most, injured_least, injured_most, place, place_ar, place_en, lat, lon,"
                    + " sentence_ar, sentence_en, claims, reports, outlets, findings, incident.day";

    private Incidents() {}

    /** Incidents of a list. */
    static Slice<IncidentRow> slice(Handle handle, IncidentList list, @Nullable String cursor, int most) {
        List<Integer> numbers = list.rows(handle, Cursor.parse(cursor), most + 1);
        Map<Integer, Listed> rows = new HashMap<>();
        handle.createQuery("SELECT " + COLUMNS
                        + ", incident.rowid FROM incident WHERE incident.rowid IN (SELECT value FROM json_each(?))")
                .bind(0, numbers.toString())
                .map((row, context) -> Map.entry(row.getInt(26), new Listed(row(row), row.getString(25))))
                .forEach(each -> rows.put(each.getKey(), each.getValue()));
        List<Listed> listed =
                numbers.stream().map(rows::get).filter(Objects::nonNull).toList();
        Listed last = listed.size() > most ? listed.get(most - 1) : null;
        return new Slice<>(
                listed.stream().limit(most).map(Listed::row).toList(),
                last == null ? null : new Cursor(last.day, last.row.id()).spelled());
    }

    private record Listed(IncidentRow row, String day) {}

    /** The incident of that identifier, or the one that what it named became part of. */
    static Optional<IncidentJson.Written> one(Handle handle, String id) {
        return document(handle, id).or(() -> document(handle, now(handle, id)));
    }

    private static Optional<IncidentJson.Written> document(Handle handle, String id) {
        return handle.createQuery("SELECT document FROM incident_document WHERE id = ?")
                .bind(0, id)
                .mapTo(byte[].class)
                .findOne()
                .map(Incidents::open);
    }

    /** The identifier under which an incident stands now. */
    static String now(Handle handle, String id) {
        String at = id;
        for (int steps = 0; steps < 16; steps++) {
            Optional<String> next = handle.createQuery(
                            "SELECT incident FROM former WHERE id = ? AND NOT EXISTS (SELECT 1 FROM incident WHERE id = ?)")
                    .bind(0, at)
                    .bind(1, at)
                    .mapTo(String.class)
                    .findOne();
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    static Optional<IncidentRow> row(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM incident WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> row(row))
                .findOne();
    }

    /** Those that some claim dates to some days, and those that reports published on these days tell; in the record's order. */
    static List<Incident> told(Handle handle, LocalDate from, LocalDate to) {
        return handle.createQuery("SELECT document FROM incident JOIN incident_document USING (id) WHERE id IN ("
                        + "SELECT id FROM incident WHERE told_to >= :from AND told_from <= :to UNION SELECT c.incident"
                        + " FROM report r JOIN told c ON c.report = r.n WHERE r.day BETWEEN :from AND :to)"
                        + " ORDER BY incident.rowid")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .mapTo(byte[].class)
                .map(packed -> open(packed).incident())
                .list();
    }

    /** The findings about some incidents, in the record's order. */
    static List<Finding> findings(Handle handle, Set<String> incidents) {
        return handle.createQuery(
                        "SELECT document FROM finding WHERE incident IN (SELECT value FROM json_each(?)) ORDER BY rowid")
                .bind(0, incidents.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]")))
                .mapTo(byte[].class)
                .map(packed -> FindingJson.read(Packed.open(packed)))
                .list();
    }

    static List<Finding> findings(Handle handle, String incident) {
        return handle.createQuery("SELECT document FROM finding WHERE incident = ? ORDER BY rowid")
                .bind(0, incident)
                .mapTo(byte[].class)
                .map(packed -> FindingJson.read(Packed.open(packed)))
                .list();
    }

    /** Findings with their incidents, the latest day first. */
    static Slice<FindingRow> findings(Handle handle, FindingQuery query, @Nullable String cursor, int most) {
        Where where = new Where();
        if (query.from() != null) {
            where.and("last >= ?", query.from().toString());
        }
        if (query.to() != null) {
            where.and("finding.day <= ?", query.to().toString());
        }
        if (query.commitment() != null) {
            where.and("commitment = ?", query.commitment());
        }
        if (query.status() != null) {
            where.and("status = ?", query.status().code());
        }
        Cursor after = Cursor.parse(cursor);
        if (after != null) {
            where.and("(finding.day, finding.id) < (?, ?)", after.day(), after.id());
        }
        record Listed(FindingRow row, String day) {}
        List<Listed> rows = where.query(
                        handle,
                        "SELECT " + COLUMNS
                                + ", finding.document FROM finding JOIN incident ON incident.id = finding.incident",
                        " ORDER BY finding.day DESC, finding.id DESC LIMIT ?",
                        most + 1)
                .map((row, context) -> new Listed(
                        new FindingRow(FindingJson.read(Packed.open(row.getBytes(26))), row(row)), row.getString(25)))
                .list();
        Listed last = rows.size() > most ? rows.get(most - 1) : null;
        return new Slice<>(
                rows.stream().limit(most).map(Listed::row).toList(),
                last == null ? null : new Cursor(last.day, last.row.finding().id()).spelled());
    }

    static Optional<FindingRow> finding(Handle handle, String id) {
        return handle.createQuery(
                        "SELECT " + COLUMNS
                                + ", finding.document FROM finding JOIN incident ON incident.id = finding.incident WHERE finding.id = ?")
                .bind(0, id)
                .map((row, context) -> new FindingRow(FindingJson.read(Packed.open(row.getBytes(26))), row(row)))
                .findOne();
    }

    private static IncidentJson.Written open(byte[] packed) {
        return IncidentJson.read(Packed.open(packed));
    }

    private static IncidentRow row(ResultSet row) throws SQLException {
        double lat = row.getDouble(17);
        GeoPoint point = row.wasNull() ? null : new GeoPoint(lat, row.getDouble(18));
        String mode = row.getString(3);
        return new IncidentRow(
                row.getString(1),
                EventType.valueOf(row.getString(2)),
                mode == null ? null : Mode.ofCode(mode),
                day(row, 4),
                day(row, 5),
                grade(row.getString(6)),
                row.getInt(7) == 1,
                row.getInt(8) == 1,
                row.getInt(9) == 1,
                toll(row, 10),
                toll(row, 12),
                row.getString(14),
                new Text(or(row.getString(15)), or(row.getString(16))),
                point,
                new Text(row.getString(19), row.getString(20)),
                row.getInt(21),
                row.getInt(22),
                row.getInt(23),
                row.getInt(24));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable Toll toll(ResultSet row, int column) throws SQLException {
        int least = row.getInt(column);
        if (row.wasNull()) {
            return null;
        }
        int most = row.getInt(column + 1);
        return new Toll(least, row.wasNull() ? null : Integer.valueOf(most));
    }

    private static Grade grade(String code) {
        return Grade.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
