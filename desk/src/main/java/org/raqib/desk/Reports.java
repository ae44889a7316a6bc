package org.raqib.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is asked about reports. */
final class Reports {
    private static final String COLUMNS =
            "SELECT report.n, id, outlet, language, published, inferred, received, title, opening, claims, judged,"
                    + " retracted, disputed, copy_of, day, version FROM report LEFT JOIN mark ON mark.n = report.n";

    private static final int BATCH = 500;

    private Reports() {}

    /** Reports of a list. */
    static Slice<ReportRow> slice(Handle handle, ReportList list, @Nullable String cursor, int most) {
        List<Long> numbers = list.numbers(Cursor.parse(cursor), most + 1);
        List<Listed> rows = rows(handle, numbers);
        return slice(rows, most);
    }

    /** The rows of these reports, in their order. */
    private static List<Listed> rows(Handle handle, List<Long> numbers) {
        Map<Long, Listed> rows = new HashMap<>();
        handle.createQuery(COLUMNS + " WHERE report.n IN (SELECT value FROM json_each(?))")
                .bind(0, numbers.toString())
                .map((row, context) -> listed(row))
                .forEach(row -> rows.put(row.report.n(), row));
        return numbers.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** Who is named in the reports of a list, most often first. */
    static List<Facet> parties(Handle handle, ReportList list, int most) {
        return handle.createQuery("SELECT entity, count(*) FROM report_party WHERE report IN"
                        + " (SELECT value FROM json_each(?)) GROUP BY entity ORDER BY 2 DESC, 1 LIMIT ?")
                .bind(0, Numbers.json(list.numbers()))
                .bind(1, most)
                .map((row, context) -> new Facet(row.getString(1), row.getInt(2)))
                .list();
    }

    /** Who is named in all reports, most often first. */
    static List<Facet> parties(Handle handle, int most) {
        return handle.createQuery(
                        "SELECT entity, count(*) FROM report_party GROUP BY entity ORDER BY 2 DESC, 1 LIMIT ?")
                .bind(0, most)
                .map((row, context) -> new Facet(row.getString(1), row.getInt(2)))
                .list();
    }

    static Optional<ReportRow> one(Handle handle, long n) {
        return handle.createQuery(COLUMNS + " WHERE report.n = ?")
                .bind(0, n)
                .map((row, context) -> listed(row).report)
                .findOne();
    }

    static Optional<ReportRow> one(Handle handle, String id) {
        return handle.createQuery(COLUMNS + " WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> listed(row).report)
                .findOne();
    }

    /** The reports of these identifiers that there are, by identifier. */
    static Map<String, ReportRow> some(Handle handle, Collection<String> ids) {
        Map<String, ReportRow> rows = new HashMap<>();
        List<String> rest = List.copyOf(ids);
        for (int from = 0; from < rest.size(); from += BATCH) {
            new Where()
                    .in("id", rest.subList(from, Math.min(rest.size(), from + BATCH)))
                    .query(handle, COLUMNS, "")
                    .map((row, context) -> listed(row).report)
                    .forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    /** Reports whose text is that of this one, or of the one it copies; itself not among them. */
    static List<ReportRow> copies(Handle handle, long n) {
        return handle.createQuery(COLUMNS
                        + " WHERE report.n <> :n AND report.n IN (SELECT n FROM mark WHERE copy_of = :n"
                        + " UNION SELECT copy_of FROM mark WHERE n = :n"
                        + " UNION SELECT n FROM mark WHERE copy_of = (SELECT copy_of FROM mark WHERE n = :n))"
                        + " ORDER BY day, report.n LIMIT 200")
                .bind("n", n)
                .map((row, context) -> listed(row).report)
                .list();
    }

    /** The incident that each claim of a report is part of, by the claim's place. */
    static Map<Integer, String> incidents(Handle handle, long n) {
        Map<Integer, String> incidents = new HashMap<>();
        handle.createQuery("SELECT idx, incident FROM told WHERE report = ?")
                .bind(0, n)
                .map((row, context) -> Map.entry(row.getInt(1), row.getString(2)))
                .forEach(each -> incidents.put(each.getKey(), each.getValue()));
        return incidents;
    }

    private record Listed(ReportRow report, String day) {}

    private static Slice<ReportRow> slice(List<Listed> rows, int most) {
        List<ReportRow> items = new ArrayList<>();
        rows.stream().limit(most).forEach(row -> items.add(row.report));
        Listed last = rows.size() > most ? rows.get(most - 1) : null;
        return new Slice<>(items, last == null ? null : new Cursor(last.day, Long.toString(last.report.n())).spelled());
    }

    private static Listed listed(ResultSet row) throws SQLException {
        String published = row.getString(5);
        long copyOf = row.getLong(14);
        Long copied = row.wasNull() ? null : Long.valueOf(copyOf);
        return new Listed(
                new ReportRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(16),
                        row.getString(3),
                        row.getString(4),
                        published == null ? null : LocalDate.parse(published),
                        row.getInt(6) == 1,
                        Instant.parse(row.getString(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getInt(10),
                        row.getInt(11),
                        row.getInt(12) == 1,
                        row.getInt(13) == 1,
                        copied),
                row.getString(15));
    }
}
