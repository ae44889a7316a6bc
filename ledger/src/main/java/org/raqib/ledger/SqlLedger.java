package org.raqib.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.raqib.model.Decision;
import org.raqib.model.Report;

/** A ledger in any store that speaks SQL. What differs between stores is their {@link Dialect}, and how they are opened. */
class SqlLedger extends SqlView implements Ledger {
    private final Database database;
    private final SqlStore store;
    private final Settings settings;

    SqlLedger(Database database, Settings settings) {
        this(database, new SqlStore(database), settings);
    }

    private SqlLedger(Database database, SqlStore store, Settings settings) {
        super(database, store, () -> store.head().entries());
        this.database = database;
        this.store = store;
        this.settings = settings;
    }

    /**
     * What tests must be able to choose.
     *
     * @param clock tells when entries are recorded
     * @param salts makes the salts of parts; must not be guessable
     * @param patience how long to wait for another process
     * @param mostPages how many pages a file may grow to, as if the disk were full then; 0 for no bound
     */
    record Settings(Clock clock, RandomGenerator salts, Duration patience, int mostPages) {
        static Settings of(Clock clock) {
            return new Settings(clock, new SecureRandom(), Duration.ofSeconds(15), 0);
        }
    }

    @Override
    public List<Receipt> append(List<Submission> batch) {
        for (Submission submission : batch) {
            String fault = submission.fault();
            if (fault != null) {
                throw new IllegalArgumentException(
                        "Report " + submission.capture().report().id() + " cannot be recorded: " + fault);
            }
        }
        return database.transaction(() -> {
            Appender appender = appender();
            return batch.stream().map(appender::append).toList();
        });
    }

    @Override
    public List<Long> decide(List<Decision> decisions) {
        return database.transaction(() -> {
            Appender appender = appender();
            return decisions.stream().map(appender::decide).toList();
        });
    }

    @Override
    public long checkpoint(String document) {
        return database.transaction(() -> appender().checkpoint(document));
    }

    @Override
    public Head fill(Iterator<StoredEntry> entries, LongConsumer progress) {
        return database.transaction(() -> {
            if (store.head().entries() > 0) {
                throw new LedgerException(
                        database.name() + " holds entries already; a ledger is taken over only into a new one.");
            }
            Verifier verifier = new Verifier(
                    store,
                    (type, row) -> {
                        store.insert(row);
                        return true;
                    },
                    null);
            while (entries.hasNext()) {
                StoredEntry entry = entries.next();
                store.insert(entry);
                verifier.check(entry.number(), entry);
                Fault fault = verifier.firstFault();
                if (fault != null) {
                    throw new LedgerException(
                            "The ledger that was to be taken over is not sound, " + fault + "; nothing was recorded.");
                }
                progress.accept(entry.number());
            }
            return verifier.result().head();
        });
    }

    private Appender appender() {
        return new Appender(database, store, settings.clock(), settings.salts());
    }

    @Override
    public boolean holds(Report report, String readerVersion) {
        return Appender.holds(database, report, readerVersion);
    }

    @Override
    public LedgerView asOf(Instant moment) {
        long last = store.lastUpTo(moment);
        return new SqlView(database, store, () -> last);
    }

    @Override
    public void close() {
        database.close();
    }
}
