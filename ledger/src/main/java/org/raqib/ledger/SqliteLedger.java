package org.raqib.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A ledger in one SQLite file. Why its settings are as they are: {@code docs/decisions/0003-ledger.md}.
 *
 * <p>Several processes may read and add to one file at the same time; each waits for the other for a while, then gives up
 * with a {@link LedgerException}.
 */
public final class SqliteLedger extends SqlLedger {
    private SqliteLedger(Database database, Settings settings) {
        super(database, settings);
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
        return opened(file, settings, database -> {
            makeDurable(database);
            int version = database.dialect().version(database);
            if (version < Schema.VERSION) {
                Migrations.sqlite(file.toString(), SqliteDialect.url(file), version);
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
        return opened(file, settings, database -> database.run("PRAGMA query_only = ON"));
    }

    private static SqliteLedger opened(Path file, Settings settings, Consumer<Database> setup) {
        if (Files.isDirectory(file)) {
            throw new LedgerException(file + " is a folder; give the path of a ledger, which is a file.");
        }
        Database database = SqliteDialect.open(file, false, settings.patience());
        try {
            database.run(
                    "PRAGMA trusted_schema = OFF",
                    "PRAGMA cell_size_check = ON",
                    "PRAGMA foreign_keys = ON",
                    "PRAGMA cache_size = -32000");
            SqliteDialect.check(database);
            setup.accept(database);
            if (settings.mostPages() > 0) {
                database.run("PRAGMA max_page_count = " + settings.mostPages());
            }
            return new SqliteLedger(database, settings);
        } catch (Throwable e) {
            database.close();
            throw e;
        }
    }

    /** A commit returns only when the disk has it, and the folder too knows that the journal is gone (EXTRA). */
    private static void makeDurable(Database database) {
        database.run("PRAGMA journal_mode = DELETE", "PRAGMA synchronous = EXTRA", "PRAGMA fullfsync = ON");
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
            try (Database database = SqliteDialect.open(draft, true, settings.patience())) {
                makeDurable(database);
                // The very scripts that Flyway runs on older ledgers; to load it for a new one would cost more than all
                // else.
                database.transaction(() -> {
                    Schema.scripts(SqliteDialect.SCRIPTS, Schema.VERSION).forEach(database::script);
                    return true;
                });
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
}
