package org.raqib.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** A connection to one SQLite file: statements prepared once, and every failure put into a sentence in one place. */
final class Sqlite implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private Sqlite(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** What is done with each row. */
    interface Row {
        /** Whether further rows are wanted. */
        boolean take(ResultSet row) throws SQLException;
    }

    /** Makes a value of a row. */
    interface Form<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * @param create whether a file that does not exist is made
     * @param patience how long to wait for another process to let go of the file
     */
    static Sqlite open(Path file, boolean create, Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        if (!create) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        try {
            // As a URI, since the driver takes what follows a question mark in a plain name for its own parameters.
            String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri();
            return new Sqlite(file, config.createConnection(url));
        } catch (SQLException e) {
            throw SqliteFaults.of(file, e);
        }
    }

    /** A database in memory. */
    static Sqlite inMemory() {
        try {
            return new Sqlite(Path.of(":memory:"), new SQLiteConfig().createConnection("jdbc:sqlite::memory:"));
        } catch (SQLException e) {
            throw SqliteFaults.of(Path.of(":memory:"), e);
        }
    }

    Path file() {
        return file;
    }

    /** Runs statements that give no rows, or whose rows do not matter. */
    void run(String... sql) {
        try (Statement statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw SqliteFaults.of(file, e);
        }
    }

    void update(String sql, @Nullable Object... values) {
        try {
            bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    void each(String sql, Row row, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next() && row.take(rows)) {
                // the row has been taken
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The first row's value, or null where there is no row. */
    <T> @Nullable T first(String sql, Form<T> form, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? form.of(rows) : null;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The one whole number a query gives; 0 where it gives none. */
    long number(String sql, @Nullable Object... values) {
        Long number = first(sql, row -> row.getLong(1), values);
        return number == null ? 0 : number;
    }

    /** Does all of {@code work}, durably once this returns, or none of it. Holds the right to write from its start. */
    <T> T transaction(Supplier<T> work) {
        run("BEGIN IMMEDIATE");
        try {
            T result = work.get();
            run("COMMIT");
            return result;
        } catch (Throwable e) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ROLLBACK");
            } catch (SQLException rolledBackAlready) {
                // A full disk or a failed write rolls back by itself; the first fault is the one to tell.
                e.addSuppressed(rolledBackAlready);
            }
            throw e;
        }
    }

    /** The driver gives up a statement that failed: the next time it is prepared anew. */
    private LedgerException failed(String sql, SQLException fault) {
        PreparedStatement statement = statements.remove(sql);
        try {
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException e) {
            fault.addSuppressed(e);
        }
        return SqliteFaults.of(file, fault);
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqliteFaults.of(file, e);
        }
    }
}
