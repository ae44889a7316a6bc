package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.proof.Hash;
import org.raqib.proof.SigningKey;
import org.sqlite.SQLiteException;

/** Whatever is changed in a ledger behind its back, {@link Ledger#verify} says so and names the entry. */
class TamperingTest {
    /** {@code -Draqib.long=true} changes every single byte, which takes some minutes. */
    private static final boolean LONG = Boolean.getBoolean("raqib.long");

    private static final List<String> TABLES =
            List.of("entry", "part", "capture", "text", "reading", "decision", "checkpoint");

    /** The last entry that is about a report. */
    private static final int REPORTS = 16;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aLedger() {
        file = folder.resolve("ledger.raqib");
        try (SqliteLedger ledger = SqliteLedger.open(file, Clock.systemUTC())) {
            List<Submission> batch = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                batch.add(Samples.submission("report-" + i, i, "1"));
            }
            ledger.append(batch);
            ledger.append(List.of(
                    Samples.submission("report-1", 1, "2"),
                    Samples.submission(Samples.capture("report-2", 9, LocalDate.of(2020, 5, 1)), "2")));
            ledger.decide(List.of(Samples.retraction("report-3"), Samples.retraction("report-0")));
            MerkleLog.sign(ledger, SigningKey.create(new SecureRandom()));
        }
    }

    /** Bytes of every column of every row, one at a time. */
    @ParameterizedTest
    @ValueSource(strings = {"entry", "part", "capture", "text", "reading", "decision"})
    void aChangedByteOfAnyColumn(String table) throws Exception {
        withoutGuards();
        byte[] whole = Files.readAllBytes(file);
        int changed = 0;
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (Cell cell : cells(table)) {
            byte[] bytes = cell.bytes();
            int step = LONG ? 1 : Math.max(1, bytes.length / 4);
            for (int at = random.nextInt(step); at < bytes.length; at += step) {
                byte[] other = bytes.clone();
                other[at] ^= (byte) (1 << (changed % 8));
                if (write(cell, other)) {
                    assertNamed(cell, "byte " + at + ", seed " + seed);
                    changed++;
                    Files.write(file, whole);
                }
            }
        }
        assertThat(changed).isGreaterThan(12);
    }

    private void assertNamed(Cell cell, String where) throws SQLException {
        // The guards, dropped to make the change, are told of in any case.
        List<Fault> faults = faults().stream()
                .filter(fault -> !fault.what().startsWith("the tables or the triggers"))
                .toList();
        assertThat(faults).as("%s, %s", cell, where).isNotEmpty();
        assertThat(faults.toString()).doesNotContain("Exception");
        if (!cell.column().equals("number") && !cell.column().equals("entry")) {
            assertThat(faults)
                    .as("%s, %s", cell, where)
                    .anyMatch(fault -> fault.entry() == cell.entry()
                            && fault.type() != null
                            && (fault.reportId() == null
                                    ? cell.entry() > REPORTS
                                    : fault.reportId().contains(cell.column().equals("id") ? "" : "report-")));
        }
    }

    /** Bytes of the file itself, wherever they lie: the change is told, or hits nothing that the ledger says. */
    @Test
    void aChangedByteOfTheFile() throws Exception {
        List<String> whole = content();
        byte[] bytes = Files.readAllBytes(file);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int told = 0;
        for (int i = 0; i < (LONG ? 5000 : 200); i++) {
            // Every byte of the first page's header once, then anywhere.
            int at = i < 100 ? i : random.nextInt(bytes.length);
            byte mask = (byte) (1 << random.nextInt(8));
            flip(at, mask);
            String what = "byte " + at + " flipped by " + mask + ", seed " + seed;
            try {
                List<Fault> faults = faults();
                assertThat(faults.toString()).as(what).doesNotContain("Exception");
                if (faults.isEmpty()) {
                    assertThat(content()).as(what).isEqualTo(whole);
                } else {
                    told++;
                }
            } catch (LedgerException e) {
                assertThat(e).as(what).hasMessageContaining("ledger.raqib");
                told++;
            }
            Files.write(file, bytes);
        }
        // Of 200 flips most hit what the ledger says or the file needs; some hit free space.
        assertThat(told).isGreaterThan(50);
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE FROM entry WHERE number = 5               | entry 5 (of report report-1) | it is missing
            DELETE FROM part WHERE entry = 4                 | entry 4 (capture of report report-1) | is missing
            DELETE FROM reading WHERE entry = 6              | entry 6 (reading of report report-1) | the index that finds it
            DELETE FROM text WHERE entry = 5                 | entry 5 (text of report report-1) | the index that finds it
            DELETE FROM capture WHERE entry = 4              | entry 4 (capture of report report-1) | the index that finds it
            UPDATE part SET name = 'other' WHERE entry = 5   | entry 5 (text of report report-1) | its part 'other' is not
            UPDATE entry SET header = (SELECT header FROM entry WHERE number = 5) WHERE number = 8 | entry 8 (text of report report-2) | its header is that of entry 5
            INSERT INTO part VALUES (5, 'more', zeroblob(16), x'00') | entry 5 (text of report report-1) | its part 'more' is not what
            INSERT INTO part VALUES (500, 'more', zeroblob(16), x'00') | a row of table part belongs to no entry |
            DELETE FROM decision WHERE entry = 17            | entry 17 (decision) | the index that finds it
            DELETE FROM checkpoint WHERE entry = 19          | entry 19 (checkpoint) | the index that finds it
            INSERT INTO capture VALUES (5, 'x', 'y')         | the index of captures has rows |
            DROP TRIGGER part_refuses_update                 | the tables or the triggers that guard them were changed |
            CREATE TABLE more (x)                            | the tables or the triggers that guard them were changed |
            """)
    void aChangeBySql(String sql, String named, @Nullable String how) throws Exception {
        if (!sql.startsWith("DROP") && !sql.startsWith("CREATE")) {
            List<String> guards = withoutGuards();
            sql(sql);
            sql(guards.toArray(String[]::new));
        } else {
            sql(sql);
        }
        assertThat(faults()).extracting(Fault::toString).anyMatch(sentence(named, how));
    }

    private static Predicate<String> sentence(String named, @Nullable String how) {
        return sentence -> sentence.startsWith(named) && (how == null || sentence.contains(how));
    }

    /** One who can compute hashes, and rewrites an entry with everything that vouches for it, breaks the chain after it. */
    @Test
    void aForgedEntryBreaksTheChain() throws Exception {
        StoredEntry text;
        try (SqliteLedger ledger = SqliteLedger.openToRead(file)) {
            text = ledger.entry(2).orElseThrow();
        }
        EntryHeader header = EntryHeader.parse(text.header());
        Part part = text.parts().getFirst();
        byte[] content = new String(part.content(), StandardCharsets.UTF_8)
                .replace("وكالة الساحل", "وكالة الجبل")
                .getBytes(StandardCharsets.UTF_8);
        Part forged = new Part(part.name(), part.salt(), content);
        byte[] canonical = EntryHeader.of(
                        2, header.type(), header.at(), header.from(), header.previous(), List.of(forged))
                .canonical();
        List<String> guards = withoutGuards();
        try (Connection connection = connect()) {
            update(connection, "UPDATE part SET content = ? WHERE entry = 2", content);
            update(connection, "UPDATE entry SET header = ? WHERE number = 2", canonical);
            update(
                    connection,
                    "UPDATE entry SET hash = ? WHERE number = 2",
                    Hash.leaf(canonical).bytes());
            update(
                    connection,
                    "UPDATE text SET sha256 = ? WHERE entry = 2",
                    Hash.of(content).hex());
        }
        sql(guards.toArray(String[]::new));
        assertThat(faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "entry 3 (reading of report report-0): it does not follow from the entry before it",
                        "entry 19 (checkpoint): its checkpoint states another root than entries 1 to 18 have: of them, some"
                                + " from entry 1 on were changed after they were signed");
    }

    @Test
    void theGuardsRefuseChanges() {
        for (String table : TABLES) {
            assertThatThrownBy(() -> sql("DELETE FROM " + table)).hasMessageContaining("append-only");
            assertThatThrownBy(() -> sql("UPDATE " + table + " SET "
                            + (table.equals("entry") ? "number = number" : "entry = entry")))
                    .hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> sql("INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE number = 3"))
                .hasMessageContaining("after the last one");
    }

    @Test
    void aFileCutShort() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        for (int keep = bytes.length - 1; keep > 0; keep -= 1 + bytes.length / 40) {
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(keep);
            }
            try {
                assertThat(faults()).as("cut to " + keep).isNotEmpty();
            } catch (LedgerException e) {
                assertThat(e).hasMessageContaining("ledger.raqib");
            }
            Files.write(file, bytes);
        }
    }

    private List<Fault> faults() {
        try (SqliteLedger ledger = SqliteLedger.openToRead(file)) {
            return ledger.verify(n -> {}).faults();
        }
    }

    /** All that the ledger says. */
    private List<String> content() throws SQLException {
        List<String> content = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY rowid")) {
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            byte[] bytes = rows.getBytes(i);
                            row.append(' ')
                                    .append(bytes == null ? "-" : HexFormat.of().formatHex(bytes));
                        }
                        content.add(row.toString());
                    }
                }
            }
        }
        return content;
    }

    private void flip(int at, byte mask) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(at);
            int value = raw.read();
            raw.seek(at);
            raw.write(value ^ mask);
        }
    }

    /** A value of the ledger, and the entry it belongs to. */
    private record Cell(String table, String column, long rowid, long entry, String type, byte[] bytes) {
        @Override
        public String toString() {
            return table + "." + column + " of entry " + entry;
        }
    }

    private List<Cell> cells(String table) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
                while (rows.next()) {
                    columns.add(rows.getString("name"));
                }
            }
            String number = table.equals("entry") ? "number" : "entry";
            for (String column : columns) {
                try (ResultSet rows = statement.executeQuery("SELECT rowid, " + number + ", typeof(" + column
                        + "), CAST(" + column + " AS BLOB) FROM " + table + " WHERE " + column + " IS NOT NULL")) {
                    while (rows.next()) {
                        byte[] bytes = rows.getBytes(4);
                        cells.add(new Cell(table, column, rows.getLong(1), rows.getLong(2), rows.getString(3), bytes));
                    }
                }
            }
        }
        return cells;
    }

    /** Writes the bytes as the value's own type, unless SQLite itself refuses them (two rows of one key), or sees no change. */
    private boolean write(Cell cell, byte[] bytes) throws SQLException {
        String value = cell.type().equals("blob") ? "?" : "CAST(? AS " + cell.type() + ")";
        String change = "UPDATE " + cell.table() + " SET " + cell.column() + " = " + value + " WHERE rowid = "
                + cell.rowid() + " AND " + cell.column() + " IS NOT " + value;
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(change)) {
            statement.setBytes(1, bytes);
            statement.setBytes(2, bytes);
            return statement.executeUpdate() == 1;
        } catch (SQLiteException e) {
            assertThat(e.getResultCode().name()).startsWith("SQLITE_CONSTRAINT");
            return false;
        }
    }

    private static void update(Connection connection, String sql, Object value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /** Drops the triggers; gives what makes them again. */
    private List<String> withoutGuards() throws SQLException {
        List<String> guards = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")) {
            while (rows.next()) {
                names.add("DROP TRIGGER " + rows.getString(1));
                guards.add(rows.getString(2));
            }
        }
        sql(names.toArray(String[]::new));
        return guards;
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
