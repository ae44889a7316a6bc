package org.raqib.ledger;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What differs between the stores of a ledger. */
interface Dialect {
    /** Statements that begin a transaction which holds the right to write from its start. */
    String[] begin();

    /** Begins a transaction that sees one state of the store until it is ended. */
    String beginToRead();

    /** A failure in a sentence for the person who can mend it. */
    LedgerException fault(String name, SQLException fault);

    /** A failure of which it may be open whether what was asked for was done: the end of a transaction. */
    default LedgerException faultOfCommit(String name, SQLException fault) {
        return fault(name, fault);
    }

    /** The version of the tables that the store has. */
    int version(Database database);

    /**
     * A further connection to the same store, for checking its structure while the first reads on; null where that check is
     * soon done.
     */
    @Nullable
    Database beside(Database database);

    /** Tells what is wrong with the store itself, its tables, and what guards them. */
    void checkStructure(Database database, Consumer<Fault> wrong);
}
