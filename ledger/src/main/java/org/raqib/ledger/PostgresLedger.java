package org.raqib.ledger;

import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * A ledger in a schema of a PostgreSQL database. Several processes may read and add to one ledger at the same time; each that
 * adds waits for the others for a while, then gives up with a {@link LedgerException}; who reads waits for nobody.
 */
final class PostgresLedger extends SqlLedger {
    private PostgresLedger(Database database, Settings settings) {
        super(database, settings);
    }

    /** Opens a ledger to add to it, and begins it where there is none yet. */
    static PostgresLedger open(PostgresAddress address, Settings settings) {
        return opened(address, settings, database -> {
            if (database.dialect().version(database) < Schema.VERSION) {
                Migrations.postgresql(address);
            }
            PostgresDialect.makeDurable(database);
            database.run("SET lock_timeout = " + settings.patience().toMillis());
        });
    }

    /** Opens a ledger to read it. */
    static PostgresLedger openToRead(PostgresAddress address, Settings settings) {
        return opened(address, settings, database -> {
            if (database.dialect().version(database) == 0) {
                throw new LedgerException(address.name()
                        + " holds no ledger; give the address of one, or begin one with 'raqib ingest --ledger'.");
            }
            database.run("SET default_transaction_read_only = on");
        });
    }

    private static PostgresLedger opened(PostgresAddress address, Settings settings, Consumer<Database> setup) {
        Database database;
        try {
            database =
                    new Database(address.name(), PostgresDialect.POSTGRESQL, new Connections(address).getConnection());
        } catch (SQLException e) {
            throw PostgresDialect.POSTGRESQL.fault(address.name(), e);
        }
        try {
            PostgresDialect.check(database);
            database.run("SET search_path TO " + address.schema());
            int version = database.dialect().version(database);
            if (version > Schema.VERSION) {
                throw Schema.tooNew(address.name(), version);
            }
            setup.accept(database);
            return new PostgresLedger(database, settings);
        } catch (Throwable e) {
            try {
                database.close();
            } catch (LedgerException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }
}
