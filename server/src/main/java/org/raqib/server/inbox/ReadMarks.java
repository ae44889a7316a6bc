package org.raqib.server.inbox;

import java.time.Clock;
import java.util.HashSet;
import org.raqib.desk.ReportQuery.Unseen;
import org.raqib.server.state.WorkbenchStore;

/**
 * What each person has seen, in {@code workbench.db}: single versions of reports, and everything up to some entry of the
 * ledger. A new version of a report is new again.
 */
public final class ReadMarks {
    private final WorkbenchStore store;
    private final Clock clock;

    public ReadMarks(WorkbenchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What that person has seen, as the desk is asked. */
    public Unseen of(long account) {
        long after = store.first(row -> row.getLong(1), "SELECT version FROM read_floor WHERE account = ?", account)
                .orElse(0L);
        return new Unseen(
                after,
                new HashSet<>(store.list(
                        row -> row.getLong(1),
                        "SELECT version FROM read_mark WHERE account = ? AND version > ?",
                        account,
                        after)));
    }

    /** Whether that version is new to whoever has seen this. */
    public static boolean isNew(Unseen seen, long version) {
        return version > seen.after() && !seen.seen().contains(version);
    }

    /** Marks a version as seen. */
    public void see(long account, long version) {
        store.run(
                "INSERT OR IGNORE INTO read_mark (account, version, seen_at) VALUES (?, ?, ?)",
                account,
                version,
                clock.millis());
    }

    /** Makes a version new again, unless it lies before what was marked as seen as a whole. */
    public void unsee(long account, long version) {
        store.run("DELETE FROM read_mark WHERE account = ? AND version = ?", account, version);
    }

    /** Marks everything up to an entry of the ledger as seen. */
    public void seeAll(long account, long upTo) {
        store.transaction(() -> {
            store.run(
                    "INSERT INTO read_floor (account, version) VALUES (?, ?)"
                            + " ON CONFLICT (account) DO UPDATE SET version = max(version, excluded.version)",
                    account,
                    upTo);
            return store.run("DELETE FROM read_mark WHERE account = ? AND version <= ?", account, upTo);
        });
    }
}
