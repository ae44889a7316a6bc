package org.raqib.ledger;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Verifies a ledger in SQLite: the file, then every entry, then that nothing is there that no entry vouches for. */
final class SqliteVerifier {
    /** Entries read in one go: few enough that a process that adds entries need not wait long. */
    private static final int GO = 200;

    /** After so many entries in a row that cannot be read, the rest of the file is given up. */
    private static final int HOPELESS = 50;

    private SqliteVerifier() {}

    /** @param upTo gives the last entry that counts */
    static Verification verify(
            Sqlite sqlite, SqliteStore store, LongSupplier upTo, @Nullable Head earlier, LongConsumer progress) {
        Verifier verifier = new Verifier(store, earlier);
        try {
            checkFile(sqlite, verifier);
            long last = upTo.getAsLong();
            if (checkEntries(sqlite, store, verifier, last, progress)) {
                checkRest(sqlite, store, verifier, last);
                verifier.checkReached(last);
                verifier.checkCheckpointsAgain(() -> LongStream.rangeClosed(0, (last - 1) / GO)
                        .boxed()
                        .flatMap(go -> store.hashes(go * GO + 1, Math.min(last, (go + 1) * GO)).stream()));
            }
        } catch (LedgerException e) {
            verifier.add(Fault.ofFile(e.getMessage() == null ? "the file is damaged" : e.getMessage()));
        }
        return verifier.result();
    }

    private static void checkFile(Sqlite sqlite, Verifier verifier) {
        sqlite.each("PRAGMA integrity_check(20)", row -> {
            String found = row.getString(1);
            if (!found.equals("ok")) {
                verifier.add(Fault.ofFile("the file is damaged: " + found.replaceAll("\\s+", " ")));
            }
            return true;
        });
        if (!SqliteSchema.definitions(sqlite).equals(SqliteSchema.expectedDefinitions(SqliteSchema.version(sqlite)))) {
            verifier.add(Fault.ofFile("the tables or the triggers that guard them were changed"));
        }
    }

    /** Whether the entries could be read to the end. */
    private static boolean checkEntries(
            Sqlite sqlite, SqliteStore store, Verifier verifier, long last, LongConsumer progress) {
        int unreadable = 0;
        for (long from = 1; from <= last; ) {
            long number = from;
            sqlite.run("BEGIN");
            try {
                for (; number < from + GO && number <= last; number++) {
                    verifier.check(number, store.stored(number));
                    unreadable = 0;
                }
            } catch (RuntimeException e) {
                // Whatever bytes of a damaged file make of a row, the person who verifies gets a sentence that names
                // it.
                verifier.add(new Fault(number, null, null, "it cannot be read, the file is damaged there"));
                number++;
                if (++unreadable > HOPELESS) {
                    return false;
                }
            } finally {
                sqlite.run("COMMIT");
            }
            from = number;
            progress.accept(number - 1);
        }
        return true;
    }

    private static void checkRest(Sqlite sqlite, SqliteStore store, Verifier verifier, long last) {
        for (EntryType type : SqliteSchema.indexes(SqliteSchema.version(sqlite))) {
            if (store.indexedUpTo(type, last) != verifier.count(type)) {
                verifier.add(Fault.ofFile("the index of " + type.code() + "s has rows for entries that are none"));
            }
        }
        if (sqlite.number("SELECT count(*) FROM part WHERE entry <= ?", last) != verifier.parts()) {
            verifier.add(Fault.ofFile("there are parts that no entry vouches for"));
        }
        sqlite.each("PRAGMA foreign_key_check", row -> {
            verifier.add(Fault.ofFile("a row of table " + row.getString(1) + " belongs to no entry"));
            return true;
        });
    }
}
