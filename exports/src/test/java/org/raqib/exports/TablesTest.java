package org.raqib.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.raqib.exports.Exports.Format;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Modality;
import org.raqib.model.Mode;

class TablesTest {
    /** The header of a file that ACLED's data export tool gives (columns of the ACLED Codebook, version of 7 October 2024). */
    private static final String ACLED = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,"
            + "sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,"
            + "region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,"
            + "fatalities,tags,timestamp";

    /** The header of the UCDP Georeferenced Event Dataset's own CSV (codebook of version 23.1, "Variables"). */
    private static final String GED = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,"
            + "conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,"
            + "side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,"
            + "source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,"
            + "longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
            + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

    private static List<Map<String, String>> rows(Format format, Extract extract) {
        StringWriter out = new StringWriter();
        Exports.write(format, extract, out);
        List<List<String>> lines = CsvLinesTest.parseAll(out.toString());
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            assertThat(line).hasSameSizeAs(lines.getFirst());
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.getFirst().get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, String> row(Format format, Told told) {
        List<Map<String, String>> rows = rows(format, told.extract());
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static String header(Format format) {
        StringWriter out = new StringWriter();
        Exports.write(format, new Told().extract(), out);
        return out.toString().strip();
    }

    /** A strike on a town by a party that nobody disputes. */
    private static Told.One strike() {
        return new Told()
                .report("a", "وكالة")
                .act(EventType.ASSAULT, Mode.AERIAL)
                .by("TUR-ARMY")
                .on("KIND-CIVILIAN")
                .at("PLACE-LBY-TRIPOLI")
                .when("2020-05-01");
    }

    @Test
    void columnsAreThosePublished() {
        assertThat(header(Format.ACLED)).isEqualTo(ACLED);
        assertThat(header(Format.UCDP_GED)).isEqualTo(GED);
    }

    @Test
    void acledOfAStrike() {
        assertThat(row(Format.ACLED, strike().killed(2, 2).told()))
                .containsEntry("event_date", "2020-05-01")
                .containsEntry("year", "2020")
                .containsEntry("time_precision", "1")
                .containsEntry("disorder_type", "Political violence")
                .containsEntry("event_type", "Explosions/Remote violence")
                .containsEntry("sub_event_type", "Air/drone strike")
                .containsEntry("inter1", "External/Other forces")
                .containsEntry("actor2", "Civilians (Libya)")
                .containsEntry("inter2", "Civilians")
                .containsEntry("interaction", "Civilians-External/Other forces")
                .containsEntry("civilian_targeting", "Civilian targeting")
                .containsEntry("iso", "434")
                .containsEntry("region", "Northern Africa")
                .containsEntry("location", "Tripoli")
                .containsEntry("latitude", "32.8872")
                .containsEntry("geo_precision", "1")
                .containsEntry("fatalities", "2")
                .containsEntry("admin1", "")
                .containsEntry("timestamp", "")
                .containsEntry("source", "وكالة");
    }

    @Test
    void nothingIsFilledIn() {
        Told told = new Told()
                .report("a", "وكالة")
                .act(EventType.ASSAULT, Mode.AERIAL)
                .told();
        Map<String, String> row = row(Format.ACLED, told);
        for (String column : List.of(
                "event_date",
                "year",
                "time_precision",
                "actor1",
                "inter1",
                "actor2",
                "inter2",
                "interaction",
                "civilian_targeting",
                "iso",
                "country",
                "location",
                "latitude",
                "longitude",
                "geo_precision",
                "fatalities")) {
            assertThat(row).as(column).containsEntry(column, "");
        }
    }

    @Test
    void ofDifferentTollsAcledGetsTheLeastAndTheNotesTellBoth() {
        Told told = strike().killed(2, 2).told();
        told.report("b", "صحيفة")
                .act(EventType.ASSAULT, Mode.AERIAL)
                .by("TUR-ARMY")
                .on("KIND-CIVILIAN")
                .at("PLACE-LBY-TRIPOLI")
                .when("2020-05-01")
                .killed(7, 7)
                .told();
        Map<String, String> acled = row(Format.ACLED, told);
        assertThat(acled).containsEntry("fatalities", "2");
        assertThat(acled.get("notes")).contains("Killed, by different tellings: 2-7");
        assertThat(acled.get("tags")).contains("killed=2-7");
        assertThat(row(Format.UCDP_GED, told))
                .containsEntry("low", "2")
                .containsEntry("high", "7")
                .containsEntry("best", "")
                .containsEntry("deaths_unknown", "");
    }

    @Test
    void aDisputedActorIsNoActorAndSaidToBeInDispute() {
        Told told = new Told();
        for (String who : List.of("LBY-LNA", "LBY-GNA-FORCES")) {
            told.report(who, "outlet of " + who)
                    .act(EventType.ASSAULT, Mode.HEAVY_WEAPONS)
                    .by(who)
                    .on("KIND-HEALTH-FACILITY")
                    .at("PLACE-LBY-TRIPOLI")
                    .when("2020-05-01")
                    .killed(1, 1)
                    .told();
        }
        Map<String, String> acled = row(Format.ACLED, told);
        assertThat(acled)
                .containsEntry("actor1", "")
                .containsEntry("inter1", "")
                .containsEntry("interaction", "");
        assertThat(acled.get("tags")).contains("actor in dispute", "hit=health facility");
        assertThat(acled.get("notes"))
                .contains(
                        "In dispute who did it: ",
                        "Libyan National Army",
                        "forces of the Government of National Accord");
        assertThat(row(Format.UCDP_GED, told)).containsEntry("side_a", "").containsEntry("type_of_violence", "");
    }

    /** Where several bodies claim to be the government, no column says whose forces are the State's. */
    @Test
    void noneOfTwoGovernmentsIsTheState() {
        for (String who : List.of("LBY-LNA", "LBY-GNA-FORCES")) {
            Told told = new Told();
            told.report("a", "وكالة")
                    .act(EventType.ASSAULT, Mode.AERIAL)
                    .by(who)
                    .at("PLACE-LBY-TRIPOLI")
                    .when("2020-05-01")
                    .told();
            assertThat(row(Format.ACLED, told)).as(who).containsEntry("inter1", "");
        }
    }

    @Test
    void timesAreAsPreciseAsTold() {
        Told week = new Told()
                .report("a", "x")
                .act(EventType.ASSAULT, Mode.DRONE)
                .when("2020-05-01/2020-05-05")
                .killed(1, 1)
                .told();
        assertThat(row(Format.ACLED, week))
                .containsEntry("event_date", "2020-05-03")
                .containsEntry("time_precision", "2");
        assertThat(row(Format.UCDP_GED, week)).containsEntry("date_prec", "2").containsEntry("date_end", "2020-05-05");
        Told month = new Told()
                .report("a", "x")
                .act(EventType.ASSAULT, Mode.DRONE)
                .when("2020-05")
                .killed(1, 1)
                .told();
        assertThat(row(Format.ACLED, month))
                .containsEntry("event_date", "2020-05-16")
                .containsEntry("time_precision", "3");
        assertThat(row(Format.UCDP_GED, month)).containsEntry("date_prec", "4");
        Told year = new Told()
                .report("a", "x")
                .act(EventType.ASSAULT, Mode.DRONE)
                .when("2020")
                .killed(1, 1)
                .told();
        assertThat(row(Format.ACLED, year))
                .containsEntry("event_date", "")
                .containsEntry("year", "2020")
                .containsEntry("time_precision", "");
        assertThat(row(Format.UCDP_GED, year))
                .containsEntry("date_prec", "5")
                .containsEntry("date_start", "2020-01-01");
    }

    @Test
    void placesAreAsPreciseAsTold() {
        Map<String, String> byPlace = Map.of(
                "PLACE-LBY-TRIPOLI",
                "1",
                "PLACE-LBY-FEZZAN",
                "5",
                "PLACE-LBY-GULF-SIDRA",
                "7",
                "PLACE-IRQ-NINEVEH",
                "4",
                "LBY",
                "6");
        byPlace.forEach((place, precision) -> {
            Told told = new Told()
                    .report("a", "x")
                    .act(EventType.ASSAULT, Mode.DRONE)
                    .at(place)
                    .killed(1, 1)
                    .told();
            assertThat(row(Format.UCDP_GED, told)).as(place).containsEntry("where_prec", precision);
        });
    }

    @Test
    void whatHasNoCounterpartIsLeftOutAndCounted() {
        Told told = strike().told();
        told.report("b", "x")
                .act(EventType.CONSULT, Mode.VISIT)
                .by("TUR")
                .on("LBY-GNA")
                .when("2020-05-03")
                .told();
        told.report("c", "x")
                .act(EventType.ASSAULT, Mode.DRONE)
                .as(Modality.PLANNED)
                .by("TUR")
                .when("2021-01-01")
                .told();
        StringWriter out = new StringWriter();
        Exports.Outcome outcome = Exports.write(Format.ACLED, told.extract(), out);
        assertThat(outcome.written()).isEqualTo(1);
        assertThat(outcome.leftOut()).isEqualTo(Map.of(EventType.CONSULT, 1, EventType.ASSAULT, 1));
        assertThat(Exports.write(Format.UCDP_GED, told.extract(), new StringWriter())
                        .written())
                .isZero();
    }

    @Test
    void gedOfAStrikeThatKilled() {
        assertThat(row(Format.UCDP_GED, strike().killed(2, 2).told()))
                .containsEntry("best", "2")
                .containsEntry("deaths_unknown", "2")
                .containsEntry("deaths_a", "")
                .containsEntry("side_b", "Civilians")
                .containsEntry("type_of_violence", "3")
                .containsEntry("country", "Libya")
                .containsEntry("country_id", "620")
                .containsEntry("region", "Africa")
                .containsEntry("gwnoa", "640")
                .containsEntry("event_clarity", "1")
                .containsEntry("number_of_sources", "1")
                .containsEntry("geom_wkt", "POINT (13.1913 32.8872)")
                .containsEntry("priogrid_gid", "176787")
                .containsEntry("conflict_name", "");
    }

    /** PRIO-GRID counts its 360 by 720 cells from the south-west: 1 there, 259200 in the north-east. */
    @Test
    void cellsOfPrioGrid() {
        assertThat(GedTable.gridCell(new GeoPoint(-89.9, -179.9))).isEqualTo(1);
        assertThat(GedTable.gridCell(new GeoPoint(89.9, 179.9))).isEqualTo(259_200);
    }

    @Test
    void ownTablesKeepEveryVersion() {
        Told told = strike().killed(2, 2).said("LBY-GNA").told();
        assertThat(row(Format.CSV_INCIDENTS, told))
                .containsEntry("event", "ASSAULT")
                .containsEntry("cameo", "195")
                .containsEntry("actor_ids", "TUR-ARMY")
                .containsEntry("actor_disputed", "false")
                .containsEntry("country", "LBY")
                .containsEntry("asserted_by", "Government of National Accord");
        assertThat(row(Format.CSV_CLAIMS, told))
                .containsEntry("claim", "a#0")
                .containsEntry("quote", "قصف الجيش المدينة")
                .containsEntry("modality", "fact")
                .containsEntry("url", "https://example.org/a")
                .containsEntry("reader", "7.abc");
    }

    @Test
    void equalExtractsGiveEqualBytes() {
        for (Format format : Format.values()) {
            StringWriter one = new StringWriter();
            StringWriter other = new StringWriter();
            Exports.write(format, strike().killed(2, 2).told().extract(), one);
            Exports.write(format, strike().killed(2, 2).told().extract(), other);
            assertThat(one.toString()).as(format.toString()).isEqualTo(other.toString());
        }
    }
}
