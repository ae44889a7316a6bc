package org.raqib.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A ledger in PostgreSQL, 15 or newer; tested with 18. */
enum PostgresDialect implements Dialect {
    POSTGRESQL;

    /** The oldest server whose catalogue gives what {@link #definitions} asks for. */
    private static final int OLDEST = 150_000;

    private static final String HISTORY = "flyway_schema_history";

    /** Classes and codes: www.postgresql.org/docs/18/errcodes-appendix.html. */
    private static final String CONNECTION = "08";

    @Override
    public String[] begin() {
        // Others may read meanwhile; who also wants to add waits here, as with a file.
        return new String[] {"BEGIN", "LOCK TABLE entry IN EXCLUSIVE MODE"};
    }

    @Override
    public String beginToRead() {
        return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    }

    /** The version of the tables; 0 where there are none. */
    @Override
    public int version(Database database) {
        boolean begun = database.number("SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
                        + " AND tablename = '" + HISTORY + "'")
                > 0;
        return begun
                ? (int) database.number("SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success")
                : 0;
    }

    /**
     * @throws LedgerException if the server cannot hold a ledger
     */
    static void check(Database database) {
        long version = database.number("SELECT CAST(current_setting('server_version_num') AS INTEGER)");
        if (version < OLDEST) {
            throw new LedgerException(database.name() + " is served by PostgreSQL " + version / 10_000
                    + ", which is too old; use PostgreSQL 15 or newer.");
        }
        String encoding = database.first("SHOW server_encoding", row -> row.getString(1));
        if (!"UTF8".equals(encoding)) {
            throw new LedgerException(database.name() + " keeps its text as " + encoding
                    + ", which cannot hold every report; create the database with ENCODING 'UTF8'.");
        }
    }

    /** A commit returns only when the disk has it. */
    static void makeDurable(Database database) {
        if ("off".equals(database.first("SHOW fsync", row -> row.getString(1)))) {
            throw new LedgerException(database.name()
                    + " is served with fsync off, so that it may lose what it acknowledged; set fsync = on in its"
                    + " postgresql.conf and reload it.");
        }
        if ("off".equals(database.first("SHOW synchronous_commit", row -> row.getString(1)))) {
            database.run("SET synchronous_commit = on");
        }
    }

    @Override
    public @Nullable Database beside(Database database) {
        return null;
    }

    @Override
    public void checkStructure(Database database, Consumer<Fault> wrong) {
        int version = version(database);
        List<String> expected = Schema.resource("postgresql/definitions-" + version + ".txt")
                .lines()
                .toList();
        if (!definitions(database).equals(expected)) {
            wrong.accept(Fault.ofFile("the tables or the triggers that guard them were changed"));
        }
    }

    /** The definitions of everything in the schema but Flyway's own table, in a fixed order. */
    static List<String> definitions(Database database) {
        List<String> definitions = new ArrayList<>();
        String own = "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()"
                + " AND c.relname <> '" + HISTORY + "' AND c.relname NOT LIKE '" + HISTORY + "!_%' ESCAPE '!'";
        for (String query : List.of(
                "SELECT 'relation ' || c.relname || ' ' || CAST(c.relkind AS TEXT) || ' ' || CAST(c.relpersistence AS TEXT)"
                        + " || CASE WHEN c.relrowsecurity THEN ' row security' ELSE '' END FROM pg_catalog.pg_class c "
                        + own
                        // Types of rows are no relations of their own, and toast tables lie in a schema of the
                        // server's.
                        + " WHERE c.relkind <> 'c'",
                "SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)"
                        + " || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || CASE WHEN a.atthasdef THEN ' default' ELSE"
                        + " '' END FROM pg_catalog.pg_class c " + own
                        + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                        + " WHERE c.relkind = 'r'",
                "SELECT 'constraint ' || c.relname || ' ' || k.conname || ': ' || pg_get_constraintdef(k.oid)"
                        + " FROM pg_catalog.pg_class c " + own
                        + " JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid"
                        // PostgreSQL 18 counts NOT NULL among these, older ones do not; columns tell it.
                        + " WHERE k.contype <> 'n'",
                "SELECT 'trigger ' || t.tgname || ' on ' || c.relname || ' ' || CAST(t.tgtype AS TEXT) || ' calls ' || f.proname"
                        + " FROM pg_catalog.pg_class c " + own
                        + " JOIN pg_catalog.pg_trigger t ON t.tgrelid = c.oid AND NOT"
                        + " t.tgisinternal JOIN pg_catalog.pg_proc f ON f.oid = t.tgfoid",
                "SELECT 'trigger off: ' || t.tgname || ' on ' || c.relname FROM pg_catalog.pg_class c " + own
                        + " JOIN pg_catalog.pg_trigger t ON t.tgrelid = c.oid AND t.tgenabled <> 'O'",
                "SELECT 'rule ' || r.rulename || ' on ' || c.relname FROM pg_catalog.pg_class c " + own
                        + " JOIN pg_catalog.pg_rewrite r ON r.ev_class = c.oid",
                "SELECT 'function ' || f.proname || ' ' || md5(f.prosrc) FROM pg_catalog.pg_proc f"
                        + " JOIN pg_catalog.pg_namespace n ON n.oid = f.pronamespace AND n.nspname = current_schema()")) {
            database.each(query, row -> definitions.add(row.getString(1)));
        }
        Collections.sort(definitions);
        return definitions;
    }

    @Override
    public LedgerException fault(String name, SQLException fault) {
        return new LedgerException(name + " " + predicate(fault), fault);
    }

    @Override
    public LedgerException faultOfCommit(String name, SQLException fault) {
        if (isLoss(state(fault))) {
            return new LedgerException(
                    name + " was lost in the moment of recording, so that it is open whether the last reports were"
                            + " recorded; run the command again: what was recorded is not recorded twice.",
                    fault);
        }
        return fault(name, fault);
    }

    private static String state(SQLException fault) {
        String state = fault.getSQLState();
        return state == null ? "" : state;
    }

    /** Whether the server is gone, or was told to stop. */
    private static boolean isLoss(String state) {
        return state.startsWith(CONNECTION) || state.startsWith("57P0");
    }

    private static String predicate(SQLException fault) {
        String state = state(fault);
        if (isLoss(state)) {
            return "cannot be reached (" + said(fault)
                    + "); check that the server runs and the address is right, then run the"
                    + " command again: what was acknowledged is kept, the rest was not begun.";
        }
        return switch (state) {
            case "55P03", "40P01", "40001" ->
                "is locked by another process; wait until that one is done, or end it, then run the command again:"
                        + " nothing recorded is lost.";
            case "28P01", "28000" ->
                "does not let you in (" + said(fault) + "); give the user in the address, and the password there or in"
                        + " ~/.pgpass.";
            case "3D000" -> "does not exist; create the database with 'createdb', or correct the address.";
            case "53100" ->
                "cannot grow, the disk of the server is full; free some space and run the command again: what was"
                        + " acknowledged is kept, the rest was not begun.";
            case "42501", "25006" ->
                "cannot be written to (" + said(fault)
                        + "); have its owner give you the right, or choose another ledger.";
            case "XX001", "XX002" ->
                "is damaged (" + said(fault) + "); restore it from a copy: 'raqib verify' says what is hit.";
            case "54000", "22001" -> "cannot hold a report of more than 1,000,000,000 bytes.";
            default ->
                state.startsWith("23")
                        ? "refuses the change: entries are only ever added, never changed or removed (" + said(fault)
                                + ")."
                        : "cannot be used as a ledger: " + said(fault) + ".";
        };
    }

    /** What the server said, as part of a sentence. */
    private static String said(SQLException fault) {
        @Nullable String message = fault.getMessage();
        String said = message == null ? "SQLSTATE " + fault.getSQLState() : message;
        return said.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("^(FATAL|ERROR|PANIC): ", "")
                .replaceAll("\\.$", "");
    }
}
