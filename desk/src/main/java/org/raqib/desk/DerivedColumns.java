package org.raqib.desk;

import java.util.BitSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What lists ask of a derived file, in memory; it never changes, and is read when it is first asked for. */
final class DerivedColumns {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Loaded loaded;

    private record Loaded(BitSet disputed, IncidentColumns incidents) {}

    /** The numbers of the reports that tell of an incident on which tellings differ; not to be changed. */
    BitSet disputed(Handle handle) {
        return loaded(handle).disputed;
    }

    /** The incidents. */
    IncidentColumns incidents(Handle handle) {
        return loaded(handle).incidents;
    }

    /** Has it read now; the number of incidents. */
    int load(Handle handle) {
        return loaded(handle).incidents.size();
    }

    private Loaded loaded(Handle handle) {
        Loaded known = loaded;
        if (known != null) {
            return known;
        }
        lock.lock();
        try {
            known = loaded;
            if (known == null) {
                known = new Loaded(
                        Numbers.of(handle, "SELECT group_concat(n) FROM mark WHERE disputed = 1"),
                        IncidentColumns.load(handle));
                loaded = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}
