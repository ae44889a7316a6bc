package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a ledger in PostgreSQL can be out of reach: one clear sentence, and nothing lost. */
class PostgresFaultsTest {
    @TempDir
    Path folder;

    private static List<Submission> many(String prefix) {
        return IntStream.range(0, 60)
                .mapToObj(i -> Samples.submission(prefix + i, i, "1"))
                .toList();
    }

    /** The server is stopped between two batches, and comes back with all it acknowledged. */
    @Test
    void aServerThatStops() throws Exception {
        Path data = folder.resolve("data");
        String location;
        Head before;
        int port;
        try (EmbeddedPostgres server = TestStore.start(data, 0)) {
            port = server.getPort();
            location = "postgresql://postgres@localhost:" + port + "/postgres";
            Ledger ledger = Ledgers.open(location, Clock.systemUTC());
            ledger.append(many("a"));
            before = ledger.head();
            server.close();
            assertOneSentence("cannot be reached", () -> ledger.append(many("b")));
            assertOneSentence("cannot be reached", () -> ledger.readings().toList());
            assertOneSentence("cannot be reached", () -> Ledgers.openToRead(location));
        }
        try (EmbeddedPostgres server = TestStore.start(data, port);
                Ledger ledger = Ledgers.open(location, Clock.systemUTC())) {
            assertThat(server.getPort()).isEqualTo(port);
            assertThat(ledger.head()).isEqualTo(before);
            assertThat(ledger.verify(before, n -> {}).faults()).isEmpty();
            assertThat(ledger.append(many("b"))).noneMatch(Receipt::known);
        }
    }

    /** The connection is cut while a batch is being recorded: after so many salts, its process on the server is ended. */
    @Test
    void aConnectionCutInTheMiddle() throws Exception {
        TestStore.Place place = TestStore.POSTGRESQL.place(folder);
        try (Ledger ledger = place.open(Clock.systemUTC())) {
            ledger.append(many("a"));
        }
        try (Connection other = place.raw()) {
            RandomGenerator cutting = new RandomGenerator() {
                private final SecureRandom salts = new SecureRandom();
                private int given;

                @Override
                public long nextLong() {
                    return salts.nextLong();
                }

                @Override
                public void nextBytes(byte[] bytes) {
                    salts.nextBytes(bytes);
                    if (++given == 100) {
                        cut(other);
                    }
                }
            };
            Ledger ledger = place.open(new SqlLedger.Settings(Clock.systemUTC(), cutting, Duration.ofSeconds(1), 0));
            assertOneSentence("cannot be reached", () -> ledger.append(many("b")));
        }
        try (Ledger ledger = place.open(Clock.systemUTC())) {
            assertThat(ledger.counts().reports())
                    .as("all of the batch or nothing")
                    .isEqualTo(60);
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
            assertThat(ledger.append(many("b"))).noneMatch(Receipt::known);
        }
    }

    private static void cut(Connection other) {
        try (Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                    + " AND state = 'idle in transaction'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void lockedByAnother() throws Exception {
        TestStore.Place place = TestStore.POSTGRESQL.place(folder);
        try (Ledger ledger = place.open(TestStore.impatient());
                Connection other = place.raw();
                Statement statement = other.createStatement()) {
            ledger.append(many("a"));
            statement.execute("BEGIN; LOCK TABLE entry IN EXCLUSIVE MODE");
            assertOneSentence("is locked by another process", () -> ledger.append(many("b")));
            assertThat(ledger.counts().reports()).as("reading goes on").isEqualTo(60);
            statement.execute("COMMIT");
            ledger.append(many("b"));
            assertThat(ledger.counts().reports()).isEqualTo(120);
        }
    }

    @Test
    void addressesThatLeadNowhere() {
        TestStore.Place place = TestStore.POSTGRESQL.place(folder);
        String address = place.location();
        assertOneSentence("holds no ledger; give the address of one", place::openToRead);
        assertOneSentence(
                "does not exist; create the database",
                () -> Ledgers.openToRead(address.replace("/postgres?", "/nowhere?")));
        assertOneSentence(
                "cannot be reached", () -> Ledgers.openToRead("postgresql://nobody:secret@localhost:1/postgres"));
        assertThatThrownBy(() -> Ledgers.openToRead("postgresql://nobody:secret@localhost:1/postgres"))
                .hasMessageStartingWith("postgresql://localhost:1/postgres ")
                .message()
                .doesNotContain("secret");
        assertOneSentence(
                "is postgresql://user@host:5432/database", () -> Ledgers.openToRead("postgresql://user:secret"));
        assertOneSentence("is no ledger that Raqib knows", () -> Ledgers.openToRead("mysql://me:secret@host/db"));
    }

    @Test
    void aServerThatMayLoseWhatItAcknowledged() throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            assertOneSentence(
                    "is served with fsync off",
                    () -> Ledgers.open(
                            "postgresql://postgres@localhost:" + server.getPort() + "/postgres", Clock.systemUTC()));
        }
    }

    @Test
    void aLedgerOpenedToReadIsNotAddedTo() {
        TestStore.Place place = TestStore.POSTGRESQL.place(folder);
        place.open(Clock.systemUTC()).close();
        try (Ledger ledger = place.openToRead()) {
            assertOneSentence("cannot be written to", () -> ledger.append(many("a")));
            assertThat(ledger.head().entries()).isZero();
        }
    }

    /** Faults that no test can bring about for certain are at least told in words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            53100 | the disk of the server is full; free some space
            XX001 | is damaged
            57P01 | cannot be reached
            42501 | cannot be written to
            28P01 | does not let you in
            54000 | cannot hold a report of more than
            22P02 | cannot be used as a ledger
            """)
    void whatTheServerSays(String state, String sentence) {
        LedgerException fault =
                PostgresDialect.POSTGRESQL.fault("postgresql://x/y", new SQLException("ERROR: some text.", state));
        assertThat(fault).hasMessageStartingWith("postgresql://x/y ").hasMessageContaining(sentence);
        assertThat(fault.getMessage()).doesNotContain("ERROR").endsWith(".");
        assertThat(PostgresDialect.POSTGRESQL.faultOfCommit("postgresql://x/y", new SQLException("gone", "08006")))
                .hasMessageContaining("it is open whether the last reports were recorded");
    }

    private static void assertOneSentence(String sentence, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining(sentence)
                .satisfies(fault -> assertThat(fault.getMessage())
                        .doesNotContain("\n", "Exception", "secret")
                        .endsWith(".")
                        .hasSizeLessThan(500));
    }
}
