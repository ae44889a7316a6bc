package org.raqib.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values (RFC 4180: CRLF at the end of a line, quotation marks doubled). A spreadsheet takes a cell
 * that begins with {@code = + - @} or a tab for a formula, and runs it: such a text gets an apostrophe before it, as the Open
 * Worldwide Application Security Project advises. Numbers are written bare and may begin with a minus sign.
 */
public final class CsvLines {
    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Appendable out;

    /** Onto {@code out}. */
    public CsvLines(Appendable out) {
        this.out = out;
    }

    /** One line of cells: a {@link Number} bare, null as nothing, anything else as text. */
    public void line(List<? extends @Nullable Object> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                Object cell = cells.get(i);
                if (cell instanceof Double number) {
                    // Never 1.0E-4, which not every reader takes for a number.
                    out.append(BigDecimal.valueOf(number).toPlainString());
                } else if (cell instanceof Number) {
                    out.append(cell.toString());
                } else if (cell != null) {
                    out.append(quoted(harmless(cell.toString())));
                }
            }
            out.append("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table: the names of its columns, then a line for each row. */
    <T> void table(List<Column<T>> columns, Iterable<? extends T> rows) {
        line(columns.stream().map(Column::name).toList());
        for (T row : rows) {
            row(columns, row);
        }
    }

    /** One row of a table. */
    <T> void row(List<Column<T>> columns, T row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(column.cell().apply(row)));
        line(cells);
    }

    /** The text, with an apostrophe before it where a spreadsheet would run it. Spaces and marks before it do not hide it. */
    static String harmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BEGINS_FORMULA.indexOf(c) >= 0) {
                return "'" + text;
            }
            if (c != ' ' && c != '\u00A0' && Character.getType(c) != Character.FORMAT) {
                return text;
            }
        }
        return text;
    }

    private static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (",;\"\t\r\n".indexOf(text.charAt(i)) >= 0) {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        boolean edges = !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
        return edges ? '"' + text + '"' : text;
    }
}
