package org.raqib.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** A ledger in one SQLite file. */
enum SqliteDialect implements Dialect {
    SQLITE;

    /** The folder of its scripts. */
    static final String SCRIPTS = "sqlite";

    /** Marks the file as a Raqib ledger: "RQLG". */
    private static final int APPLICATION_ID = 0x52514c47;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The low byte of an extended result code is the primary one (sqlite.org/rescode.html). */
    private static final int PRIMARY = 0xff;

    /**
     * @param create whether a file that does not exist is made
     * @param patience how long to wait for another process to let go of the file
     */
    static Database open(Path file, boolean create, Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        if (!create) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        // Else the driver asks for the last row's number after each row that is added.
        config.setGetGeneratedKeys(false);
        return connected(file.toString(), config, url(file));
    }

    /** As a URI, since the driver takes what follows a question mark in a plain name for its own parameters. */
    static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri();
    }

    private static Database connected(String name, SQLiteConfig config, String url) {
        try {
            Connection connection = config.createConnection(url);
            return new Database(name, SQLITE, connection);
        } catch (SQLException e) {
            throw SQLITE.fault(name, e);
        }
    }

    @Override
    public String[] begin() {
        return new String[] {"BEGIN IMMEDIATE"};
    }

    @Override
    public String beginToRead() {
        return "BEGIN";
    }

    @Override
    public int version(Database database) {
        return (int) database.number("PRAGMA user_version");
    }

    /**
     * @throws LedgerException if the file is no ledger, or one this Raqib is too old for
     */
    static void check(Database database) {
        String file = database.name();
        boolean empty = database.number("PRAGMA page_count") == 0;
        if (empty) {
            throw new LedgerException(file
                    + " is empty: it was cut to nothing, or never was a ledger; restore it from a copy, or delete it"
                    + " to begin a new ledger.");
        }
        if (database.number("PRAGMA application_id") != APPLICATION_ID) {
            throw new LedgerException(
                    file + " is an SQLite database of another program, not a ledger; give the path of a ledger, or of a"
                            + " file that does not exist yet.");
        }
        int version = SQLITE.version(database);
        if (version < 1) {
            throw new LedgerException(
                    file + " is damaged (it names no version of the ledger); restore it from a copy.");
        }
        if (version > Schema.VERSION) {
            throw Schema.tooNew(file, version);
        }
    }

    @Override
    public Database beside(Database database) {
        Database beside = open(Path.of(database.name()), false, PATIENCE);
        beside.run("PRAGMA query_only = ON", "PRAGMA cell_size_check = ON", "PRAGMA trusted_schema = OFF");
        return beside;
    }

    @Override
    public void checkStructure(Database database, Consumer<Fault> wrong) {
        database.each("PRAGMA integrity_check(20)", row -> {
            String found = row.getString(1);
            if (!found.equals("ok")) {
                wrong.accept(Fault.ofFile("the file is damaged: " + found.replaceAll("\\s+", " ")));
            }
            return true;
        });
        if (!definitions(database).equals(expectedDefinitions(version(database)))) {
            wrong.accept(Fault.ofFile("the tables or the triggers that guard them were changed"));
        }
    }

    /** The definitions of everything in the database but Flyway's own table, in a fixed order. */
    private static List<String> definitions(Database database) {
        List<String> definitions = new ArrayList<>();
        database.each(
                "SELECT type || ' ' || name || ' on ' || tbl_name || ': ' || coalesce(sql, '') FROM sqlite_schema"
                        + " WHERE tbl_name <> 'flyway_schema_history' ORDER BY type, name",
                row -> definitions.add(row.getString(1)));
        return definitions;
    }

    /** The definitions in a ledger of some version as they are when nobody tampered with them. */
    private static List<String> expectedDefinitions(int version) {
        try (Database memory = connected(":memory:", new SQLiteConfig(), "jdbc:sqlite::memory:")) {
            Schema.scripts(SCRIPTS, version).forEach(memory::script);
            return definitions(memory);
        }
    }

    @Override
    public LedgerException fault(String name, SQLException fault) {
        return new LedgerException(name + " " + predicate(fault), fault);
    }

    private static String predicate(SQLException fault) {
        if (!(fault instanceof SQLiteException sqlite)) {
            return "cannot be used: " + fault.getMessage();
        }
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "is locked by another process; wait until that one is done, or end it, then run the command again:"
                        + " nothing recorded is lost.";
            case SQLITE_NOTADB ->
                "is not a ledger, or its beginning is damaged; give the path of a ledger, or restore this one from a"
                        + " copy.";
            case SQLITE_CORRUPT ->
                "is damaged (it was cut short or changed from outside); restore it from a copy: 'raqib verify' says"
                        + " what is hit.";
            case SQLITE_FULL ->
                "cannot grow, the disk is full; free some space and run the command again: what was acknowledged is"
                        + " kept, the rest was not begun.";
            case SQLITE_READONLY, SQLITE_PERM ->
                "cannot be written to; make the file and its folder writable to you, or choose another ledger.";
            case SQLITE_CANTOPEN -> "cannot be opened; check that you may read and write both it and its folder.";
            case SQLITE_IOERR ->
                "cannot be read or written, the disk reports a fault ("
                        + sqlite.getResultCode().name() + "); check the disk, then run 'raqib verify'.";
            case SQLITE_TOOBIG -> "cannot hold a report of more than 1,000,000,000 bytes.";
            case SQLITE_NOMEM -> "cannot be used, memory has run out; close other programs and try again.";
            case SQLITE_CONSTRAINT ->
                "refuses the change: entries are only ever added, never changed or removed (" + fault.getMessage()
                        + ").";
            default -> "cannot be used as a ledger: " + fault.getMessage();
        };
    }
}
