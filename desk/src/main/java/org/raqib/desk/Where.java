package org.raqib.desk;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The conditions of a query, put together with their values; no value ever becomes part of the statement's text. */
final class Where {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** One condition more, with a value for each of its question marks. */
    Where and(String condition, Object... bound) {
        sql.append(sql.isEmpty() ? " WHERE " : " AND ").append(condition);
        values.addAll(List.of(bound));
        return this;
    }

    /** One of several values. */
    Where in(String column, List<String> wanted) {
        return wanted.isEmpty()
                ? this
                : and(
                        column + " IN ("
                                + String.join(
                                        ", ", wanted.stream().map(one -> "?").toList()) + ")",
                        wanted.toArray());
    }

    /** {@code before}, the conditions, {@code after}. */
    Query query(Handle handle, String before, String after, Object... more) {
        Query query = handle.createQuery(before + sql + after);
        int position = 0;
        for (Object value : values) {
            query.bind(position++, value);
        }
        for (Object value : more) {
            query.bind(position++, value);
        }
        return query;
    }
}
