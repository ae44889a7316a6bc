package org.raqib.server.charts;

import java.util.ArrayList;
import java.util.List;
import org.raqib.server.charts.Svg.Hold;
import org.raqib.server.web.Html;

/** Charts of counts. */
public final class Charts {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 236;
    private static final double AXIS = 40;
    private static final double TOP = 34;
    private static final double FLOOR = HEIGHT - 28;

    private static final double LABELS = 190;
    private static final double ROW = 38;

    private final boolean mirrored;

    /** @param mirrored whether they are read from the right */
    public Charts(boolean mirrored) {
        this.mirrored = mirrored;
    }

    /**
     * What belongs to one span of time.
     *
     * @param label short, under the axis
     * @param words all of it, for who points at it
     * @param first drawn plain
     * @param second drawn above it, hatched
     * @param before how many there were, first and second together, in the span compared with; drawn as a line across, or
     *     below 0 for none
     */
    public record Column(String label, String words, int first, int second, int before) {}

    /**
     * What the parts of a chart are called.
     *
     * @param first what is drawn plain
     * @param second what is drawn hatched
     * @param before what it is compared with; empty for nothing
     */
    public record Key(String first, String second, String before) {}

    /**
     * A count beside that of the period before.
     *
     * @param path where it leads, or empty
     */
    public record Row(String label, int now, int before, String path) {}

    /** Columns in time. */
    public Html columns(String id, String title, String description, List<Column> columns, Key key) {
        Svg svg = new Svg(id, WIDTH, HEIGHT, mirrored, title, description);
        int most = columns.stream()
                .mapToInt(column -> Math.max(column.first + column.second, column.before))
                .max()
                .orElse(1);
        int step = step(Math.max(1, most));
        int top = (Math.max(1, most) + step - 1) / step * step;
        double scale = (FLOOR - TOP) / top;
        for (int at = 0; at <= top; at += step) {
            double y = FLOOR - at * scale;
            svg.line(AXIS, y, WIDTH - 4, y, at == 0 ? "c-axis" : "c-grid");
            svg.label(AXIS - 8, y + 4, Integer.toString(at), Hold.END, "c-number");
        }
        double each = (WIDTH - AXIS - 8) / Math.max(1, columns.size());
        double wide = Math.min(34, each * 0.68);
        int every = (int) Math.ceil(columns.size() / 10.0);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double x = AXIS + 4 + i * each + (each - wide) / 2;
            double first = column.first * scale;
            double second = column.second * scale;
            svg.group(column.words);
            svg.rect(x - (each - wide) / 2, TOP, each, FLOOR - TOP, "c-touch");
            if (column.first > 0) {
                svg.rect(x, FLOOR - first, wide, first, "c-plain");
            }
            if (column.second > 0) {
                svg.hatched(x, FLOOR - first - second, wide, second, "c-edge", false);
            }
            if (column.before >= 0 && !key.before.isEmpty()) {
                double y = FLOOR - column.before * scale;
                svg.line(x - 4, y, x + wide + 4, y, "c-before");
            }
            svg.end();
            if (i % every == 0) {
                svg.label(x + wide / 2, HEIGHT - 8, column.label, Hold.MIDDLE, "c-label");
            }
        }
        double at = AXIS;
        svg.rect(at, 6, 14, 12, "c-plain").label(at + 20, 17, key.first, Hold.START, "c-label");
        if (!key.second.isEmpty()) {
            at += 200;
            svg.hatched(at, 6, 14, 12, "c-edge", false).label(at + 20, 17, key.second, Hold.START, "c-label");
        }
        if (!key.before.isEmpty()) {
            at += 220;
            svg.line(at, 12, at + 16, 12, "c-before").label(at + 22, 17, key.before, Hold.START, "c-label");
        }
        return svg.done();
    }

    /** Pairs of bars: now, and the period before. */
    public Html pairs(String id, String title, String description, List<Row> rows, String now, String before) {
        double width = 520;
        double height = 30 + rows.size() * ROW + 6;
        Svg svg = new Svg(id, width, height, mirrored, title, description);
        int most = rows.stream()
                .mapToInt(row -> Math.max(row.now, row.before))
                .max()
                .orElse(1);
        double scale = (width - LABELS - 48) / Math.max(1, most);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = 30 + i * ROW;
            if (!row.path.isEmpty()) {
                svg.link(row.path, row.label + ": " + row.now);
            }
            svg.label(
                    LABELS - 10,
                    y + 20,
                    shortened(row.label, 27),
                    Hold.END,
                    row.path.isEmpty() ? "c-label" : "c-label c-link");
            if (!row.path.isEmpty()) {
                svg.endLink();
            }
            bar(svg, y + 5, row.now, scale, true);
            bar(svg, y + 19, row.before, scale, false);
        }
        svg.line(LABELS, 28, LABELS, height - 4, "c-axis");
        svg.rect(LABELS, 6, 14, 12, "c-plain").label(LABELS + 20, 17, now, Hold.START, "c-label");
        svg.hatched(LABELS + 150, 6, 14, 12, "c-edge", true).label(LABELS + 170, 17, before, Hold.START, "c-label");
        return svg.done();
    }

    private static void bar(Svg svg, double y, int count, double scale, boolean now) {
        double wide = count * scale;
        if (count > 0 && now) {
            svg.rect(LABELS, y, wide, 12, "c-plain");
        } else if (count > 0) {
            svg.hatched(LABELS, y, wide, 12, "c-edge", true);
        }
        svg.label(LABELS + wide + 6, y + 10.5, Integer.toString(count), Hold.START, "c-number");
    }

    /** As much of a label as there is room for. */
    static String shortened(String label, int most) {
        List<Integer> points = new ArrayList<>();
        label.replaceAll("[\\u2066-\\u2069]", "").codePoints().forEach(points::add);
        if (points.size() <= most) {
            return label;
        }
        StringBuilder cut = new StringBuilder();
        points.subList(0, most - 1).forEach(cut::appendCodePoint);
        return cut.toString().strip() + "…";
    }

    /** Between the lines of a grid: 1, 2 or 5 times a power of ten, so that there are at most six. */
    static int step(int most) {
        for (int power = 1; ; power *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                if (most <= 5 * digit * power) {
                    return digit * power;
                }
            }
        }
    }
}
