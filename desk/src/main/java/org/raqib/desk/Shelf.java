package org.raqib.desk;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is held in memory of the reports: their columns as of the last entry taken, and the sets of reports that were asked for
 * last. Whoever reads gets what is as new as the file is for him, or newer. Safe for use by several threads.
 */
final class Shelf {
    /** Sets kept; each takes a bit for every entry of the ledger. */
    private static final int SETS = 128;

    private final ReentrantLock lock = new ReentrantLock();
    private final Kept<Sought, BitSet> sets = new Kept<>(SETS);
    private final Kept<Integer, List<Facet>> parties = new Kept<>(4);
    private volatile @Nullable ReportColumns columns;

    /** Reports that share something that only the file knows. */
    enum Sort {
        /** Words, as the index takes them. */
        WORDS("SELECT group_concat(rowid) FROM report_words WHERE report_words MATCH ?"),
        /** An entity that a claim names. */
        PARTY("SELECT group_concat(report) FROM report_party WHERE entity = ?"),
        /** A type of event that a claim tells. */
        EVENT("SELECT group_concat(report) FROM (SELECT DISTINCT report FROM claim WHERE event = ?)");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }
    }

    private record Sought(Sort sort, String value) {}

    /** The columns for whoever reads with that handle. */
    ReportColumns columns(Handle handle) {
        Map<String, String> about = DeskFile.about(handle);
        ReportColumns now = columns;
        if (now != null && now.isOf(about)) {
            return now;
        }
        lock.lock();
        try {
            now = columns;
            if (now == null || !now.isOf(about)) {
                now = ReportColumns.load(handle);
                columns = now;
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** The columns as they are, if there are any, for whoever changes them. */
    @Nullable
    ReportColumns now() {
        return columns;
    }

    /**
     * Changes the file and the columns as one: whoever sees the change in the file waits for the columns.
     *
     * @param change changes the file and gives the columns from then on; null where they are to be read from the file
     */
    void change(Supplier<@Nullable ReportColumns> change) {
        lock.lock();
        try {
            columns = change.get();
        } finally {
            lock.unlock();
        }
    }

    /** The numbers of the reports that share something; not to be changed. */
    BitSet set(Handle handle, ReportColumns columns, Sort sort, String value) {
        return sets.get(
                columns.read(), new Sought(sort, value), sought -> Numbers.of(handle, sought.sort.sql, sought.value));
    }

    /** Who is named in all reports, most often first. */
    List<Facet> parties(ReportColumns columns, int most, Supplier<List<Facet>> counting) {
        return parties.get(columns.read(), most, any -> counting.get());
    }
}
