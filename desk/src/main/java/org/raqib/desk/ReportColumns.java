package org.raqib.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.ReportQuery.State;

/**
 * What lists ask of every report, in memory: counting tabs and going through a hundred thousand reports takes a millisecond
 * here, and a tenth of a second in the file. About 40 bytes a report. One state, which never changes; the next is made from it
 * and the reports that changed. Reports stand in columns by the number of their entry; {@link #order} is that of lists.
 */
final class ReportColumns {
    private static final byte JUDGED = 1;
    private static final byte RETRACTED = 2;
    private static final BitSet NOTHING = new BitSet();

    private static final String SELECT =
            "SELECT n, version, day, outlet, language, claims, judged, retracted FROM report";

    private final String begun;
    private final long taken;
    private final long read;
    private final int size;
    private final long[] numbers;
    private final long[] versions;
    private final int[] days;
    private final int[] outlets;
    private final int[] languages;
    private final int[] claims;
    private final byte[] states;
    private final int[] order;
    private final Map<State, BitSet> byState = new EnumMap<>(State.class);
    private final Values outletNames;
    private final Values languageNames;

    /** Columns with room for so many reports, the first of which are those of another state. */
    private ReportColumns(@Nullable ReportColumns before, String begun, long taken, long read, int size) {
        this.begun = begun;
        this.taken = taken;
        this.read = read;
        this.size = size;
        this.numbers = before == null ? new long[size] : Arrays.copyOf(before.numbers, size);
        this.versions = before == null ? new long[size] : Arrays.copyOf(before.versions, size);
        this.days = before == null ? new int[size] : Arrays.copyOf(before.days, size);
        this.outlets = before == null ? new int[size] : Arrays.copyOf(before.outlets, size);
        this.languages = before == null ? new int[size] : Arrays.copyOf(before.languages, size);
        this.claims = before == null ? new int[size] : Arrays.copyOf(before.claims, size);
        this.states = before == null ? new byte[size] : Arrays.copyOf(before.states, size);
        this.order = new int[size];
        this.outletNames = before == null ? new Values() : before.outletNames;
        this.languageNames = before == null ? new Values() : before.languageNames;
    }

    /** All reports, read from the file as of one moment. */
    static ReportColumns load(Handle handle) {
        return handle.isInTransaction() ? loaded(handle) : handle.inTransaction(ReportColumns::loaded);
    }

    private static ReportColumns loaded(Handle handle) {
        Map<String, String> about = DeskFile.about(handle);
        long taken = DeskFile.number(about, "taken");
        int size = handle.select("SELECT count(*) FROM report").mapTo(int.class).one();
        ReportColumns columns = new ReportColumns(null, about.getOrDefault("begun", ""), taken, taken, size);
        columns.fill(handle, SELECT + " ORDER BY n", 0);
        System.arraycopy(columns.sorted(IntStream.range(0, size)), 0, columns.order, 0, size);
        columns.sortByState();
        return columns;
    }

    /**
     * The state after some entries were taken.
     *
     * @param changed the numbers of the reports that they changed, ascending
     * @param read whether what some report says changed, not only what was decided
     */
    ReportColumns with(Handle handle, long taken, long[] changed, boolean read) {
        int added = 0;
        for (long n : changed) {
            if (find(n) >= 0) {
                continue;
            }
            if (size > 0 && n < numbers[size - 1]) {
                return load(handle);
            }
            added++;
        }
        ReportColumns next = new ReportColumns(this, begun, taken, read ? taken : this.read, size + added);
        next.fill(
                handle,
                SELECT + " WHERE n IN (SELECT value FROM json_each(?)) ORDER BY n",
                size,
                Numbers.json(changed));
        next.merge(this, changed);
        next.sortByState();
        return next;
    }

    /** Puts rows where they belong; those of reports that are new from a place on, in their order. */
    private void fill(Handle handle, String sql, int from, Object... values) {
        int[] next = {from};
        handle.select(sql, values)
                .map((row, context) -> {
                    long n = row.getLong(1);
                    int known = Arrays.binarySearch(numbers, 0, from, n);
                    int at = known >= 0 ? known : next[0]++;
                    numbers[at] = n;
                    versions[at] = row.getLong(2);
                    days[at] = Math.toIntExact(LocalDate.parse(row.getString(3)).toEpochDay());
                    outlets[at] = outletNames.number(row.getString(4));
                    languages[at] = languageNames.number(row.getString(5));
                    claims[at] = row.getInt(6);
                    states[at] = (byte) ((row.getInt(7) > 0 ? JUDGED : 0) | (row.getInt(8) == 1 ? RETRACTED : 0));
                    return at;
                })
                .forEach(at -> {});
    }

    /** Puts places of columns into the order of lists: the latest day first, of one day the highest number. */
    private int[] sorted(IntStream places) {
        return places.mapToLong(at -> -days[at] * (1L << 32) + (Integer.MAX_VALUE - at))
                .sorted()
                .mapToInt(key -> Integer.MAX_VALUE - (int) (key & 0xFFFF_FFFFL))
                .toArray();
    }

    /** The order before, with what changed put where it belongs now. */
    private void merge(ReportColumns before, long[] changed) {
        BitSet moved = new BitSet();
        for (long n : changed) {
            moved.set(find(n));
        }
        int[] sorted = sorted(moved.stream());
        int to = 0;
        int next = 0;
        for (int at : before.order) {
            if (moved.get(at)) {
                continue;
            }
            while (next < sorted.length && isBefore(sorted[next], days[at], numbers[at])) {
                order[to++] = sorted[next++];
            }
            order[to++] = at;
        }
        System.arraycopy(sorted, next, order, to, sorted.length - next);
    }

    private boolean isBefore(int at, int day, long n) {
        return days[at] > day || days[at] == day && numbers[at] > n;
    }

    /** Whether this is the state of a desk about which that is noted, or a later one. */
    boolean isOf(Map<String, String> about) {
        return taken >= DeskFile.number(about, "taken") && begun.equals(about.getOrDefault("begun", ""));
    }

    long taken() {
        return taken;
    }

    /** Names the state of all that reports say: it is the same as long as people only decide. */
    String read() {
        return begun + "-" + read;
    }

    int size() {
        return size;
    }

    int claims() {
        return Arrays.stream(claims).sum();
    }

    @Nullable
    LocalDate firstDay() {
        return size == 0 ? null : LocalDate.ofEpochDay(days[order[size - 1]]);
    }

    @Nullable
    LocalDate lastDay() {
        return size == 0 ? null : LocalDate.ofEpochDay(days[order[0]]);
    }

    /** Where a report stands in the columns; negative where there is none of that number. */
    int find(long n) {
        return Arrays.binarySearch(numbers, 0, size, n);
    }

    /** Where the report at that place of a list stands in the columns. */
    int at(int place) {
        return order[place];
    }

    /** The first place of a list that is not before that day and number. */
    int place(int day, long n) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(order[middle], day, n)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    long number(int at) {
        return numbers[at];
    }

    long version(int at) {
        return versions[at];
    }

    /** Days since 1970. */
    int day(int at) {
        return days[at];
    }

    int outlet(int at) {
        return outlets[at];
    }

    int language(int at) {
        return languages[at];
    }

    /** The numbers of the reports in a state, but for {@link State#DISPUTED}; not to be changed. */
    BitSet in(State state) {
        return byState.getOrDefault(state, NOTHING);
    }

    private void sortByState() {
        BitSet judged = new BitSet();
        BitSet unjudged = new BitSet();
        BitSet retracted = new BitSet();
        for (int at = 0; at < size; at++) {
            int n = (int) numbers[at];
            boolean isJudged = (states[at] & JUDGED) != 0;
            boolean isRetracted = (states[at] & RETRACTED) != 0;
            judged.set(n, isJudged);
            retracted.set(n, isRetracted);
            unjudged.set(n, claims[at] > 0 && !isJudged && !isRetracted);
        }
        byState.put(State.JUDGED, judged);
        byState.put(State.UNJUDGED, unjudged);
        byState.put(State.RETRACTED, retracted);
    }

    Values outletNames() {
        return outletNames;
    }

    Values languageNames() {
        return languageNames;
    }
}
