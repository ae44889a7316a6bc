package org.raqib.ledger;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;

/**
 * Opens a ledger wherever it is: in a file ({@code libya.raqib}, {@code jdbc:sqlite:libya.raqib}), or in PostgreSQL
 * ({@code postgresql://user@host:5432/database}, or the same as {@code jdbc:postgresql://…}). Whoever uses the ledger need
 * not know which.
 */
public final class Ledgers {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final Pattern ADDRESS = Pattern.compile("(jdbc:[a-z]+:|[a-z][a-z+]+://).*");

    private Ledgers() {}

    /**
     * Opens a ledger to add to it, and begins it where there is none yet.
     *
     * @param location a path or an address
     * @param clock tells when entries are recorded
     * @throws LedgerException if it cannot be opened for writing
     */
    public static Ledger open(String location, Clock clock) {
        return PostgresAddress.is(location)
                ? PostgresLedger.open(PostgresAddress.parse(location), SqlLedger.Settings.of(clock))
                : SqliteLedger.open(file(location), clock);
    }

    /**
     * Opens a ledger to read it.
     *
     * @param location a path or an address
     * @throws LedgerException if there is none, or it cannot be opened
     */
    public static Ledger openToRead(String location) {
        return PostgresAddress.is(location)
                ? PostgresLedger.openToRead(PostgresAddress.parse(location), SqlLedger.Settings.of(Clock.systemUTC()))
                : SqliteLedger.openToRead(file(location));
    }

    /** What to call the ledger at a location: its path, or its address without a password. */
    public static String name(String location) {
        return PostgresAddress.is(location)
                ? PostgresAddress.parse(location).name()
                : file(location).toString();
    }

    private static Path file(String location) {
        String path = location.startsWith(SQLITE) ? location.substring(SQLITE.length()) : location;
        if (ADDRESS.matcher(path).matches()) {
            throw new LedgerException(location.replaceAll("//[^@/]*@", "//")
                    + " is no ledger that Raqib knows; give the path of a file, or postgresql://user@host/database.");
        }
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new LedgerException(path + " is not a path; give the path of a ledger.", e);
        }
    }
}
