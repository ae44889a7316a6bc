package org.raqib.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the store of one ledger: statements prepared once, and every failure put into a sentence in one place. SQL
 * is written so that every {@link Dialect} takes it; a parameter is {@code ?}, or {@code ?1}, {@code ?2} where one stands more than
 * once.
 */
final class Database implements AutoCloseable {
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d*)");

    private final String name;
    private final Dialect dialect;
    private final Connection connection;
    private final Map<String, Prepared> statements = new HashMap<>();

    /** @param name what the ledger is called in sentences: its file, or its address without a password */
    Database(String name, Dialect dialect, Connection connection) {
        this.name = name;
        this.dialect = dialect;
        this.connection = connection;
    }

    /** @param order which value each place of the statement takes, counted from 1 */
    private record Prepared(PreparedStatement statement, List<Integer> order) {}

    /** What is done with each row. */
    interface Row {
        /** Takes one row; whether further rows are wanted. */
        boolean take(ResultSet row) throws SQLException;
    }

    /** Makes a value of a row. */
    interface Form<T> {
        T of(ResultSet row) throws SQLException;
    }

    String name() {
        return name;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Runs statements that give no rows, or whose rows do not matter. */
    void run(String... sql) {
        try (Statement statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw dialect.fault(name, e);
        }
    }

    /** Runs a script of several statements. */
    void script(String script) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        } catch (SQLException e) {
            throw dialect.fault(name, e);
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
        T result;
        try {
            run(dialect.begin());
            result = work.get();
        } catch (Throwable e) {
            rollBack(e);
            throw e;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("COMMIT");
        } catch (SQLException e) {
            LedgerException fault = dialect.faultOfCommit(name, e);
            rollBack(fault);
            throw fault;
        }
        return result;
    }

    private void rollBack(Throwable fault) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException rolledBackAlready) {
            // A full disk, a failed write, a lost connection rolls back by itself; the first fault is the one to tell.
            fault.addSuppressed(rolledBackAlready);
        }
    }

    /** The driver gives up a statement that failed: the next time it is prepared anew. */
    private LedgerException failed(String sql, SQLException fault) {
        Prepared prepared = statements.remove(sql);
        try {
            if (prepared != null) {
                prepared.statement().close();
            }
        } catch (SQLException e) {
            fault.addSuppressed(e);
        }
        return dialect.fault(name, fault);
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        Prepared prepared = statements.get(sql);
        if (prepared == null) {
            List<Integer> order = new ArrayList<>();
            Matcher parameter = PARAMETER.matcher(sql);
            while (parameter.find()) {
                order.add(parameter.group(1).isEmpty() ? order.size() + 1 : Integer.parseInt(parameter.group(1)));
            }
            prepared = new Prepared(connection.prepareStatement(parameter.replaceAll("?")), order);
            statements.put(sql, prepared);
        }
        PreparedStatement statement = prepared.statement();
        int place = 0;
        for (int which : prepared.order()) {
            statement.setObject(++place, values[which - 1]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw dialect.fault(name, e);
        }
    }
}
