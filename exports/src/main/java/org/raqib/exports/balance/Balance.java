package org.raqib.exports.balance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.raqib.model.Text;

/**
 * How evenly the record treats parties, outlets and routes.
 *
 * @param incidents how many incidents were measured
 * @param claims how many claims
 * @param findings how many findings
 * @param tables by party, by where outlets stand, by route
 */
public record Balance(int incidents, int claims, int findings, List<Table> tables) {
    public Balance {
        tables = List.copyOf(tables);
    }

    /**
     * One way to divide the record.
     *
     * @param id {@code party}, {@code outlets} or {@code route}
     * @param label what it is called
     * @param rows the groups
     */
    public record Table(String id, Text label, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One group.
     *
     * @param id an entity's identifier, {@code not-known}, or a route
     * @param label what it is called
     * @param counts what was counted; medians are in days and may be missing
     * @param shares the share of each measure that has one, beside that of the other groups
     */
    public record Row(String id, Text label, Map<Measure, Double> counts, Map<Measure, Comparison> shares) {
        public Row {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }
    }

    /** How many comparisons were made: of these about one in twenty is flagged by chance alone. */
    public int comparisons() {
        return (int) shares().filter(Comparison::isPossible).count();
    }

    /** How many are flagged. */
    public int flagged() {
        return (int) shares().filter(Comparison::isFlagged).count();
    }

    private Stream<Comparison> shares() {
        return tables.stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.shares().values().stream());
    }
}
