package org.raqib.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The tables of a ledger in SQLite, and their versions. {@code entry} and {@code part} are the ledger; the other tables
 * only find things in it, and could be made again from it. Version <i>n</i> is made from version <i>n-1</i> by one
 * migration; a migration adds and never rewrites entries.
 */
final class SqliteSchema {
    /** Marks the file as a Raqib ledger: "RQLG". */
    static final int APPLICATION_ID = 0x52514c47;

    private static final List<List<String>> MIGRATIONS = List.of(version1(), version2());

    /** The version this Raqib writes. */
    static final int VERSION = MIGRATIONS.size();

    private SqliteSchema() {}

    private static List<String> version1() {
        List<String> sql = new ArrayList<>(List.of(
                """
                CREATE TABLE entry (
                  number INTEGER PRIMARY KEY,
                  type TEXT NOT NULL,
                  at TEXT NOT NULL,
                  header BLOB NOT NULL,
                  hash BLOB NOT NULL
                ) STRICT""",
                """
                CREATE TABLE part (
                  entry INTEGER NOT NULL REFERENCES entry,
                  name TEXT NOT NULL,
                  salt BLOB NOT NULL,
                  content BLOB NOT NULL,
                  PRIMARY KEY (entry, name)
                ) STRICT""",
                """
                CREATE TABLE capture (
                  entry INTEGER PRIMARY KEY REFERENCES entry,
                  id TEXT NOT NULL,
                  sha256 TEXT NOT NULL,
                  UNIQUE (id, sha256)
                ) STRICT""",
                "CREATE INDEX capture_by_id ON capture (id, entry)",
                """
                CREATE TABLE text (
                  entry INTEGER PRIMARY KEY REFERENCES entry,
                  capture INTEGER NOT NULL REFERENCES capture,
                  sha256 TEXT NOT NULL
                ) STRICT""",
                "CREATE INDEX text_by_capture ON text (capture, entry)",
                """
                CREATE TABLE reading (
                  entry INTEGER PRIMARY KEY REFERENCES entry,
                  capture INTEGER NOT NULL REFERENCES capture,
                  text INTEGER NOT NULL REFERENCES text,
                  reader TEXT NOT NULL,
                  published TEXT,
                  happened_from TEXT,
                  happened_to TEXT,
                  claims INTEGER NOT NULL
                ) STRICT""",
                "CREATE INDEX reading_by_capture ON reading (capture, entry)",
                """
                CREATE TRIGGER entry_follows BEFORE INSERT ON entry
                WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM entry)
                BEGIN SELECT RAISE(ABORT, 'an entry is added after the last one'); END"""));
        for (String table : List.of("entry", "part", "capture", "text", "reading")) {
            sql.addAll(guards(table));
        }
        return sql;
    }

    /** Decisions of people, and checkpoints. */
    private static List<String> version2() {
        List<String> sql = new ArrayList<>(List.of("""
                CREATE TABLE decision (
                  entry INTEGER PRIMARY KEY REFERENCES entry,
                  kind TEXT NOT NULL,
                  targets TEXT NOT NULL
                ) STRICT""", """
                CREATE TABLE checkpoint (
                  entry INTEGER PRIMARY KEY REFERENCES entry
                ) STRICT"""));
        sql.addAll(guards("decision"));
        sql.addAll(guards("checkpoint"));
        return sql;
    }

    private static List<String> guards(String table) {
        return Stream.of("UPDATE", "DELETE")
                .map(change -> "CREATE TRIGGER " + table + "_refuses_" + change.toLowerCase(Locale.ROOT) + " BEFORE "
                        + change + " ON " + table + " BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END")
                .toList();
    }

    /** The types whose indexes a ledger of some version has. */
    static List<EntryType> indexes(int version) {
        return version < 2
                ? List.of(EntryType.CAPTURE, EntryType.TEXT, EntryType.READING)
                : List.of(EntryType.values());
    }

    /** Brings the tables to {@link #VERSION}. */
    static void migrate(Sqlite sqlite) {
        sqlite.transaction(() -> {
            for (int from = version(sqlite); from < VERSION; from++) {
                sqlite.run(MIGRATIONS.get(from).toArray(String[]::new));
            }
            sqlite.run("PRAGMA application_id = " + APPLICATION_ID, "PRAGMA user_version = " + VERSION);
            return true;
        });
    }

    /**
     * @throws LedgerException if the file is no ledger, or one this Raqib is too old for
     */
    static void check(Sqlite sqlite) {
        boolean empty = sqlite.number("PRAGMA page_count") == 0;
        if (empty) {
            throw new LedgerException(
                    sqlite.file() + " is empty: it was cut to nothing, or never was a ledger; restore it"
                            + " from a copy, or delete it to begin a new ledger.");
        }
        if (sqlite.number("PRAGMA application_id") != APPLICATION_ID) {
            throw new LedgerException(
                    sqlite.file() + " is an SQLite database of another program, not a ledger; give the"
                            + " path of a ledger, or of a file that does not exist yet.");
        }
        int version = version(sqlite);
        if (version < 1) {
            throw new LedgerException(
                    sqlite.file() + " is damaged (it names no version of the ledger); restore it from a" + " copy.");
        }
        if (version > VERSION) {
            throw new LedgerException(sqlite.file() + " was written by a newer Raqib (ledger version " + version
                    + ", this Raqib knows up to " + VERSION + "); update Raqib to use it.");
        }
    }

    static int version(Sqlite sqlite) {
        return (int) sqlite.number("PRAGMA user_version");
    }

    /** The definitions of everything in the database, in a fixed order. */
    static List<String> definitions(Sqlite sqlite) {
        List<String> definitions = new ArrayList<>();
        sqlite.each(
                "SELECT type || ' ' || name || ' on ' || tbl_name || ': ' || coalesce(sql, '') FROM sqlite_schema"
                        + " ORDER BY type, name",
                row -> definitions.add(row.getString(1)));
        return definitions;
    }

    /** The definitions in a ledger of some version as they are when nobody tampered with them. */
    static List<String> expectedDefinitions(int version) {
        try (Sqlite memory = Sqlite.inMemory()) {
            MIGRATIONS.subList(0, version).forEach(sql -> memory.run(sql.toArray(String[]::new)));
            return definitions(memory);
        }
    }
}
