package org.raqib.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The reports of a query, in the order of lists, found in the columns; only words, parties and events are asked of the file. */
final class ReportList {
    private final ReportColumns columns;
    private final int from;
    private final int to;
    private final @Nullable BitSet set;
    private final List<IntPredicate> rest;

    /**
     * @param from the first place of all reports that may be part of it
     * @param to the place after the last
     * @param set the numbers of the reports that fit, or null where the rest alone tells
     */
    private ReportList(ReportColumns columns, int from, int to, @Nullable BitSet set, List<IntPredicate> rest) {
        this.columns = columns;
        this.from = from;
        this.to = to;
        this.set = set;
        this.rest = rest;
    }

    /**
     * The list of a query.
     *
     * @param disputed the numbers of the reports on which tellings differ
     */
    static ReportList of(Handle handle, Shelf shelf, ReportColumns columns, BitSet disputed, ReportQuery query) {
        LocalDate first = query.from();
        LocalDate last = query.to();
        int from = last == null ? 0 : columns.place(day(last), Long.MAX_VALUE);
        int to = first == null ? columns.size() : Math.max(from, columns.place(day(first), -1));
        List<BitSet> sets = new ArrayList<>();
        if (query.words() != null && !query.words().isBlank()) {
            String match = SearchWords.query(query.words());
            if (match == null) {
                return new ReportList(columns, 0, 0, null, List.of());
            }
            sets.add(shelf.set(handle, columns, Shelf.Sort.WORDS, match));
        }
        if (query.party() != null) {
            sets.add(shelf.set(handle, columns, Shelf.Sort.PARTY, query.party()));
        }
        if (query.event() != null) {
            sets.add(shelf.set(handle, columns, Shelf.Sort.EVENT, query.event().name()));
        }
        if (query.state() != null) {
            sets.add(query.state() == ReportQuery.State.DISPUTED ? disputed : columns.in(query.state()));
        }
        return new ReportList(columns, from, to, all(sets), rest(columns, query));
    }

    /** What is in all of some sets; null for no sets. */
    private static @Nullable BitSet all(List<BitSet> sets) {
        if (sets.size() <= 1) {
            return sets.isEmpty() ? null : sets.getFirst();
        }
        BitSet all = (BitSet) sets.getFirst().clone();
        sets.forEach(all::and);
        return all;
    }

    private static List<IntPredicate> rest(ReportColumns columns, ReportQuery query) {
        List<IntPredicate> rest = new ArrayList<>();
        if (query.outlet() != null) {
            int outlet = columns.outletNames().find(query.outlet());
            rest.add(at -> outlet != Values.NONE && columns.outlet(at) == outlet);
        }
        if (query.language() != null) {
            int language = columns.languageNames().find(query.language());
            rest.add(at -> language != Values.NONE && columns.language(at) == language);
        }
        if (query.unseen() != null) {
            long after = query.unseen().after();
            long[] seen = query.unseen().seen().stream()
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            rest.add(at -> columns.version(at) > after && Arrays.binarySearch(seen, columns.version(at)) < 0);
        }
        return rest;
    }

    private boolean fits(int at) {
        if (set != null && !set.get((int) columns.number(at))) {
            return false;
        }
        for (int i = 0; i < rest.size(); i++) {
            if (!rest.get(i).test(at)) {
                return false;
            }
        }
        return true;
    }

    private static int day(LocalDate day) {
        // A day beyond what can be counted is beyond any report's.
        return (int) Math.clamp(day.toEpochDay(), Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2);
    }

    /**
     * The numbers of some of them.
     *
     * @param after what they follow, or null
     */
    List<Long> numbers(@Nullable Cursor after, int most) {
        int place = from;
        if (after != null) {
            place = Math.max(from, after(after));
        }
        List<Long> numbers = new ArrayList<>();
        for (; place < to && numbers.size() < most; place++) {
            int at = columns.at(place);
            if (fits(at)) {
                numbers.add(columns.number(at));
            }
        }
        return numbers;
    }

    /** The first place after a cursor; one that means nothing begins the list. */
    private int after(Cursor cursor) {
        try {
            return columns.place(day(LocalDate.parse(cursor.day())), Long.parseLong(cursor.id()) - 1);
        } catch (DateTimeException | NumberFormatException e) {
            return 0;
        }
    }

    /** The number of the next or the last one before a report, or null. */
    @Nullable
    Long beside(long n, boolean next) {
        int at = columns.find(n);
        if (at < 0) {
            return null;
        }
        int place = columns.place(columns.day(at), n);
        int step = next ? 1 : -1;
        for (place = next ? Math.max(place + 1, from) : Math.min(place - 1, to - 1);
                place >= from && place < to;
                place += step) {
            int other = columns.at(place);
            if (fits(other)) {
                return columns.number(other);
            }
        }
        return null;
    }

    /** How many there are, counted up to a bound. */
    int count(int bound) {
        if (rest.isEmpty() && from == 0 && to == columns.size()) {
            return Math.min(bound, set == null ? to : set.cardinality());
        }
        int count = 0;
        for (int place = from; place < to && count < bound; place++) {
            count += fits(columns.at(place)) ? 1 : 0;
        }
        return count;
    }

    private void forEach(IntConsumer each) {
        for (int place = from; place < to; place++) {
            int at = columns.at(place);
            if (fits(at)) {
                each.accept(at);
            }
        }
    }

    /** All numbers. */
    long[] numbers() {
        return numbers(null, Integer.MAX_VALUE).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Their outlets, most frequent first. */
    List<Facet> outlets(int most) {
        int[] counts = new int[columns.outletNames().size()];
        forEach(at -> count(counts, columns.outlet(at)));
        return facets(counts, columns.outletNames(), most);
    }

    /** Their languages, most frequent first. */
    List<Facet> languages(int most) {
        int[] counts = new int[columns.languageNames().size()];
        forEach(at -> count(counts, columns.language(at)));
        return facets(counts, columns.languageNames(), most);
    }

    private static void count(int[] counts, int value) {
        if (value != Values.NONE) {
            counts[value]++;
        }
    }

    private static List<Facet> facets(int[] counts, Values values, int most) {
        List<Facet> facets = new ArrayList<>();
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                facets.add(new Facet(values.value(value), counts[value]));
            }
        }
        return facets.stream()
                .sorted(Comparator.comparing((Facet facet) -> -facet.reports()).thenComparing(Facet::value))
                .limit(most)
                .toList();
    }

    /** Their days, latest first. */
    List<Facet> days(int most) {
        List<Facet> days = new ArrayList<>();
        int day = 0;
        int count = 0;
        for (int place = from; place < to && days.size() < most; place++) {
            int at = columns.at(place);
            if (!fits(at)) {
                continue;
            }
            if (count > 0 && columns.day(at) != day) {
                days.add(facet(day, count));
                count = 0;
            }
            day = columns.day(at);
            count++;
        }
        if (count > 0 && days.size() < most) {
            days.add(facet(day, count));
        }
        return days;
    }

    private static Facet facet(int day, int count) {
        return new Facet(LocalDate.ofEpochDay(day).toString(), count);
    }
}
