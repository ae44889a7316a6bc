package org.raqib.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Grade;
import org.raqib.model.Text;

/**
 * What lists, counts and the map ask of every incident, in memory, in the order of lists: the latest day first. About 40 bytes
 * an incident. Never changes.
 */
final class IncidentColumns {
    /** Stands for no day: later than any. */
    static final int NO_DAY = Integer.MAX_VALUE;

    /** Where those are listed of which neither an act nor a report has a day: the last of all. */
    private static final int BEFORE_ALL = Integer.MIN_VALUE;

    private static final int SETS = 64;
    private static final byte DISPUTED = 1;
    private static final byte HELD = 2;

    private final int size;
    private final int[] rows;
    private final int[] days;
    private final int[] lasts;
    private final int[] from;
    private final int[] to;
    private final byte[] events;
    private final byte[] grades;
    private final byte[] states;
    private final int[] spots;
    private final List<Spot> places = new ArrayList<>();
    private final Kept<Sought, BitSet> sets = new Kept<>(SETS);

    /** A point of the map under a name: several names may share a point, and one name may be given several. */
    record Spot(GeoPoint point, Text name) {}

    /** Incidents that share something that only the file knows. */
    enum Sort {
        /** An entity in any role. */
        PARTY("incident_party", "entity"),
        /** A commitment that some finding holds it against. */
        COMMITMENT("finding", "commitment");

        private final String sql;

        Sort(String table, String column) {
            this.sql = "SELECT group_concat(incident.rowid) FROM incident WHERE id IN (SELECT incident FROM " + table
                    + " WHERE " + column + " = ?)";
        }
    }

    private record Sought(Sort sort, String value) {}

    private IncidentColumns(int size) {
        this.size = size;
        this.rows = new int[size];
        this.days = new int[size];
        this.lasts = new int[size];
        this.from = new int[size];
        this.to = new int[size];
        this.events = new byte[size];
        this.grades = new byte[size];
        this.states = new byte[size];
        this.spots = new int[size];
    }

    static IncidentColumns load(Handle handle) {
        IncidentColumns columns = new IncidentColumns(
                handle.select("SELECT count(*) FROM incident").mapTo(int.class).one());
        Map<Spot, Integer> known = new HashMap<>();
        int[] next = {0};
        // The index holds all of this: the rows, with their sentences, are ten times as much to go through.
        handle.select("SELECT rowid, day, last, happened_from, happened_to, event, grade,"
                        + " disputed = 1 OR denied = 1 OR grade = 'contested', findings, lat, lon, place_ar, place_en"
                        + " FROM incident ORDER BY day DESC, id DESC")
                .map((row, context) -> {
                    columns.put(next[0], row, known);
                    return next[0]++;
                })
                .forEach(at -> {});
        return columns;
    }

    private void put(int at, ResultSet row, Map<Spot, Integer> known) throws SQLException {
        rows[at] = row.getInt(1);
        days[at] = day(row.getString(2));
        lasts[at] = day(row.getString(3));
        from[at] = day(row.getString(4));
        to[at] = day(row.getString(5));
        events[at] = (byte) EventType.valueOf(row.getString(6)).ordinal();
        grades[at] =
                (byte) Grade.valueOf(row.getString(7).toUpperCase(Locale.ROOT)).ordinal();
        states[at] = (byte) ((row.getInt(8) == 1 ? DISPUTED : 0) | (row.getInt(9) > 0 ? HELD : 0));
        double lat = row.getDouble(10);
        spots[at] = -1;
        if (!row.wasNull()) {
            String ar = row.getString(12);
            String en = row.getString(13);
            Spot spot = new Spot(
                    new GeoPoint(lat, row.getDouble(11)), new Text(ar == null ? "" : ar, en == null ? "" : en));
            spots[at] = known.computeIfAbsent(spot, added -> {
                places.add(added);
                return places.size() - 1;
            });
        }
    }

    /**
     * A day as it stands in the file and in cursors.
     *
     * @throws java.time.DateTimeException if it is none
     */
    static int day(@Nullable String day) {
        if (day == null) {
            return NO_DAY;
        }
        return day.equals(Deriving.UNDATED)
                ? BEFORE_ALL
                : Math.toIntExact(LocalDate.parse(day).toEpochDay());
    }

    int size() {
        return size;
    }

    /** The number of its row in the file. */
    int row(int at) {
        return rows[at];
    }

    /** The day that lists are sorted by, since 1970. */
    int day(int at) {
        return days[at];
    }

    /** The last day it may have happened on, or else its day. */
    int last(int at) {
        return lasts[at];
    }

    /** The first day it may have happened on, or {@link #NO_DAY}. */
    int from(int at) {
        return from[at];
    }

    /** The last day it may have happened on, or {@link #NO_DAY}. */
    int to(int at) {
        return to[at];
    }

    /** {@link EventType#ordinal}. */
    int event(int at) {
        return events[at];
    }

    /** {@link Grade#ordinal}. */
    int grade(int at) {
        return grades[at];
    }

    /** Whether tellings differ, or somebody denies it. */
    boolean isDisputed(int at) {
        return (states[at] & DISPUTED) != 0;
    }

    /** Whether some finding is about it. */
    boolean isHeld(int at) {
        return (states[at] & HELD) != 0;
    }

    /** Its place on the map, or null. */
    @Nullable
    Spot spot(int at) {
        return spots[at] < 0 ? null : places.get(spots[at]);
    }

    /** The first place of the list whose day is not after that one. */
    int place(int day) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] > day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The rows of the incidents that share something; not to be changed. */
    BitSet set(Handle handle, Sort sort, String value) {
        return sets.get("", new Sought(sort, value), sought -> Numbers.of(handle, sought.sort.sql, sought.value));
    }
}
