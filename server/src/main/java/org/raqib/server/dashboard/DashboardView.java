package org.raqib.server.dashboard;

import java.util.List;
import org.raqib.server.charts.Figure;

/**
 * What the dashboard shows.
 *
 * @param from first day of the period, as in the form
 * @param to last day
 * @param period the period in words
 * @param before the period it is compared with, in words
 * @param earlier the address of the period before
 * @param later the address of the period after
 * @param figures the sums
 * @param charts in order of reading
 * @param balances how evenly the record treats parties and routes
 */
public record DashboardView(
        String from,
        String to,
        String period,
        String before,
        String earlier,
        String later,
        List<Sum> figures,
        List<Figure> charts,
        List<BalanceTable> balances,
        String digestPath,
        boolean busy) {
    public DashboardView {
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
        balances = List.copyOf(balances);
    }

    /** A sum: what is counted, how many now, how many before. */
    public record Sum(String label, String now, String before) {}

    /**
     * One way of dividing the record.
     *
     * @param heads what is measured
     */
    public record BalanceTable(String id, String title, List<String> heads, List<BalanceRow> rows) {
        public BalanceTable {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    public record BalanceRow(String label, List<BalanceCell> cells) {
        public BalanceRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A share, or a count.
     *
     * @param words beside it, what the others have; empty for a count
     * @param flagged whether it differs from that of the others by more than chance would often make it
     */
    public record BalanceCell(String value, String words, boolean flagged) {}
}
