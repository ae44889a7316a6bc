package org.raqib.server.charts;

import java.util.Locale;
import org.raqib.digest.Markup;
import org.raqib.server.web.Html;

/**
 * A drawing under construction. Coordinates run from where a reader begins: to the right in English, to the left in Arabic.
 * Colours and strokes are classes of {@code charts.css}, so that both themes have theirs and no style stands in the page.
 */
public final class Svg {
    /** Where a label is held. */
    public enum Hold {
        /** At its beginning, as it is read. */
        START,
        MIDDLE,
        /** At its end. */
        END
    }

    private final double width;
    private final boolean mirrored;
    private final String id;
    private final Markup out = new Markup();

    /**
     * Begins a drawing.
     *
     * @param id unique on the page
     * @param mirrored whether it is read from the right
     */
    public Svg(String id, double width, double height, boolean mirrored, String title, String description) {
        this.width = width;
        this.mirrored = mirrored;
        this.id = id;
        // A group, not a picture: parts of some charts are links, which a picture would hide from screen readers.
        out.raw("<svg role=\"group\" direction=\"ltr\" viewBox=\"0 0 " + n(width) + " " + n(height)
                        + "\" preserveAspectRatio=\"xMidYMid meet\" aria-labelledby=\"" + id + "-t " + id
                        + "-d\"><title id=\""
                        + id + "-t\">")
                .text(plain(title))
                .raw("</title><desc id=\"" + id + "-d\">")
                .text(plain(description))
                .raw("</desc><defs>" + hatch("h", "c-hatch") + hatch("h2", "c-hatch-2") + "</defs>");
    }

    private String hatch(String name, String css) {
        return "<pattern id=\"" + id + "-" + name + "\" class=\"" + css
                + "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\"/>"
                + "<path d=\"M-1 1L1 -1M0 6L6 0M5 7L7 5\"/></pattern>";
    }

    /** Begins a group, of which {@code words} are shown to who points at it. */
    public Svg group(String words) {
        out.raw("<g><title>").text(plain(words)).raw("</title>");
        return this;
    }

    /** Begins a group that leads somewhere. */
    public Svg link(String path, String words) {
        out.raw("<a href=\"")
                .attribute(path)
                .raw("\" aria-label=\"")
                .attribute(plain(words))
                .raw("\"><title>");
        out.text(plain(words)).raw("</title>");
        return this;
    }

    public Svg endLink() {
        out.raw("</a>");
        return this;
    }

    public Svg end() {
        out.raw("</g>");
        return this;
    }

    /** A rectangle. */
    public Svg rect(double x, double y, double wide, double tall, String css) {
        return rect(x, y, wide, tall, css, 0);
    }

    /** A rectangle with round corners. */
    public Svg rect(double x, double y, double wide, double tall, String css, double round) {
        out.raw("<rect class=\"" + css + "\" x=\"" + n(left(x, wide)) + "\" y=\"" + n(y) + "\" width=\"" + n(wide)
                + "\" height=\"" + n(tall) + "\"" + (round > 0 ? " rx=\"" + n(round) + "\"" : "") + "/>");
        return this;
    }

    /** A rectangle of strokes aslant: told apart from a plain one without its colour. */
    public Svg hatched(double x, double y, double wide, double tall, String css, boolean second) {
        out.raw("<rect class=\"" + css + "\" fill=\"url(#" + id + (second ? "-h2" : "-h") + ")\" x=\""
                + n(left(x, wide)) + "\" y=\"" + n(y) + "\" width=\"" + n(wide) + "\" height=\"" + n(tall) + "\"/>");
        return this;
    }

    public Svg line(double x1, double y1, double x2, double y2, String css) {
        out.raw("<line class=\"" + css + "\" x1=\"" + n(left(x1, 0)) + "\" y1=\"" + n(y1) + "\" x2=\"" + n(left(x2, 0))
                + "\" y2=\"" + n(y2) + "\"/>");
        return this;
    }

    public Svg disc(double x, double y, double radius, String css) {
        out.raw("<circle class=\"" + css + "\" cx=\"" + n(left(x, 0)) + "\" cy=\"" + n(y) + "\" r=\"" + n(radius)
                + "\"/>");
        return this;
    }

    /** A square standing on its corner. */
    public Svg diamond(double x, double y, double radius, String css) {
        double at = left(x, 0);
        out.raw("<path class=\"" + css + "\" d=\"M" + n(at) + " " + n(y - radius) + "L" + n(at + radius) + " " + n(y)
                + "L" + n(at) + " " + n(y + radius) + "L" + n(at - radius) + " " + n(y) + "Z\"/>");
        return this;
    }

    /** One line of words; {@code y} is its base line. */
    public Svg label(double x, double y, String text, Hold hold, String css) {
        String anchor = switch (hold) {
            case START -> mirrored ? "end" : "start";
            case MIDDLE -> "middle";
            case END -> mirrored ? "start" : "end";
        };
        out.raw("<text class=\"" + css + "\" unicode-bidi=\"plaintext\" x=\"" + n(left(x, 0)) + "\" y=\"" + n(y)
                        + "\" text-anchor=\"" + anchor + "\">")
                .text(plain(text))
                .raw("</text>");
        return this;
    }

    /** The drawing as it stands. */
    public Html done() {
        return new Html(out + "</svg>");
    }

    private double left(double x, double wide) {
        return mirrored ? width - x - wide : x;
    }

    /** Labels stand by themselves: what sets names apart is of no use there. */
    private static String plain(String text) {
        return text.replaceAll("[\u2066-\u2069]", "");
    }

    /** A number with one decimal at most. */
    private static String n(double number) {
        String written = String.format(Locale.ROOT, "%.1f", number);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
