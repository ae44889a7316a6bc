package org.raqib.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.IndexRow.ReadingRow;

/**
 * Verifies a ledger: the store, every entry, and that nothing is there that no entry vouches for. While one stretch of entries
 * is checked, the next is computed on the other processors; and the store looks itself through on a connection of its own.
 */
final class SqlVerifier {
    /** Entries read in one go: few enough that a process that adds entries need not wait long. */
    private static final int GO = 1_000;

    /** Content read in one go, in bytes, and that of one entry more; two goes are held at a time. */
    private static final long GO_BYTES = 8_000_000;

    /** After so many entries in a row that cannot be read, the rest of the file is given up. */
    private static final int HOPELESS = 50;

    private final Database database;
    private final SqlStore store;
    private final LongConsumer progress;
    private final Verifier verifier;

    /** The rows of the indexes for the entries that are being checked. */
    private Map<EntryType, Map<Long, IndexRow>> rows = Map.of();

    private int unreadable;

    private SqlVerifier(Database database, SqlStore store, @Nullable Head earlier, LongConsumer progress) {
        this.database = database;
        this.store = store;
        this.progress = progress;
        this.verifier = new Verifier(store, this::isIndexed, earlier);
    }

    /** @param upTo gives the last entry that counts */
    static Verification verify(
            Database database, SqlStore store, LongSupplier upTo, @Nullable Head earlier, LongConsumer progress) {
        StructureCheck structure = StructureCheck.begin(database);
        Verification found = new SqlVerifier(database, store, earlier, progress).run(upTo);
        return found.after(structure.faults());
    }

    private Verification run(LongSupplier upTo) {
        try {
            long last = upTo.getAsLong();
            if (checkEntries(last)) {
                checkRest(last);
                verifier.checkReached(last);
                verifier.checkCheckpointsAgain(() -> LongStream.rangeClosed(0, (last - 1) / GO)
                        .boxed()
                        .flatMap(go -> store.hashes(go * GO + 1, Math.min(last, (go + 1) * GO)).stream()));
            }
        } catch (LedgerException e) {
            verifier.add(StructureCheck.fault(e));
        }
        return verifier.result();
    }

    /**
     * A stretch of entries, and what belongs to them.
     *
     * @param texts earlier entries, which some of these were derived from
     * @param rows what finds them
     */
    private record Go(
            long first,
            long last,
            List<StoredEntry> entries,
            List<StoredEntry> texts,
            Map<EntryType, Map<Long, IndexRow>> rows) {
        /** One of which the store cannot give all: each of its entries will be asked for by itself. */
        static Go unfetched(long first, long last) {
            return new Go(first, last, List.of(), List.of(), Map.of());
        }
    }

    /** Whether the entries could be read to the end. */
    private boolean checkEntries(long last) {
        List<EntryType> indexes = indexes();
        Go go = fetch(1, last, indexes);
        Ahead ahead = Ahead.of(go.entries(), go.texts());
        while (go.first() <= last) {
            // While the other processors compute a stretch, the next one is fetched; while they compute that, this one
            // is checked.
            Go next = fetch(go.last() + 1, last, indexes);
            ahead.finish();
            Ahead nextAhead = Ahead.of(next.entries(), next.texts());
            rows = go.rows();
            if (!check(go, ahead)) {
                return false;
            }
            progress.accept(go.last());
            go = next;
            ahead = nextAhead;
        }
        return true;
    }

    private Go fetch(long first, long last, List<EntryType> indexes) {
        if (first > last) {
            return Go.unfetched(first, last);
        }
        long most = Math.min(last, first + GO - 1);
        try {
            return reading(() -> {
                SqlStore.Stretch stretch = store.stored(first, most, GO_BYTES);
                long end = stretch.last();
                Map<EntryType, Map<Long, IndexRow>> found = new EnumMap<>(EntryType.class);
                for (EntryType type : indexes) {
                    found.put(type, store.indexed(type, first, end));
                }
                return new Go(first, end, stretch.entries(), texts(first, found), found);
            });
        } catch (RuntimeException oneByOne) {
            return Go.unfetched(first, most);
        }
    }

    /** The texts before an entry that readings from there on were made of, as the index has it. */
    private List<StoredEntry> texts(long first, Map<EntryType, Map<Long, IndexRow>> found) {
        List<StoredEntry> texts = new ArrayList<>();
        for (IndexRow row : found.getOrDefault(EntryType.READING, Map.of()).values()) {
            if (row instanceof ReadingRow reading && reading.text() < first) {
                StoredEntry text = store.stored(reading.text());
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private interface Work<T extends @Nullable Object> {
        T done();
    }

    /** Does some work while the store stays as it is. */
    private <T extends @Nullable Object> T reading(Work<T> work) {
        database.run(database.dialect().beginToRead());
        try {
            return work.done();
        } finally {
            database.run("COMMIT");
        }
    }

    /** Whether it makes sense to go on. */
    private boolean check(Go go, Ahead ahead) {
        for (long number = go.first(); number <= go.last(); number++) {
            Recomputed known = ahead.entry(number);
            long one = number;
            try {
                if (known == null) {
                    verifier.check(one, reading(() -> store.stored(one)));
                } else {
                    verifier.check(one, known);
                }
                unreadable = 0;
            } catch (RuntimeException e) {
                // Whatever bytes of a damaged file make of a row, the person who verifies gets a sentence that names
                // it.
                verifier.add(new Fault(one, null, null, "it cannot be read, the file is damaged there"));
                if (++unreadable > HOPELESS) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isIndexed(EntryType type, IndexRow row) {
        Map<Long, IndexRow> fetched = rows.get(type);
        return row.equals(fetched == null ? store.indexed(type, row.entry()) : fetched.get(row.entry()));
    }

    private void checkRest(long last) {
        for (EntryType type : indexes()) {
            if (store.indexedUpTo(type, last) != verifier.count(type)) {
                verifier.add(Fault.ofFile("the index of " + type.code() + "s has rows for entries that are none"));
            }
        }
        if (database.number("SELECT count(*) FROM part WHERE entry <= ?", last) != verifier.parts()) {
            verifier.add(Fault.ofFile("there are parts that no entry vouches for"));
        }
        checkOwnership("part");
        indexes().forEach(type -> checkOwnership(type.code()));
    }

    /** Rows of entries that are there were counted; others lie before the first entry or behind the last. */
    private void checkOwnership(String table) {
        String rows = "SELECT count(*) FROM " + table + " WHERE entry ";
        if (database.number(rows + "< 1") + database.number(rows + "> (SELECT coalesce(max(number), 0) FROM entry)")
                > 0) {
            verifier.add(Fault.ofFile("a row of table " + table + " belongs to no entry"));
        }
    }

    private List<EntryType> indexes() {
        return Schema.indexes(database.dialect().version(database));
    }
}
