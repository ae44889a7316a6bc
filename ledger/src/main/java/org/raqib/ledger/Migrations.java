package org.raqib.ledger;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables of a store to {@link Schema#VERSION}. Only here is Flyway known, which is loaded only when it has work. */
final class Migrations {
    private Migrations() {}

    /**
     * An SQLite ledger, which was begun without Flyway and says itself which version it has.
     *
     * @param version the version it has, 1 or more
     */
    static void sqlite(String name, String url, int version) {
        migrate(
                name,
                Flyway.configure()
                        .dataSource(url, null, null)
                        .locations("classpath:org/raqib/ledger/sqlite")
                        .baselineOnMigrate(true)
                        .baselineVersion(Integer.toString(version)));
    }

    /** A ledger in PostgreSQL, which may have no tables yet. */
    static void postgresql(PostgresAddress address) {
        String schema = address.schema();
        migrate(
                address.name(),
                Flyway.configure()
                        .dataSource(new Connections(address))
                        .locations("classpath:org/raqib/ledger/postgresql")
                        .defaultSchema(schema)
                        .schemas(schema));
    }

    private static void migrate(String name, FluentConfiguration configuration) {
        try {
            configuration.load().migrate();
        } catch (FlywayException e) {
            throw new LedgerException(
                    name + " cannot be brought to the form of this Raqib: "
                            + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")
                            + "; nothing recorded is lost.",
                    e);
        }
    }
}
