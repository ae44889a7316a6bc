package org.raqib.server.state;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * {@code workbench.db}: what the workbench itself keeps and may change, such as accounts, sessions, drafts and read marks.
 * The record is the ledger; nothing here is evidence. Its tables are those of the numbered scripts beside this class. One
 * connection, used by one thread at a time: what is asked of it takes microseconds.
 */
public final class WorkbenchStore implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    private WorkbenchStore(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        /** What the row that the result stands at says. */
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Opens the file, begins it where it does not exist, and brings its tables to the form of this Raqib.
     *
     * @throws StateException if that cannot be done
     */
    public static WorkbenchStore open(Path file) {
        String url = "jdbc:sqlite:" + file;
        try {
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("classpath:org/raqib/server/state/workbench")
                    .load()
                    .migrate();
            Connection connection = DriverManager.getConnection(url);
            WorkbenchStore store = new WorkbenchStore(file, connection);
            store.run("PRAGMA journal_mode = WAL");
            store.run("PRAGMA synchronous = FULL");
            store.run("PRAGMA foreign_keys = ON");
            store.run("PRAGMA busy_timeout = 5000");
            store.run("PRAGMA trusted_schema = OFF");
            DataFolder.keepToOwner(file);
            return store;
        } catch (SQLException | FlywayException e) {
            throw new StateException(
                    file + " cannot be opened, or brought to the form of this Raqib: " + oneLine(e)
                            + "; restore it from a backup, or move it away to begin anew (accounts are lost then, the"
                            + " ledger is not).",
                    e);
        }
    }

    /** Runs a statement that gives no rows; returns the number of rows it changed. */
    public int run(String sql, @Nullable Object... values) {
        lock.lock();
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            lock.unlock();
        }
    }

    /** All rows of a query. */
    public <T> List<T> list(Row<T> row, String sql, @Nullable Object... values) {
        lock.lock();
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.of(result));
            }
            return rows;
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            lock.unlock();
        }
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> first(Row<T> row, String sql, @Nullable Object... values) {
        return list(row, sql, values).stream().findFirst();
    }

    /** Does all of it or nothing. */
    public <T> T transaction(Supplier<T> work) {
        lock.lock();
        try {
            if (!connection.getAutoCommit()) {
                return work.get();
            }
            connection.setAutoCommit(false);
            try {
                T result = work.get();
                connection.commit();
                return result;
            } catch (Throwable e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            lock.unlock();
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private StateException fault(SQLException e) {
        return new StateException(file + " cannot be read or written: " + oneLine(e) + ".", e);
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            lock.unlock();
        }
    }
}
