package org.raqib.exports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Toll;

/** Incidents in the columns that ACLED publishes; {@code docs/exports.md} says of each where it comes from. */
final class AcledTable {
    /** A longer time than this has no date in ACLED. */
    private static final long LONGEST = 31;

    private static final int WEEK = 7;

    /**
     * @param occurrence the incident
     * @param code its types
     * @param sides who did it to whom
     */
    record Row(Occurrence occurrence, AcledCodes.Code code, Sides sides) {}

    static final List<Column<Row>> COLUMNS = List.of(
            column("event_id_cnty", row -> row.occurrence().incident().id()),
            column("event_date", row -> day(row.occurrence())),
            column("year", row -> year(row.occurrence())),
            column("time_precision", row -> timePrecision(row.occurrence())),
            column("disorder_type", row -> row.code().disorder()),
            column("event_type", row -> row.code().event()),
            column("sub_event_type", row -> row.code().sub()),
            column("actor1", row -> actor(row, row.sides().one())),
            column("assoc_actor_1", row -> associated(row, row.sides().one())),
            column("inter1", row -> inter(row, row.sides().one())),
            column("actor2", row -> actor(row, row.sides().other())),
            column("assoc_actor_2", row -> associated(row, row.sides().other())),
            column("inter2", row -> inter(row, row.sides().other())),
            column("interaction", AcledTable::interaction),
            column(
                    "civilian_targeting",
                    row -> isViolence(row) && row.occurrence().hitsCiviliansOnly() ? "Civilian targeting" : null),
            column("iso", row -> country(row, Countries.Country::iso)),
            column("region", row -> country(row, Countries.Country::acledRegion)),
            column("country", row -> country(row, Countries.Country::name)),
            column("admin1", row -> null),
            column("admin2", row -> null),
            column("admin3", row -> null),
            column("location", row -> located(row.occurrence(), row.occurrence().parties()::name)),
            column(
                    "latitude",
                    row -> located(
                            row.occurrence(),
                            place -> Objects.requireNonNull(place.point()).lat())),
            column(
                    "longitude",
                    row -> located(
                            row.occurrence(),
                            place -> Objects.requireNonNull(place.point()).lon())),
            column("geo_precision", row -> geoPrecision(row.occurrence())),
            column("source", row -> String.join("; ", row.occurrence().publishers())),
            column("source_scale", row -> null),
            column("notes", AcledTable::notes),
            column("fatalities", row -> fatalities(row.occurrence())),
            column("tags", AcledTable::tags),
            column("timestamp", row -> null));

    private AcledTable() {}

    private static Column<Row> column(String name, Function<Row, @Nullable Object> cell) {
        return new Column<>(name, cell);
    }

    /** The row of an incident, or null where ACLED has no counterpart for it. */
    static @Nullable Row row(Occurrence occurrence) {
        AcledCodes.Code code = AcledCodes.of(occurrence);
        return code == null || !occurrence.happened() ? null : new Row(occurrence, code, Sides.of(occurrence));
    }

    /** The day, or the middle of the time in which it was; {@code time_precision} tells which. */
    private static @Nullable String day(Occurrence occurrence) {
        LocalDate first = occurrence.first();
        return first == null || occurrence.days() > LONGEST
                ? null
                : first.plusDays((occurrence.days() - 1) / 2).toString();
    }

    private static @Nullable Integer year(Occurrence occurrence) {
        LocalDate first = occurrence.first();
        LocalDate last = occurrence.last();
        return first == null || last == null || first.getYear() != last.getYear() ? null : first.getYear();
    }

    private static @Nullable Integer timePrecision(Occurrence occurrence) {
        long days = occurrence.days();
        return days == 0 || days > LONGEST ? null : days == 1 ? 1 : days <= WEEK ? 2 : 3;
    }

    private static @Nullable String actor(Row row, List<Mention> side) {
        Mention main = Sides.main(side);
        if (main == null) {
            return null;
        }
        Parties.Sort sort =
                row.occurrence().parties().sort(main, row.occurrence().country());
        return sort == Parties.Sort.CIVILIANS || sort == Parties.Sort.PROTESTERS
                ? ofCountry(sort.acled, row)
                : row.occurrence().parties().name(main);
    }

    /** "Civilians (Libya)": what ACLED calls people who belong to no group. */
    private static String ofCountry(String people, Row row) {
        Object country = country(row, Countries.Country::name);
        return country == null ? people : people + " (" + country + ")";
    }

    private static @Nullable String associated(Row row, List<Mention> side) {
        Mention main = Sides.main(side);
        List<Mention> others = new ArrayList<>(Sides.beside(side));
        if (main != null && Parties.isCivilian(main)) {
            others.addFirst(main);
        }
        return others.isEmpty() ? null : row.occurrence().names(others);
    }

    private static @Nullable String inter(Row row, List<Mention> side) {
        Mention main = Sides.main(side);
        Parties.Sort sort = main == null
                ? null
                : row.occurrence().parties().sort(main, row.occurrence().country());
        return sort == null ? null : sort.acled;
    }

    /** As ACLED joins the two: the lower code first; "only" where there is one side. */
    private static @Nullable String interaction(Row row) {
        Mention one = Sides.main(row.sides().one());
        Mention other = Sides.main(row.sides().other());
        if (one == null) {
            return null;
        }
        Parties parties = row.occurrence().parties();
        String country = row.occurrence().country();
        Parties.Sort first = parties.sort(one, country);
        if (first == null) {
            return null;
        }
        if (other == null) {
            return first.acled + " only";
        }
        Parties.Sort second = parties.sort(other, country);
        if (second == null) {
            return null;
        }
        return first.compareTo(second) <= 0 ? first.acled + "-" + second.acled : second.acled + "-" + first.acled;
    }

    private static boolean isViolence(Row row) {
        return row.code().disorder().startsWith("Political violence");
    }

    private static @Nullable Object country(Row row, Function<Countries.Country, Object> column) {
        Countries.Country country = Countries.of(row.occurrence().country());
        return country == null ? null : column.apply(country);
    }

    /** Something of the place, where it has coordinates and is one that ACLED would locate an event at. */
    private static @Nullable Object located(Occurrence occurrence, Function<Mention, Object> column) {
        Mention place = occurrence.place();
        return place == null || geoPrecision(occurrence) == null ? null : column.apply(place);
    }

    private static @Nullable Integer geoPrecision(Occurrence occurrence) {
        Localities.Extent extent = occurrence.extent();
        Mention place = occurrence.place();
        return extent == null || place == null || place.point() == null ? null : extent.acled;
    }

    /** Where reports differ, ACLED writes the most conservative figure; where none gives any, it would write 0: here nothing. */
    private static @Nullable Integer fatalities(Occurrence occurrence) {
        Toll killed = occurrence.incident().killed();
        return killed == null ? null : killed.min();
    }

    /** Who tells it and in which words, and what the tellings differ on. */
    private static String notes(Row row) {
        Incident incident = row.occurrence().incident();
        StringBuilder notes = new StringBuilder();
        if (incident.actorDisputed()) {
            notes.append("In dispute who did it: ")
                    .append(row.occurrence().names(row.occurrence().parties().acting(incident.actors())))
                    .append(". ");
        }
        Toll killed = incident.killed();
        if (killed != null && !Integer.valueOf(killed.min()).equals(killed.max())) {
            notes.append("Killed, by different tellings: ")
                    .append(Occurrence.range(killed))
                    .append(". ");
        }
        if (!incident.deniedBy().isEmpty()) {
            notes.append("Denied by: ")
                    .append(Occurrence.joined(
                            incident.deniedBy().stream().map(row.occurrence().parties()::name)))
                    .append(". ");
        }
        return notes
                + incident.claims().stream().map(AcledTable::quote).distinct().collect(Collectors.joining(" | "));
    }

    private static String quote(ReportedClaim claim) {
        String outlet = claim.publisher() == null ? claim.reportId() : claim.publisher();
        String day = claim.published() == null ? "" : ", " + claim.published();
        return outlet + day + ": «" + claim.claim().quote() + "»";
    }

    private static String tags(Row row) {
        Incident incident = row.occurrence().incident();
        List<String> tags = new ArrayList<>();
        tags.add("grade=" + incident.grade().code());
        if (incident.actorDisputed()) {
            tags.add("actor in dispute");
        }
        if (!incident.deniedBy().isEmpty()) {
            tags.add("denied");
        }
        if (incident.when() != null && row.occurrence().days() > 1) {
            tags.add("when=" + incident.when());
        }
        Toll killed = incident.killed();
        if (killed != null && !Integer.valueOf(killed.min()).equals(killed.max())) {
            tags.add("killed=" + Occurrence.range(killed));
        }
        Toll injured = incident.injured();
        if (injured != null) {
            tags.add("injured=" + Occurrence.range(injured));
        }
        List<Mention> things = Parties.things(incident.recipients());
        if (!things.isEmpty()) {
            tags.add("hit="
                    + things.stream()
                            .map(row.occurrence().parties()::name)
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        String cameo = row.occurrence().cameo();
        if (cameo != null) {
            tags.add("cameo=" + cameo);
        }
        return String.join("; ", tags);
    }
}
