package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Every way in which the file of a ledger can be wrong: one clear sentence, and nothing lost. */
class LedgerFaultsTest {
    @TempDir
    Path folder;

    private Path file;

    private static SqliteLedger.Settings settings(int mostPages) {
        return new SqliteLedger.Settings(Clock.systemUTC(), new SecureRandom(), Duration.ofMillis(100), mostPages);
    }

    @BeforeEach
    void aLedger() {
        file = folder.resolve("ledger.raqib");
        try (SqliteLedger ledger = SqliteLedger.open(file, settings(0))) {
            ledger.append(List.of(Samples.submission("kept", 1, "1")));
        }
    }

    enum Damage {
        EMPTY("is empty: it was cut to nothing, or never was a ledger"),
        TEXT("is not a ledger, or its beginning is damaged"),
        HALF("is damaged (it was cut short or changed from outside); restore it from a copy"),
        FOREIGN("is an SQLite database of another program, not a ledger"),
        NEWER("was written by a newer Raqib (ledger version 99, this Raqib knows up to 2); update Raqib"),
        UNVERSIONED("is damaged (it names no version of the ledger)"),
        FOLDER("is a folder; give the path of a ledger, which is a file");

        private final String sentence;

        Damage(String sentence) {
            this.sentence = sentence;
        }

        void apply(Path file) throws IOException, SQLException {
            switch (this) {
                case EMPTY -> Files.write(file, new byte[0]);
                case TEXT -> Files.writeString(file, "a spreadsheet, perhaps\n".repeat(100));
                case HALF -> {
                    byte[] bytes = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                }
                case FOREIGN -> {
                    Files.delete(file);
                    sql(file, "CREATE TABLE address_book (name)");
                }
                case NEWER -> sql(file, "PRAGMA user_version = 99");
                case UNVERSIONED -> sql(file, "PRAGMA user_version = 0");
                case FOLDER -> {
                    Files.delete(file);
                    Files.createDirectory(file);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void aFileThatCannotServe(Damage damage) throws Exception {
        damage.apply(file);
        byte[] before = Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file);

        assertOneSentence(damage.sentence, () -> {
            try (SqliteLedger ledger = SqliteLedger.open(file, settings(0))) {
                ledger.append(List.of(Samples.submission("more", 2, "1")));
            }
        });
        assertOneSentence(damage.sentence, () -> {
            try (SqliteLedger ledger = SqliteLedger.openToRead(file, settings(0))) {
                ledger.readings().forEach(reading -> {});
            }
        });
        if (damage != Damage.FOLDER) {
            assertThat(Files.readAllBytes(file)).as("the file is left as it is").isEqualTo(before);
        }
    }

    @Test
    void noSuchFolder() {
        assertOneSentence(
                "does not exist; create it", () -> SqliteLedger.open(folder.resolve("none/ledger.raqib"), settings(0)));
        assertOneSentence(
                "does not exist; give the path of a ledger",
                () -> SqliteLedger.openToRead(folder.resolve("none.raqib"), settings(0)));
        assertThat(folder.resolve("none.raqib")).doesNotExist();
    }

    @Test
    void aFolderThatTakesNoFiles() {
        Path proc = Path.of("/proc");
        assumeThat(proc).as("a folder in which not even root can make a file").isDirectory();
        assertOneSentence(
                "No ledger can be begun in the folder /proc",
                () -> SqliteLedger.open(proc.resolve("ledger.raqib"), settings(0)));
    }

    @Test
    void aFileThatMayNotBeWritten() {
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeThat(Files.isWritable(file))
                .as("run by a user whom permissions hold back, not by root")
                .isFalse();
        assertOneSentence("cannot be written to; make it writable", () -> SqliteLedger.open(file, settings(0)));
        try (SqliteLedger ledger = SqliteLedger.openToRead(file, settings(0))) {
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void addingToALedgerOpenedToRead() {
        try (SqliteLedger ledger = SqliteLedger.openToRead(file, settings(0))) {
            assertOneSentence("cannot be written to", () -> ledger.append(List.of(Samples.submission("more", 2, "1"))));
            assertThat(ledger.counts().reports()).isEqualTo(1);
        }
    }

    @Test
    void lockedByAnotherProcess() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            String sentence = "is locked by another process; wait until that one is done";
            assertOneSentence(sentence, () -> SqliteLedger.open(file, settings(0)));
            assertOneSentence(sentence, () -> SqliteLedger.openToRead(file, settings(0)));
            statement.execute("COMMIT");

            try (SqliteLedger ledger = SqliteLedger.open(file, settings(0))) {
                statement.execute("BEGIN IMMEDIATE");
                assertOneSentence(sentence, () -> ledger.append(List.of(Samples.submission("more", 2, "1"))));
                assertThat(ledger.counts().reports()).as("reading goes on").isEqualTo(1);
                statement.execute("COMMIT");
                ledger.append(List.of(Samples.submission("more", 2, "1")));
                assertThat(ledger.counts().reports()).isEqualTo(2);
            }
        }
    }

    @Test
    void aFullDisk() {
        List<Submission> many = IntStream.range(0, 300)
                .mapToObj(i -> Samples.submission("r" + i, i, "1"))
                .toList();
        try (SqliteLedger ledger = SqliteLedger.open(file, settings(60))) {
            Head before = ledger.head();
            assertOneSentence("cannot grow, the disk is full; free some space", () -> ledger.append(many));
            assertThat(ledger.head()).isEqualTo(before);
            assertThat(ledger.append(many.subList(0, 3))).noneMatch(Receipt::known);
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
        }
        try (SqliteLedger ledger = SqliteLedger.open(file, settings(0))) {
            assertThat(ledger.append(many).stream().filter(Receipt::known)).hasSize(3);
            assertThat(ledger.counts().reports()).isEqualTo(301);
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void aFolderThatVanishes() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        try (SqliteLedger ledger = SqliteLedger.open(gone.resolve("ledger.raqib"), settings(0))) {
            ledger.append(List.of(Samples.submission("a", 1, "1")));
            Files.delete(gone.resolve("ledger.raqib"));
            Files.delete(gone);
            assertThatThrownBy(() -> ledger.append(List.of(Samples.submission("b", 1, "1"))))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageStartingWith(gone.resolve("ledger.raqib") + " ");
        }
    }

    @Test
    void anInterruptedWriteIsUndoneAtTheNextOpening() throws Exception {
        // A journal of a write that was under way when the power went: the file as it is in the middle of a commit.
        byte[] before = Files.readAllBytes(file);
        Path journal = folder.resolve("ledger.raqib-journal");
        byte[] hot;
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("PRAGMA cache_spill = 1");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("INSERT INTO entry VALUES (4, 'text', '', zeroblob(200000), zeroblob(32))");
            statement.execute("INSERT INTO entry VALUES (5, 'text', '', zeroblob(200000), zeroblob(32))");
            hot = Files.readAllBytes(journal);
            byte[] halfway = Files.readAllBytes(file);
            statement.execute("ROLLBACK");
            Files.write(file, halfway);
        }
        Files.write(journal, hot);
        assertThat(Files.size(file)).as("the write had begun").isGreaterThan(before.length);

        try (SqliteLedger ledger = SqliteLedger.openToRead(file, settings(0))) {
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
            assertThat(ledger.head().entries()).isEqualTo(3);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    /** Faults of the disk that no test can bring about for certain are at least told in words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SQLITE_IOERR_WRITE   | the disk reports a fault (SQLITE_IOERR_WRITE)
            SQLITE_IOERR_FSYNC   | the disk reports a fault (SQLITE_IOERR_FSYNC)
            SQLITE_CORRUPT_INDEX | is damaged
            SQLITE_READONLY_DBMOVED | cannot be written to
            SQLITE_BUSY_SNAPSHOT | is locked by another process
            SQLITE_CANTOPEN      | cannot be opened; check that you may read and write
            SQLITE_TOOBIG        | cannot hold a report of more than 1,000,000,000 bytes
            SQLITE_NOMEM         | memory has run out
            """)
    void whatSqliteSays(String code, String sentence) {
        LedgerException fault = SqliteDialect.SQLITE.fault(
                "x.raqib", new SQLiteException("some text", SQLiteErrorCode.valueOf(code.strip())));
        assertThat(fault).hasMessageStartingWith("x.raqib ").hasMessageContaining(sentence);
    }

    private static void assertOneSentence(String sentence, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining(sentence)
                .satisfies(fault -> {
                    assertThat(fault.getMessage())
                            .doesNotContain("\n", "Exception", "SQLITE_")
                            .endsWith(".");
                    assertThat(fault.getMessage()).hasSizeLessThan(400);
                });
    }

    private static void sql(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
