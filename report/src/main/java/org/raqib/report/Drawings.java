package org.raqib.report;

import java.util.ArrayList;
import java.util.List;
import org.raqib.model.Text;

/** Charts of counts. In Arabic they run from right to left, as they are read. */
final class Drawings {
    private static final double WIDTH = 470;
    private static final double CHART = 165;
    private static final double AXIS = 34;
    private static final double LABEL = 190;
    private static final double ROW = 34;

    private Drawings() {}

    /**
     * Counts of one span of time.
     *
     * @param label short, under the axis
     * @param first drawn plain
     * @param second drawn above it, hatched
     */
    record Column(Text label, int first, int second) {}

    /** A count beside that of the period before. */
    record Row(Text label, int now, int before) {}

    /** Whether the first letter with a direction runs to the left. */
    static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .mapToObj(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .findFirst()
                .orElse(false);
    }

    /** Turns a drawing's sides where the language runs to the left. */
    private record Side(boolean rightToLeft) {
        /** The left edge of something so wide that begins at {@code start}. */
        double x(double start, double width) {
            return rightToLeft ? WIDTH - start - width : start;
        }

        Drawing.Anchor start() {
            return rightToLeft ? Drawing.Anchor.RIGHT : Drawing.Anchor.LEFT;
        }

        Drawing.Anchor end() {
            return rightToLeft ? Drawing.Anchor.LEFT : Drawing.Anchor.RIGHT;
        }
    }

    /** Columns in time, each of two kinds. */
    static Drawing columns(List<Column> columns, Text first, Text second, String language) {
        Side side = new Side(language.equals("ar"));
        List<Drawing.Shape> shapes = new ArrayList<>();
        int most = Math.max(
                1,
                columns.stream()
                        .mapToInt(column -> column.first + column.second)
                        .max()
                        .orElse(1));
        int step = step(most);
        double top = 26;
        double scale = (CHART - top - 20) / (double) (((most + step - 1) / step) * step);
        double floor = CHART - 20;
        for (int at = 0; at * scale <= CHART - top - 20 + 0.01; at += step) {
            double y = floor - at * scale;
            shapes.add(new Drawing.Path(
                    new double[] {side.x(AXIS, 0), y, side.x(WIDTH - 4, 0), y},
                    at == 0 ? Drawing.Stroke.AXIS : Drawing.Stroke.GRID));
            shapes.add(new Drawing.Label(side.x(AXIS - 5, 0), y + 3, Integer.toString(at), side.end(), 8, false));
        }
        double each = (WIDTH - AXIS - 8) / Math.max(1, columns.size());
        double wide = Math.min(26, each * 0.72);
        int every = (int) Math.ceil(columns.size() / 10.0);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double x = side.x(AXIS + 4 + i * each + (each - wide) / 2, wide);
            double tall = column.first * scale;
            if (column.first > 0) {
                shapes.add(new Drawing.Bar(x, floor - tall, wide, tall, Drawing.Fill.SOLID));
            }
            if (column.second > 0) {
                double more = column.second * scale;
                shapes.add(new Drawing.Bar(x, floor - tall - more, wide, more, Drawing.Fill.HATCHED));
            }
            if (i % every == 0) {
                shapes.add(new Drawing.Label(
                        x + wide / 2, CHART - 7, column.label.in(language), Drawing.Anchor.MIDDLE, 8, false));
            }
        }
        key(shapes, side, 0, first, Drawing.Fill.SOLID, language);
        key(shapes, side, 230, second, Drawing.Fill.HATCHED, language);
        return new Drawing(WIDTH, CHART, shapes);
    }

    /** Pairs of bars: now, and the period before. */
    static Drawing pairs(List<Row> rows, Text now, Text before, String language) {
        Side side = new Side(language.equals("ar"));
        List<Drawing.Shape> shapes = new ArrayList<>();
        int most = Math.max(
                1,
                rows.stream()
                        .mapToInt(row -> Math.max(row.now, row.before))
                        .max()
                        .orElse(1));
        double scale = (WIDTH - LABEL - 40) / most;
        double top = 24;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = top + i * ROW;
            shapes.add(new Drawing.Label(side.x(LABEL - 6, 0), y + 17, row.label.in(language), side.end(), 8.5, false));
            bar(shapes, side, y + 3, row.now * scale, row.now, Drawing.Fill.SOLID);
            bar(shapes, side, y + 16, row.before * scale, row.before, Drawing.Fill.HATCHED);
        }
        double height = top + rows.size() * ROW + 4;
        shapes.add(new Drawing.Path(
                new double[] {side.x(LABEL, 0), top, side.x(LABEL, 0), height - 4}, Drawing.Stroke.AXIS));
        key(shapes, side, 0, now, Drawing.Fill.SOLID, language);
        key(shapes, side, 230, before, Drawing.Fill.HATCHED, language);
        return new Drawing(WIDTH, height, shapes);
    }

    private static void bar(
            List<Drawing.Shape> shapes, Side side, double y, double wide, int count, Drawing.Fill fill) {
        if (count > 0) {
            shapes.add(new Drawing.Bar(side.x(LABEL, wide), y, wide, 11, fill));
        }
        shapes.add(
                new Drawing.Label(side.x(LABEL + wide + 5, 0), y + 9, Integer.toString(count), side.start(), 8, false));
    }

    private static void key(
            List<Drawing.Shape> shapes, Side side, double start, Text label, Drawing.Fill fill, String language) {
        shapes.add(new Drawing.Bar(side.x(start + 2, 12), 3, 12, 10, fill));
        shapes.add(new Drawing.Label(side.x(start + 19, 0), 12, label.in(language), side.start(), 8.5, false));
    }

    /** Between the lines of a grid: 1, 2 or 5 times a power of ten, so that there are at most six. */
    private static int step(int most) {
        for (int power = 1; ; power *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                if (most <= 5 * digit * power) {
                    return digit * power;
                }
            }
        }
    }
}
