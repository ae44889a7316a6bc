package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of each store, and how older ledgers come to them. */
class SchemaTest {
    @TempDir
    Path folder;

    /** {@code golden-1.raqib} was written before there was Flyway, with the first version of the tables. */
    @Test
    void aLedgerOfTheFirstVersionIsReadAsItIsAndGrowsOnceItIsAddedTo() throws Exception {
        Path file = folder.resolve("old.raqib");
        try (InputStream golden = SchemaTest.class.getResourceAsStream("golden-1.raqib")) {
            Files.copy(Objects.requireNonNull(golden), file);
        }
        byte[] before = Files.readAllBytes(file);
        Head head;
        try (SqliteLedger ledger = SqliteLedger.openToRead(file)) {
            assertThat(ledger.decisions()).isEmpty();
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
            head = ledger.head();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (SqliteLedger ledger = SqliteLedger.open(file, Clock.systemUTC())) {
            assertThat(ledger.head()).isEqualTo(head);
            ledger.decide(List.of(Samples.retraction("golden-a")));
            assertThat(ledger.verify(head, n -> {}).faults()).isEmpty();
        }
        assertThat(definitions(file)).as("as a new one has them").isEqualTo(definitions(newLedger()));
        try (SqliteLedger ledger = SqliteLedger.open(file, Clock.systemUTC())) {
            assertThat(ledger.decisions()).hasSize(1);
            assertThat(ledger.verify(head, n -> {}).faults()).isEmpty();
        }
    }

    private Path newLedger() {
        Path file = folder.resolve("new.raqib");
        SqliteLedger.open(file, Clock.systemUTC()).close();
        return file;
    }

    private static List<String> definitions(Path file) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT name, sql FROM sqlite_schema WHERE tbl_name NOT LIKE" + " 'flyway%' ORDER BY 1")) {
            while (rows.next()) {
                definitions.add(rows.getString(1) + ": " + rows.getString(2));
            }
        }
        return definitions;
    }

    /** What {@code verify} expects in PostgreSQL is what the scripts make; what they make lies in {@code target}. */
    @Test
    void theDefinitionsInPostgresqlAreThoseOfItsScripts() throws IOException {
        PostgresAddress address =
                PostgresAddress.parse(TestStore.POSTGRESQL.place(folder).location());
        PostgresLedger.open(address, SqlLedger.Settings.of(Clock.systemUTC())).close();
        List<String> made;
        try (Database database = new Database("test", PostgresDialect.POSTGRESQL, connection(address))) {
            database.run("SET search_path TO " + address.schema());
            made = PostgresDialect.definitions(database);
        }
        Files.write(Files.createDirectories(Path.of("target")).resolve("definitions-" + Schema.VERSION + ".txt"), made);
        assertThat(made)
                .isEqualTo(Schema.resource("postgresql/definitions-" + Schema.VERSION + ".txt")
                        .lines()
                        .toList());
    }

    private static Connection connection(PostgresAddress address) {
        try {
            return new Connections(address).getConnection();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Flyway has work once; after that a ledger is opened without it. */
    @Test
    void twoLedgersInOneDatabaseKeepApart() {
        TestStore.Place one = TestStore.POSTGRESQL.place(folder);
        TestStore.Place other = TestStore.POSTGRESQL.place(folder);
        try (Ledger first = one.open(Clock.systemUTC());
                Ledger second = other.open(Clock.systemUTC())) {
            first.append(List.of(Samples.submission("a", 1, "1")));
            assertThat(second.head().entries()).isZero();
        }
        long start = System.nanoTime();
        one.open(Clock.systemUTC()).close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
