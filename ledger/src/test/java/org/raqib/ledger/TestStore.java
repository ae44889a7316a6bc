package org.raqib.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The stores that keep one contract. PostgreSQL is a real server, started once for all tests of a run. */
enum TestStore {
    SQLITE {
        @Override
        Place place(Path folder) {
            return new Place(this, folder.resolve("ledger.raqib").toString());
        }
    },
    POSTGRESQL {
        @Override
        Place place(Path folder) {
            return new Place(this, Server.address(Server.RUNNING, "l" + Server.SCHEMAS.incrementAndGet()));
        }
    };

    /** A place where no ledger is yet. */
    abstract Place place(Path folder);

    /** Where a ledger is, or is to be. */
    record Place(TestStore store, String location) {
        Ledger open(Clock clock) {
            return Ledgers.open(location, clock);
        }

        Ledger open(SqlLedger.Settings settings) {
            return store == SQLITE
                    ? SqliteLedger.open(Path.of(location), settings)
                    : PostgresLedger.open(PostgresAddress.parse(location), settings);
        }

        Ledger openToRead() {
            return Ledgers.openToRead(location);
        }

        /** Whether a ledger was begun there. */
        boolean exists() {
            if (store == SQLITE) {
                return Files.exists(Path.of(location));
            }
            try (Ledger ledger = openToRead()) {
                return ledger.head().entries() >= 0;
            } catch (LedgerException e) {
                if (String.valueOf(e.getMessage()).contains("holds no ledger")) {
                    return false;
                }
                throw e;
            }
        }

        /** Whether somebody has begun to write there and not committed it yet. */
        boolean isMidway() throws SQLException {
            if (store == SQLITE) {
                return Files.exists(Path.of(location + "-journal"));
            }
            try (Statement ask = Watcher.CONNECTION.createStatement();
                    ResultSet writing =
                            ask.executeQuery("SELECT 1 FROM pg_stat_activity WHERE backend_xid IS NOT NULL")) {
                return writing.next();
            }
        }

        /** A connection behind Raqib's back. */
        Connection raw() throws SQLException {
            if (store == SQLITE) {
                return DriverManager.getConnection("jdbc:sqlite:" + location);
            }
            PostgresAddress address = PostgresAddress.parse(location);
            Connection connection = new Connections(address).getConnection();
            connection.setSchema(address.schema());
            return connection;
        }
    }

    /** Settings that wait for nobody for long. */
    static SqlLedger.Settings impatient() {
        return new SqlLedger.Settings(Clock.systemUTC(), new SecureRandom(), Duration.ofMillis(100), 0);
    }

    /** The server that all tests of a run share. */
    private static final class Server {
        private static final AtomicInteger SCHEMAS = new AtomicInteger();
        private static final EmbeddedPostgres RUNNING = start();

        static String address(EmbeddedPostgres server, String schema) {
            return "postgresql://postgres@localhost:" + server.getPort() + "/postgres?currentSchema=" + schema;
        }
    }

    /** A connection that stands ready: to open one takes longer than the server keeps what it is asked about. */
    private static final class Watcher {
        private static final Connection CONNECTION = connect();

        private static Connection connect() {
            try {
                return new Connections(PostgresAddress.parse(Server.address(Server.RUNNING, "public"))).getConnection();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A server of its own, as durable as one in earnest; it stops with the run, if not before. */
    static EmbeddedPostgres start() {
        return start(null, 0);
    }

    /**
     * A server over a folder of its own, which may be there from before.
     *
     * @param data the folder, or null for one that is removed at the end
     * @param port where it listens, or 0 for any
     */
    static EmbeddedPostgres start(@Nullable Path data, int port) {
        try {
            EmbeddedPostgres.Builder server = EmbeddedPostgres.builder().setPort(port);
            if (data != null) {
                server.setDataDirectory(data).setCleanDataDirectory(false);
            }
            return server.setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
