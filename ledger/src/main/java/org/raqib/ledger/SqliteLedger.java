package org.raqib.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.raqib.model.Decision;
import org.raqib.model.Report;

/**
 * A ledger in one SQLite file. Why its settings are as they are: {@code docs/decisions/0003-ledger.md}.
 *
 * <p>Several processes may read and add to one file at the same time; each waits for the other for a while, then gives up
 * with a {@link LedgerException}.
 */
public final class SqliteLedger extends SqliteView implements Ledger {
    private final Sqlite sqlite;
    private final SqliteStore store;
    private final Settings settings;

    private SqliteLedger(Sqlite sqlite, SqliteStore store, Settings settings) {
        super(sqlite, store, () -> store.head().entries());
        this.sqlite = sqlite;
        this.store = store;
        this.settings = settings;
    }

    /**
     * What tests must be able to choose.
     *
     * @param clock tells when entries are recorded
     * @param salts makes the salts of parts; must not be guessable
     * @param patience how long to wait for another process
     * @param mostPages how many pages the file may grow to, as if the disk were full then; 0 for no bound
     */
    record Settings(Clock clock, RandomGenerator salts, Duration patience, int mostPages) {
        static Settings of(Clock clock) {
            return new Settings(clock, new SecureRandom(), Duration.ofSeconds(15), 0);
        }
    }

    /**
     * Opens a ledger to add to it, and begins it where the file does not exist.
     *
     * @param clock tells when entries are recorded
     * @throws LedgerException if it cannot be opened for writing
     */
    public static SqliteLedger open(Path file, Clock clock) {
        return open(file, Settings.of(clock));
    }

    static SqliteLedger open(Path file, Settings settings) {
        if (!Files.exists(file)) {
            begin(file, settings);
        }
        if (!Files.isWritable(file)) {
            throw new LedgerException(
                    file + " cannot be written to; make it writable to you, or choose another ledger.");
        }
        return opened(file, settings, sqlite -> {
            makeDurable(sqlite);
            if (SqliteSchema.version(sqlite) < SqliteSchema.VERSION) {
                SqliteSchema.migrate(sqlite);
            }
        });
    }

    /**
     * Opens a ledger to read it. Where it was left in the middle of a write, that write is undone, which takes the right to
     * write.
     *
     * @throws LedgerException if it does not exist or cannot be opened
     */
    public static SqliteLedger openToRead(Path file) {
        return openToRead(file, Settings.of(Clock.systemUTC()));
    }

    static SqliteLedger openToRead(Path file, Settings settings) {
        if (!Files.exists(file)) {
            throw new LedgerException(
                    file + " does not exist; give the path of a ledger, or begin one with 'raqib ingest --ledger'.");
        }
        return opened(file, settings, sqlite -> sqlite.run("PRAGMA query_only = ON"));
    }

    private interface Setup {
        void of(Sqlite sqlite);
    }

    private static SqliteLedger opened(Path file, Settings settings, Setup setup) {
        if (Files.isDirectory(file)) {
            throw new LedgerException(file + " is a folder; give the path of a ledger, which is a file.");
        }
        Sqlite sqlite = Sqlite.open(file, false, settings.patience());
        try {
            sqlite.run(
                    "PRAGMA trusted_schema = OFF",
                    "PRAGMA cell_size_check = ON",
                    "PRAGMA foreign_keys = ON",
                    "PRAGMA cache_size = -32000");
            SqliteSchema.check(sqlite);
            setup.of(sqlite);
            if (settings.mostPages() > 0) {
                sqlite.run("PRAGMA max_page_count = " + settings.mostPages());
            }
            return new SqliteLedger(sqlite, new SqliteStore(sqlite), settings);
        } catch (Throwable e) {
            sqlite.close();
            throw e;
        }
    }

    /** A commit returns only when the disk has it, and the folder too knows that the journal is gone (EXTRA). */
    private static void makeDurable(Sqlite sqlite) {
        sqlite.run("PRAGMA journal_mode = DELETE", "PRAGMA synchronous = EXTRA", "PRAGMA fullfsync = ON");
    }

    /** Makes an empty ledger beside the file and links it in place whole, so that no one ever sees half of one. */
    private static void begin(Path file, Settings settings) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new LedgerException(
                    "The folder " + folder + " does not exist; create it, or choose another path for the ledger.");
        }
        Path draft = folder.resolve(".raqib-" + UUID.randomUUID() + ".new");
        try {
            try (Sqlite sqlite = Sqlite.open(draft, true, settings.patience())) {
                makeDurable(sqlite);
                SqliteSchema.migrate(sqlite);
            } catch (LedgerException e) {
                throw new LedgerException(
                        "No ledger can be begun in the folder " + folder
                                + "; make sure that you may write there and the disk has room, or choose another path.",
                        e);
            }
            putInPlace(draft, file);
        } finally {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException left) {
                // A draft left behind harms nobody; its name says whose it is.
            }
        }
    }

    private static void putInPlace(Path draft, Path file) {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process began the same ledger in this moment: that one is used.
        } catch (IOException | UnsupportedOperationException noLinks) {
            try {
                Files.move(draft, file);
            } catch (FileAlreadyExistsException e) {
                // as above
            } catch (IOException e) {
                throw new LedgerException(file + " cannot be made: " + e.getMessage(), e);
            }
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
        return sqlite.transaction(() -> {
            Appender appender = new Appender(sqlite, store, settings.clock(), settings.salts());
            return batch.stream().map(appender::append).toList();
        });
    }

    @Override
    public List<Long> decide(List<Decision> decisions) {
        return sqlite.transaction(() -> {
            Appender appender = new Appender(sqlite, store, settings.clock(), settings.salts());
            return decisions.stream().map(appender::decide).toList();
        });
    }

    @Override
    public long checkpoint(String document) {
        return sqlite.transaction(
                () -> new Appender(sqlite, store, settings.clock(), settings.salts()).checkpoint(document));
    }

    @Override
    public boolean holds(Report report, String readerVersion) {
        return Appender.holds(sqlite, report, readerVersion);
    }

    @Override
    public LedgerView asOf(Instant moment) {
        long last = store.lastUpTo(moment);
        return new SqliteView(sqlite, store, () -> last);
    }

    @Override
    public void close() {
        sqlite.close();
    }
}
