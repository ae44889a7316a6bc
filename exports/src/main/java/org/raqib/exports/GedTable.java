package org.raqib.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Entity;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Toll;

/** Incidents in the columns of the UCDP Georeferenced Event Dataset; {@code docs/exports.md} says where each comes from. */
final class GedTable {
    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int YEAR = 366;

    /** Side of a cell of PRIO-GRID in degrees (Tollefsen, Strand and Buhaug 2012). */
    private static final double GRID = 0.5;

    private static final int GRID_COLUMNS = 720;

    /**
     * @param occurrence the incident
     * @param sides who did it to whom
     * @param killed how many are said to have been killed
     * @param reports what is said of each report
     * @param relations how entities stand to one another
     */
    record Row(
            Occurrence occurrence, Sides sides, Toll killed, Map<String, ReportFacts> reports, Relations relations) {}

    static final List<Column<Row>> COLUMNS = List.of(
            column("id", row -> row.occurrence().incident().id()),
            column("relid", row -> null),
            column("year", GedTable::year),
            column("active_year", row -> null),
            column("code_status", row -> null),
            column("type_of_violence", GedTable::typeOfViolence),
            column("conflict_dset_id", row -> null),
            column("conflict_new_id", row -> null),
            column("conflict_name", row -> null),
            column("dyad_dset_id", row -> null),
            column("dyad_new_id", row -> null),
            column("dyad_name", row -> null),
            column("side_a_dset_id", row -> null),
            column("side_a_new_id", row -> null),
            column("side_a", row -> side(row, row.sides().one())),
            column("side_b_dset_id", row -> null),
            column("side_b_new_id", row -> null),
            column(
                    "side_b",
                    row -> row.occurrence().hitsCiviliansOnly()
                            ? "Civilians"
                            : side(row, row.sides().other())),
            column("number_of_sources", row -> row.occurrence().reports().size()),
            column("source_article", GedTable::articles),
            column("source_office", row -> each(row, claim -> claim.publisher())),
            column(
                    "source_date",
                    row -> each(
                            row,
                            claim -> claim.published() == null
                                    ? null
                                    : claim.published().toString())),
            column("source_headline", row -> each(row, claim -> claim.title().isEmpty() ? null : claim.title())),
            column("source_original", GedTable::speakers),
            column(
                    "where_prec",
                    row -> row.occurrence().extent() == null
                            ? null
                            : row.occurrence().extent().ged),
            column("where_coordinates", row -> place(row, row.occurrence().parties()::name)),
            column(
                    "where_description",
                    row -> Occurrence.joined(
                            row.occurrence().incident().places().stream().map(Mention::text))),
            column("adm_1", row -> null),
            column("adm_2", row -> null),
            column("latitude", row -> point(row, GeoPoint::lat)),
            column("longitude", row -> point(row, GeoPoint::lon)),
            column("geom_wkt", row -> point(row, point -> "POINT (" + point.lon() + " " + point.lat() + ")")),
            column("priogrid_gid", row -> point(row, GedTable::gridCell)),
            column("country", row -> country(row, Countries.Country::ucdpName)),
            column("country_id", row -> country(row, Countries.Country::gleditschWard)),
            column("region", row -> country(row, Countries.Country::ucdpRegion)),
            column("event_clarity", GedTable::clarity),
            column("date_prec", row -> datePrecision(row.occurrence().days())),
            column("date_start", row -> date(row, row.occurrence().first())),
            column("date_end", row -> date(row, row.occurrence().last())),
            column("deaths_a", row -> null),
            column("deaths_b", row -> null),
            column("deaths_civilians", row -> null),
            column("deaths_unknown", GedTable::best),
            column("best", GedTable::best),
            column("high", row -> row.killed().max()),
            column("low", row -> row.killed().min()),
            column("gwnoa", row -> state(row, row.sides().one())),
            column("gwnob", row -> state(row, row.sides().other())));

    private GedTable() {}

    private static Column<Row> column(String name, Function<Row, @Nullable Object> cell) {
        return new Column<>(name, cell);
    }

    /** The row of an incident, or null: an event of GED is a use of force in which somebody was killed. */
    static @Nullable Row row(Occurrence occurrence, Map<String, ReportFacts> reports, Relations relations) {
        Incident incident = occurrence.incident();
        Toll killed = incident.killed();
        boolean lethal = killed != null && (killed.max() == null || killed.max() > 0);
        if (incident.event() != EventType.ASSAULT || !occurrence.happened() || killed == null || !lethal) {
            return null;
        }
        return new Row(occurrence, Sides.of(occurrence), killed, reports, relations);
    }

    private static @Nullable Integer year(Row row) {
        LocalDate first = row.occurrence().first();
        LocalDate last = row.occurrence().last();
        return first == null || last == null || first.getYear() != last.getYear() ? null : first.getYear();
    }

    /** 1 between armed parties of which one is a State's; 3 against people without arms; 2, between others, is never told. */
    private static @Nullable Integer typeOfViolence(Row row) {
        Mention one = Sides.main(row.sides().one());
        Mention other = Sides.main(row.sides().other());
        if (one == null || other == null) {
            return null;
        }
        if (row.occurrence().hitsCiviliansOnly()) {
            return 3;
        }
        boolean state =
                isOwnState(row, one) && Parties.isArmed(other) || isOwnState(row, other) && Parties.isArmed(one);
        return state ? 1 : null;
    }

    private static boolean isOwnState(Row row, Mention party) {
        return row.occurrence().parties().sort(party, row.occurrence().country()) == Parties.Sort.STATE;
    }

    private static @Nullable String side(Row row, List<Mention> side) {
        return side.isEmpty()
                ? null
                : Occurrence.joined(side.stream().map(row.occurrence().parties()::name));
    }

    /** Outlet, day and title in quotation marks, as GED writes them; for each report, in the order of its claims. */
    private static String articles(Row row) {
        return Occurrence.joined(row.occurrence().incident().claims().stream().map(claim -> {
            ReportFacts facts = row.reports().get(claim.reportId());
            String address = facts == null || facts.url() == null ? "" : "," + facts.url();
            return "\"" + (claim.publisher() == null ? claim.reportId() : claim.publisher()) + ","
                    + (claim.published() == null ? "" : claim.published()) + ","
                    + claim.title().replace('"', '\'') + address + "\"";
        }));
    }

    private static @Nullable String each(Row row, Function<ReportedClaim, @Nullable String> part) {
        String joined = Occurrence.joined(
                row.occurrence().incident().claims().stream().map(part).filter(Objects::nonNull));
        return joined.isEmpty() ? null : joined;
    }

    private static @Nullable String speakers(Row row) {
        String joined = Occurrence.joined(row.occurrence().incident().claims().stream()
                .flatMap(claim -> claim.claim().speakers().stream())
                .map(row.occurrence().parties()::name));
        return joined.isEmpty() ? null : joined;
    }

    private static @Nullable Object place(Row row, Function<Mention, Object> column) {
        Mention place = row.occurrence().place();
        return place == null ? null : column.apply(place);
    }

    private static @Nullable Object point(Row row, Function<GeoPoint, Object> column) {
        Mention place = row.occurrence().place();
        GeoPoint point = place == null ? null : place.point();
        return point == null ? null : column.apply(point);
    }

    /** The number of the cell of PRIO-GRID: rows from the south, columns from the west, counted from 1. */
    static int gridCell(GeoPoint point) {
        int row = (int) Math.floor((point.lat() + 90) / GRID);
        int column = (int) Math.floor((point.lon() + 180) / GRID);
        return row * GRID_COLUMNS + column + 1;
    }

    private static @Nullable Object country(Row row, Function<Countries.Country, @Nullable Object> column) {
        Countries.Country country = Countries.of(row.occurrence().country());
        return country == null ? null : column.apply(country);
    }

    /** 1 where some claim tells of the event by itself, 2 where all only sum it up with others. */
    private static int clarity(Row row) {
        return row.occurrence().incident().claims().stream()
                        .allMatch(claim -> claim.claim().aggregate())
                ? 2
                : 1;
    }

    private static @Nullable Integer datePrecision(long days) {
        if (days == 0 || days > YEAR) {
            return null;
        }
        return days == 1 ? 1 : days < WEEK ? 2 : days == WEEK ? 3 : days <= MONTH ? 4 : 5;
    }

    private static @Nullable String date(Row row, @Nullable LocalDate day) {
        return day == null || row.occurrence().days() > YEAR ? null : day.toString();
    }

    /** The figure where all tellings agree; which of several is best is a judgement. */
    private static @Nullable Integer best(Row row) {
        Integer most = row.killed().max();
        return most != null && most == row.killed().min() ? most : null;
    }

    /** The number of the State a side is, or is a force of. */
    private static @Nullable Integer state(Row row, List<Mention> side) {
        Mention main = Sides.main(side);
        Entity entity = main == null ? null : row.relations().find(main.id());
        Countries.Country country =
                entity == null ? null : Countries.of(row.occurrence().parties().stateOf(entity));
        if (country == null || main == null) {
            return null;
        }
        Parties.Sort sort =
                row.occurrence().parties().sort(main, row.occurrence().country());
        return sort == Parties.Sort.STATE || sort == Parties.Sort.EXTERNAL ? country.gleditschWard() : null;
    }
}
