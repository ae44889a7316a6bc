package org.raqib.ledger;

import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Verifies a ledger: the store, then every entry, then that nothing is there that no entry vouches for. */
final class SqlVerifier {
    /** Entries read in one go: few enough that a process that adds entries need not wait long. */
    private static final int GO = 200;

    /** After so many entries in a row that cannot be read, the rest of the file is given up. */
    private static final int HOPELESS = 50;

    private SqlVerifier() {}

    /** @param upTo gives the last entry that counts */
    static Verification verify(
            Database database, SqlStore store, LongSupplier upTo, @Nullable Head earlier, LongConsumer progress) {
        Verifier verifier = new Verifier(store, earlier);
        try {
            database.dialect().checkStructure(database, verifier::add);
            long last = upTo.getAsLong();
            if (checkEntries(database, store, verifier, last, progress)) {
                checkRest(database, store, verifier, last);
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

    /** Whether the entries could be read to the end. */
    private static boolean checkEntries(
            Database database, SqlStore store, Verifier verifier, long last, LongConsumer progress) {
        int unreadable = 0;
        for (long from = 1; from <= last; ) {
            long number = from;
            database.run(database.dialect().beginToRead());
            try {
                Map<Long, Recomputed> ahead = ahead(store, from, Math.min(last, from + GO - 1));
                for (; number < from + GO && number <= last; number++) {
                    Recomputed known = ahead.get(number);
                    if (known == null) {
                        verifier.check(number, store.stored(number));
                    } else {
                        verifier.check(number, known);
                    }
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
                database.run("COMMIT");
            }
            from = number;
            progress.accept(number - 1);
        }
        return true;
    }

    /** Entries fetched in one go and computed on all processors; none where the store cannot give all of them. */
    private static Map<Long, Recomputed> ahead(SqlStore store, long first, long last) {
        try {
            return Recomputed.ahead(store.stored(first, last)).stream()
                    .collect(Collectors.toMap(one -> one.entry().number(), one -> one));
        } catch (RuntimeException oneByOne) {
            return Map.of();
        }
    }

    private static void checkRest(Database database, SqlStore store, Verifier verifier, long last) {
        for (EntryType type : Schema.indexes(database.dialect().version(database))) {
            if (store.indexedUpTo(type, last) != verifier.count(type)) {
                verifier.add(Fault.ofFile("the index of " + type.code() + "s has rows for entries that are none"));
            }
        }
        if (database.number("SELECT count(*) FROM part WHERE entry <= ?", last) != verifier.parts()) {
            verifier.add(Fault.ofFile("there are parts that no entry vouches for"));
        }
        database.dialect().checkOwnership(database, verifier::add);
    }
}
