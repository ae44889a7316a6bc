package org.raqib.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Puts what SQLite says into a sentence for the person who can mend it. */
final class SqliteFaults {
    /** The low byte of an extended result code is the primary one (sqlite.org/rescode.html). */
    private static final int PRIMARY = 0xff;

    private SqliteFaults() {}

    static LedgerException of(Path file, SQLException fault) {
        return new LedgerException(file + " " + predicate(file, fault), fault);
    }

    private static String predicate(Path file, SQLException fault) {
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
