package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is changed in a ledger in PostgreSQL behind its back, by one who may do anything there, is told and named. */
class PostgresTamperingTest {
    private static final List<String> TABLES =
            List.of("entry", "part", "capture", "text", "reading", "decision", "checkpoint");

    private static final int CHANGES = Boolean.getBoolean("raqib.long") ? 5000 : 80;

    @TempDir
    Path folder;

    private TestStore.Place place = TestStore.POSTGRESQL.place(Path.of("."));

    @BeforeEach
    void aLedger() {
        place = TestStore.POSTGRESQL.place(folder);
        try (Ledger ledger = place.open(Clock.systemUTC())) {
            ledger.append(List.of(
                    Samples.submission("report-0", 0, "1"),
                    Samples.submission("report-1", 1, "1"),
                    Samples.submission("report-0", 0, "2")));
            ledger.decide(List.of(Samples.retraction("report-1")));
        }
    }

    /** A value in the ledger. */
    private record Cell(String table, String column, String row, long entry, byte[] bytes, boolean binary) {}

    private static List<Cell> cells(Connection connection) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet rows = statement.executeQuery("SELECT ctid, * FROM " + table)) {
                    while (rows.next()) {
                        for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                            String type = rows.getMetaData().getColumnTypeName(i);
                            if (rows.getObject(i) != null && !type.equals("int8")) {
                                boolean binary = type.equals("bytea");
                                cells.add(new Cell(
                                        table,
                                        rows.getMetaData().getColumnName(i),
                                        rows.getString(1),
                                        rows.getLong(2),
                                        rows.getBytes(i),
                                        binary));
                            }
                        }
                    }
                }
            }
        }
        return cells;
    }

    @Test
    void aFlippedByteOfAnything() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Connection connection = place.raw();
                Statement statement = connection.createStatement();
                Ledger ledger = place.openToRead()) {
            // As a superuser may: neither triggers nor references are looked at in this session.
            statement.execute("SET session_replication_role = replica");
            List<Cell> cells = cells(connection);
            assertThat(cells).hasSizeGreaterThan(50);
            for (int i = 0; i < CHANGES; i++) {
                Cell cell = cells.get(random.nextInt(cells.size()));
                byte[] other = cell.bytes().clone();
                int at = random.nextInt(other.length);
                // Text must stay text: the last bits of a letter, and of the last byte of a longer character.
                other[at] ^= (byte) (cell.binary() ? 1 << random.nextInt(8) : 1);
                String what = cell.table() + "." + cell.column() + " of entry " + cell.entry() + ", byte " + at
                        + ", seed " + seed;
                String row = write(connection, cell, cell.row(), other);
                if (row == null) {
                    continue;
                }
                assertThat(ledger.verify(n -> {}).faults())
                        .as(what)
                        .isNotEmpty()
                        .anyMatch(fault -> fault.entry() == cell.entry())
                        .allMatch(fault -> !fault.toString().contains("Exception"));
                assertThat(write(connection, cell, row, cell.bytes())).isNotNull();
                cells = cells(connection);
            }
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
        }
    }

    /** Writes a value; gives where its row lies then, or null where the server itself refuses it. */
    private static @Nullable String write(Connection connection, Cell cell, String row, byte[] bytes)
            throws SQLException {
        String value = cell.binary() ? "?" : "convert_from(?, 'UTF8')";
        try (PreparedStatement statement = connection.prepareStatement("UPDATE " + cell.table() + " SET "
                + cell.column() + " = " + value + " WHERE ctid = CAST(? AS tid) RETURNING ctid")) {
            statement.setBytes(1, bytes);
            statement.setString(2, row);
            try (ResultSet written = statement.executeQuery()) {
                assertThat(written.next()).isTrue();
                return written.getString(1);
            }
        } catch (SQLException e) {
            // Not text any more, or two rows of one key.
            assertThat(e.getSQLState()).isIn("22021", "23505");
            return null;
        }
    }

    @Test
    void whatIsTakenAwayPutInOrSwitchedOff() throws Exception {
        for (String[] change : new String[][] {
            {"DELETE FROM entry WHERE number = 5", "entry 5 (of report report-1): it is missing"},
            {"DELETE FROM part WHERE entry = 4", "its part 'bytes' is missing"},
            {"DELETE FROM reading WHERE entry = 6", "the index that finds it does not match it"},
            {"DELETE FROM decision WHERE entry = 8", "entry 8 (decision): the index that finds it"},
            {"INSERT INTO part VALUES (500, 'more', '', '')", "a row of table part belongs to no entry"},
            {"INSERT INTO capture VALUES (5, 'x', 'y')", "the index of captures has rows"},
            {"DROP TRIGGER part_refuses_change ON part", "the tables or the triggers that guard them were changed"},
            {"ALTER TABLE part DISABLE TRIGGER ALL", "the tables or the triggers that guard them were changed"},
            {
                "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                "the tables or the triggers that guard them were changed"
            },
            {
                "CREATE RULE quiet AS ON INSERT TO part DO INSTEAD NOTHING",
                "the tables or the triggers that guard them were changed"
            }
        }) {
            aLedger();
            try (Connection connection = place.raw();
                    Statement statement = connection.createStatement();
                    Ledger ledger = place.openToRead()) {
                assertThat(ledger.verify(n -> {}).faults()).isEmpty();
                statement.execute("SET session_replication_role = replica");
                statement.execute(change[0]);
                assertThat(ledger.verify(n -> {}).faults())
                        .extracting(Fault::toString)
                        .as(change[0])
                        .anyMatch(fault -> fault.contains(change[1]));
            }
        }
    }

    @Test
    void theGuardsRefuseChanges() throws Exception {
        try (Connection connection = place.raw();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                for (String change : List.of("DELETE FROM " + table, "TRUNCATE " + table + " CASCADE")) {
                    assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
                }
            }
            assertThatThrownBy(() -> statement.execute("INSERT INTO entry VALUES (500, 'text', '', '', '')"))
                    .hasMessageContaining("after the last one");
        }
    }
}
