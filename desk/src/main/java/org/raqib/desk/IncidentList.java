package org.raqib.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Grade;

/** The incidents of a query, in the order of lists, found in the columns; only parties and commitments are asked of the file. */
final class IncidentList {
    private static final EventType[] EVENTS = EventType.values();
    private static final Grade[] GRADES = Grade.values();

    private final IncidentColumns columns;
    private final int from;
    private final IntPredicate fits;

    private IncidentList(IncidentColumns columns, int from, IntPredicate fits) {
        this.columns = columns;
        this.from = from;
        this.fits = fits;
    }

    /** The list of a query. */
    static IncidentList of(Handle handle, IncidentColumns columns, IncidentQuery query) {
        List<IntPredicate> all = new ArrayList<>();
        LocalDate first = query.from();
        if (first != null) {
            long day = first.toEpochDay();
            all.add(at -> columns.last(at) >= day);
        }
        if (!query.events().isEmpty()) {
            BitSet events = new BitSet();
            query.events().forEach(event -> events.set(event.ordinal()));
            all.add(at -> events.get(columns.event(at)));
        }
        if (!query.grades().isEmpty()) {
            BitSet grades = new BitSet();
            query.grades().forEach(grade -> grades.set(grade.ordinal()));
            all.add(at -> grades.get(columns.grade(at)));
        }
        if (query.disputed()) {
            all.add(columns::isDisputed);
        }
        IncidentQuery.Area area = query.area();
        if (area != null) {
            all.add(at -> isIn(area, columns.spot(at)));
        }
        if (query.party() != null) {
            BitSet rows = columns.set(handle, IncidentColumns.Sort.PARTY, query.party());
            all.add(at -> rows.get(columns.row(at)));
        }
        if (query.commitment() != null) {
            BitSet rows = columns.set(handle, IncidentColumns.Sort.COMMITMENT, query.commitment());
            all.add(at -> rows.get(columns.row(at)));
        }
        LocalDate last = query.to();
        return new IncidentList(columns, last == null ? 0 : columns.place(day(last)), at -> {
            for (IntPredicate one : all) {
                if (!one.test(at)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean isIn(IncidentQuery.Area area, IncidentColumns.@Nullable Spot spot) {
        if (spot == null) {
            return false;
        }
        GeoPoint point = spot.point();
        return point.lat() >= area.south()
                && point.lat() <= area.north()
                && point.lon() >= area.west()
                && point.lon() <= area.east();
    }

    private static int day(LocalDate day) {
        return (int) Math.clamp(day.toEpochDay(), Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2);
    }

    /**
     * The rows of some of them.
     *
     * @param after what they follow, or null
     */
    List<Integer> rows(Handle handle, @Nullable Cursor after, int most) {
        List<Integer> rows = new ArrayList<>();
        for (int at = after == null ? from : Math.max(from, after(handle, after));
                at < columns.size() && rows.size() < most;
                at++) {
            if (fits.test(at)) {
                rows.add(columns.row(at));
            }
        }
        return rows;
    }

    /** The first place after a cursor; of one day, lists go on by identifier, downwards. */
    private int after(Handle handle, Cursor cursor) {
        try {
            int place = columns.place(IncidentColumns.day(cursor.day()));
            return place
                    + handle.select(
                                    "SELECT count(*) FROM incident WHERE day = ? AND id >= ?",
                                    cursor.day(),
                                    cursor.id())
                            .mapTo(int.class)
                            .one();
        } catch (DateTimeException | ArithmeticException e) {
            return 0;
        }
    }

    int count(int bound) {
        int count = 0;
        for (int at = from; at < columns.size() && count < bound; at++) {
            count += fits.test(at) ? 1 : 0;
        }
        return count;
    }

    /** Those that have a place, the latest day first. */
    void marks(Consumer<Mark> each) {
        for (int at = from; at < columns.size(); at++) {
            IncidentColumns.Spot spot = columns.spot(at);
            if (spot != null && fits.test(at)) {
                each.accept(new Mark(
                        spot.point(),
                        spot.name(),
                        date(columns.from(at)),
                        date(columns.to(at)),
                        EVENTS[columns.event(at)],
                        GRADES[columns.grade(at)],
                        columns.isDisputed(at),
                        columns.isHeld(at)));
            }
        }
    }

    private static @Nullable LocalDate date(int day) {
        return day == IncidentColumns.NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    /** How many dated ones there are a day, type and grade, by day. */
    List<Tally> tallies() {
        Map<Integer, int[]> counts = new TreeMap<>();
        for (int at = from; at < columns.size(); at++) {
            if (columns.from(at) != IncidentColumns.NO_DAY && fits.test(at)) {
                counts.computeIfAbsent(columns.from(at), day -> new int[EVENTS.length * GRADES.length])[
                        columns.event(at) * GRADES.length + columns.grade(at)]++;
            }
        }
        List<Tally> tallies = new ArrayList<>();
        counts.forEach((day, some) -> {
            for (int i = 0; i < some.length; i++) {
                if (some[i] > 0) {
                    tallies.add(new Tally(
                            LocalDate.ofEpochDay(day), EVENTS[i / GRADES.length], GRADES[i % GRADES.length], some[i]));
                }
            }
        });
        return tallies;
    }
}
