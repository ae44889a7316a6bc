package org.raqib.report;

import java.util.Locale;
import org.raqib.digest.Markup;

/** A drawing as SVG within a page: titled and described, told apart by pattern, without any style that a policy would block. */
final class SvgDrawing {
    private static final String INK = "#1f2933";
    private static final String ACCENT = "#1d5c63";
    private static final String LIGHT = "#dde8e8";

    private SvgDrawing() {}

    static void write(Markup out, Block.Figure figure, String language) {
        Drawing drawing = figure.in(language);
        String id = figure.id();
        out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" direction=\"ltr\" viewBox=\"0 0 ")
                .raw(n(drawing.width()) + " " + n(drawing.height()))
                .raw("\" width=\"" + n(drawing.width()) + "\" height=\"" + n(drawing.height()))
                .raw("\" aria-labelledby=\"" + id + "-t " + id + "-d\">\n<title id=\"" + id + "-t\">")
                .text(plain(figure.title().in(language)))
                .raw("</title>\n<desc id=\"" + id + "-d\">")
                .text(plain(figure.description().in(language)))
                .raw("</desc>\n<defs><pattern id=\"" + id
                        + "-h\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\">")
                .raw("<rect width=\"4\" height=\"4\" fill=\"" + LIGHT
                        + "\"/><path d=\"M-1 1L1 -1M0 4L4 0M3 5L5 3\" stroke=\"" + ACCENT
                        + "\" stroke-width=\"0.7\"/></pattern>")
                .raw("<pattern id=\"" + id + "-d2\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\">")
                .raw("<rect width=\"4\" height=\"4\" fill=\"" + LIGHT
                        + "\"/><circle cx=\"2\" cy=\"2\" r=\"0.8\" fill=\"" + ACCENT + "\"/></pattern>")
                .raw("<clipPath id=\"" + id + "-c\"><rect width=\"" + n(drawing.width()) + "\" height=\""
                        + n(drawing.height()) + "\"/></clipPath></defs>\n<g clip-path=\"url(#" + id + "-c)\">\n");
        drawing.shapes().forEach(shape -> shape(out, shape, id));
        out.raw("</g></svg>\n");
    }

    private static void shape(Markup out, Drawing.Shape shape, String id) {
        switch (shape) {
            case Drawing.Bar bar ->
                out.raw("<rect x=\"" + n(bar.x()) + "\" y=\"" + n(bar.y()) + "\" width=\"" + n(bar.width())
                        + "\" height=\"" + n(bar.height()) + "\" " + fill(bar.fill(), id) + "/>\n");
            case Drawing.Disc disc ->
                out.raw("<circle cx=\"" + n(disc.x()) + "\" cy=\"" + n(disc.y()) + "\" r=\"" + n(disc.radius()) + "\" "
                        + fill(disc.fill(), id) + "/>\n");
            case Drawing.Path path -> out.raw("<path d=\"" + d(path.points()) + "\" " + stroke(path.stroke()) + "/>\n");
            case Drawing.Label label ->
                out.raw("<text unicode-bidi=\"plaintext\" x=\"" + n(label.x()) + "\" y=\"" + n(label.y())
                                + "\" font-size=\"" + n(label.size()) + "\" text-anchor=\""
                                + switch (label.anchor()) {
                                    case LEFT -> "start";
                                    case MIDDLE -> "middle";
                                    case RIGHT -> "end";
                                }
                                + "\" fill=\"" + INK + "\"" + (label.strong() ? " font-weight=\"bold\"" : "") + ">")
                        .text(plain(label.text()))
                        .raw("</text>\n");
        }
    }

    /** Labels are short and stand by themselves: what sets names apart is of no use there. */
    private static String plain(String text) {
        return text.replaceAll("[\u2066-\u2069]", "");
    }

    private static String fill(Drawing.Fill fill, String id) {
        return (fill == Drawing.Fill.BLANK ? "" : "stroke=\"" + INK + "\" stroke-width=\"0.6\" ") + "fill=\""
                + switch (fill) {
                    case SOLID -> ACCENT;
                    case HATCHED -> "url(#" + id + "-h)";
                    case DOTTED -> "url(#" + id + "-d2)";
                    case PAPER, BLANK -> "#ffffff";
                }
                + "\"";
    }

    private static String stroke(Drawing.Stroke stroke) {
        return "fill=\"none\" "
                + switch (stroke) {
                    case AXIS -> "stroke=\"" + INK + "\" stroke-width=\"0.8\"";
                    case GRID -> "stroke=\"#c9d0d4\" stroke-width=\"0.5\"";
                    case OUTLINE -> "stroke=\"#8a969c\" stroke-width=\"0.6\"";
                };
    }

    private static String d(double[] points) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i + 1 < points.length; i += 2) {
            d.append(i == 0 ? 'M' : 'L').append(n(points[i])).append(' ').append(n(points[i + 1]));
        }
        return d.toString();
    }

    /** A number with one decimal at most. */
    private static String n(double number) {
        String written = String.format(Locale.ROOT, "%.1f", number);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
