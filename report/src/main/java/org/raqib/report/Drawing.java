package org.raqib.report;

import java.util.List;

/**
 * A chart or a map as shapes, whatever draws them. Coordinates run from the upper left corner, to the right and down.
 *
 * @param width of all, in the drawing's own units (points on paper)
 * @param height of all
 * @param shapes later ones lie over earlier ones
 */
record Drawing(double width, double height, List<Shape> shapes) {
    Drawing {
        shapes = List.copyOf(shapes);
    }

    sealed interface Shape {}

    /** A rectangle with a fill and a thin frame. */
    record Bar(double x, double y, double width, double height, Fill fill) implements Shape {}

    /** A line through points: x, y, x, y. */
    record Path(double[] points, Stroke stroke) implements Shape {}

    record Disc(double x, double y, double radius, Fill fill) implements Shape {}

    /** One line of words; {@code y} is its base line. */
    record Label(double x, double y, String text, Anchor anchor, double size, boolean strong) implements Shape {}

    /** What the label's {@code x} is of it, as seen. */
    enum Anchor {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /** Told apart by pattern as well as by colour. */
    enum Fill {
        /** Dark and plain. */
        SOLID,
        /** Light with strokes aslant. */
        HATCHED,
        /** Light with dots. */
        DOTTED,
        /** White, framed. */
        PAPER,
        /** White without a frame, so that a number on it can be read. */
        BLANK
    }

    enum Stroke {
        AXIS,
        GRID,
        OUTLINE
    }
}
