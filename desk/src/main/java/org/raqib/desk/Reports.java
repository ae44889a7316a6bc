package org.raqib.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is asked about reports. */
final class Reports {
    private static final String COLUMNS =
            "SELECT report.n, id, outlet, language, published, inferred, received, title, opening, claims, judged,"
                    + " retracted, disputed, copy_of, day, version FROM report LEFT JOIN mark ON mark.n = report.n";

    private Reports() {}

    /** Reports, the latest day first. */
    static Slice<ReportRow> list(Handle handle, ReportQuery query, @Nullable String cursor, int most) {
        Where where = where(query);
        if (where == null) {
            return new Slice<>(List.of(), null);
        }
        Cursor after = Cursor.parse(cursor);
        if (after != null) {
            where.and("(day, report.n) < (?, ?)", after.day(), number(after.id()));
        }
        List<Listed> rows = where.query(handle, COLUMNS, " ORDER BY day DESC, report.n DESC LIMIT ?", most + 1)
                .map((row, context) -> listed(row))
                .list();
        return slice(rows, most);
    }

    /** How many reports a query finds, counted up to a bound. */
    static int count(Handle handle, ReportQuery query, int bound) {
        Where where = where(query);
        return where == null
                ? 0
                : where.query(handle, "SELECT count(*) FROM (SELECT 1 FROM report", " LIMIT ?)", bound)
                        .mapTo(int.class)
                        .one();
    }

    /** What the reports of a query share, most frequent first. */
    static List<Facet> facets(Handle handle, ReportQuery query, String column, int most) {
        Where where = where(query);
        if (where == null) {
            return List.of();
        }
        String value = switch (column) {
            case "outlet" -> "outlet";
            case "language" -> "language";
            case "day" -> "day";
            default -> throw new IllegalArgumentException("Reports are not counted by " + column);
        };
        where.and(value + " IS NOT NULL");
        String order = value.equals("day") ? "day DESC" : "2 DESC, 1";
        return where.query(
                        handle,
                        "SELECT " + value + ", count(*) FROM report",
                        " GROUP BY " + value + " ORDER BY " + order + " LIMIT ?",
                        most)
                .map((row, context) -> new Facet(row.getString(1), row.getInt(2)))
                .list();
    }

    /** Who is named in the reports of a query, most often first. */
    static List<Facet> parties(Handle handle, ReportQuery query, int most) {
        Where where = where(query);
        return where == null
                ? List.of()
                : where.query(
                                handle,
                                "SELECT entity, count(*) FROM report_party JOIN report ON report.n ="
                                        + " report_party.report",
                                " GROUP BY entity ORDER BY 2 DESC, 1 LIMIT ?",
                                most)
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

    /** The report before or after one, in the order of lists, among those of a query. */
    static Optional<ReportRow> beside(Handle handle, ReportQuery query, long n, boolean next) {
        Where where = where(query);
        if (where == null) {
            return Optional.empty();
        }
        where.and("(day, report.n) " + (next ? "<" : ">") + " (SELECT day, n FROM report WHERE n = ?)", n);
        return where.query(
                        handle,
                        COLUMNS,
                        next ? " ORDER BY day DESC, report.n DESC LIMIT 1" : " ORDER BY day, report.n LIMIT 1")
                .map((row, context) -> listed(row).report)
                .findOne();
    }

    /** The conditions, or null where nothing can meet them. */
    private static @Nullable Where where(ReportQuery query) {
        Where where = new Where();
        if (query.words() != null && !query.words().isBlank()) {
            String match = SearchWords.query(query.words());
            if (match == null) {
                return null;
            }
            where.and("report.n IN (SELECT rowid FROM report_words WHERE report_words MATCH ?)", match);
        }
        if (query.from() != null) {
            where.and("day >= ?", query.from().toString());
        }
        if (query.to() != null) {
            where.and("day <= ?", query.to().toString());
        }
        if (query.outlet() != null) {
            where.and("outlet = ?", query.outlet());
        }
        if (query.language() != null) {
            where.and("language = ?", query.language());
        }
        if (query.party() != null) {
            where.and("report.n IN (SELECT report FROM report_party WHERE entity = ?)", query.party());
        }
        if (query.event() != null) {
            where.and(
                    "EXISTS (SELECT 1 FROM claim WHERE claim.report = report.n AND event = ?)",
                    query.event().name());
        }
        if (query.state() != null) {
            switch (query.state()) {
                case UNJUDGED -> where.and("judged = 0 AND claims > 0 AND retracted = 0");
                case JUDGED -> where.and("judged > 0");
                case DISPUTED -> where.and("report.n IN (SELECT n FROM mark WHERE disputed = 1)");
                case RETRACTED -> where.and("retracted = 1");
            }
        }
        ReportQuery.Unseen unseen = query.unseen();
        if (unseen != null) {
            where.and("version > ?", unseen.after());
            if (!unseen.seen().isEmpty()) {
                where.and("version NOT IN (SELECT value FROM json_each(?))", new TreeSet<>(unseen.seen()).toString());
            }
        }
        return where;
    }

    private record Listed(ReportRow report, String day) {}

    private static Slice<ReportRow> slice(List<Listed> rows, int most) {
        List<ReportRow> items = new ArrayList<>();
        rows.stream().limit(most).forEach(row -> items.add(row.report));
        Listed last = rows.size() > most ? rows.get(most - 1) : null;
        return new Slice<>(items, last == null ? null : new Cursor(last.day, Long.toString(last.report.n())).spelled());
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
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
