package org.raqib.report;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Lays words and shapes on one page. Coordinates are points from the page's upper left corner, to the right and down. */
final class PdfCanvas implements AutoCloseable {
    private static final Color INK = new Color(0x1F, 0x29, 0x33);
    static final Color SOFT = new Color(0x5B, 0x67, 0x70);
    static final Color ACCENT = new Color(0x1D, 0x5C, 0x63);
    private static final Color LIGHT = new Color(0xDD, 0xE8, 0xE8);
    private static final Color LINE = new Color(0xC9, 0xD0, 0xD4);
    private static final Color OUTLINE = new Color(0x8A, 0x96, 0x9C);
    /** Between the strokes of a pattern, in points. */
    private static final double APART = 3.2;

    private final PDPageContentStream stream;
    private final double height;

    /**
     * @param stream what the page is written to, closed with this
     * @param height of the page, in points
     */
    PdfCanvas(PDPageContentStream stream, double height) {
        this.stream = stream;
        this.height = height;
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException("The page could not be written", e);
        }
    }

    /** A line in visual order, from its left edge. */
    void words(String seen, double x, double baseline, Typeface face, double size, @Nullable Color colour) {
        write(() -> {
            stream.setNonStrokingColor(colour == null ? INK : colour);
            double at = x;
            double runX = x;
            StringBuilder run = new StringBuilder();
            PDType0Font font = null;
            Typeface.Glyph base = null;
            double baseX = x;
            for (int c : seen.codePoints().toArray()) {
                Typeface.Glyph glyph = face.glyph(c);
                if (glyph.mark() || glyph.font() != font) {
                    flush(run, font, size, runX, baseline);
                    runX = at;
                    font = glyph.font();
                }
                if (glyph.mark()) {
                    double middle = base == null ? at : baseX + (base.left() + base.right()) / 2 * size;
                    run.append(glyph.text());
                    flush(run, font, size, middle - (glyph.left() + glyph.right()) / 2 * size, baseline);
                    runX = at;
                } else {
                    run.append(glyph.text());
                    base = glyph;
                    baseX = at;
                    at += glyph.advance() * size;
                }
            }
            flush(run, font, size, runX, baseline);
        });
    }

    private void flush(StringBuilder run, @Nullable PDType0Font font, double size, double x, double baseline)
            throws IOException {
        if (run.isEmpty() || font == null) {
            return;
        }
        stream.beginText();
        stream.setFont(font, (float) size);
        stream.newLineAtOffset((float) x, (float) (height - baseline));
        stream.showText(run.toString());
        stream.endText();
        run.setLength(0);
    }

    void rule(double x, double y, double width, double thickness, Color colour) {
        write(() -> {
            stream.setNonStrokingColor(colour);
            stream.addRect((float) x, (float) (height - y - thickness), (float) width, (float) thickness);
            stream.fill();
        });
    }

    void lightRule(double x, double y, double width) {
        rule(x, y, width, 0.5, LINE);
    }

    void bar(double x, double y, double width, double tall, Color colour) {
        rule(x, y, width, tall, colour);
    }

    /** A drawing with its upper left corner there. */
    void drawing(Drawing drawing, double x, double y, Typeface plain, Typeface strong) {
        write(() -> {
            stream.saveGraphicsState();
            stream.addRect((float) x, (float) (height - y - drawing.height()), (float) drawing.width(), (float)
                    drawing.height());
            stream.clip();
        });
        for (Drawing.Shape shape : drawing.shapes()) {
            switch (shape) {
                case Drawing.Bar bar ->
                    filled(
                            () -> stream.addRect(
                                    (float) (x + bar.x()),
                                    (float) (height - y - bar.y() - bar.height()),
                                    (float) bar.width(),
                                    (float) bar.height()),
                            bar.fill(),
                            x + bar.x(),
                            y + bar.y(),
                            bar.width(),
                            bar.height());
                case Drawing.Disc disc ->
                    filled(
                            () -> circle(x + disc.x(), height - y - disc.y(), disc.radius()),
                            disc.fill(),
                            x + disc.x() - disc.radius(),
                            y + disc.y() - disc.radius(),
                            2 * disc.radius(),
                            2 * disc.radius());
                case Drawing.Path path -> path(path, x, y);
                case Drawing.Label label -> label(label, x, y, label.strong() ? strong : plain);
            }
        }
        write(stream::restoreGraphicsState);
    }

    private void label(Drawing.Label label, double x, double y, Typeface face) {
        for (String seen : Lines.of(label.text(), Drawings.isRightToLeft(label.text()), face, label.size(), 10_000)) {
            double width = Lines.width(seen, face, label.size());
            double left = switch (label.anchor()) {
                case LEFT -> 0;
                case MIDDLE -> width / 2;
                case RIGHT -> width;
            };
            words(seen, x + label.x() - left, y + label.y(), face, label.size(), null);
        }
    }

    private void path(Drawing.Path path, double x, double y) {
        write(() -> {
            stream.setStrokingColor(
                    switch (path.stroke()) {
                        case AXIS -> INK;
                        case GRID -> LINE;
                        case OUTLINE -> OUTLINE;
                    });
            stream.setLineWidth(path.stroke() == Drawing.Stroke.AXIS ? 0.7f : 0.5f);
            double[] points = path.points();
            for (int i = 0; i + 1 < points.length; i += 2) {
                float px = (float) (x + points[i]);
                float py = (float) (height - y - points[i + 1]);
                if (i == 0) {
                    stream.moveTo(px, py);
                } else {
                    stream.lineTo(px, py);
                }
            }
            stream.stroke();
        });
    }

    private void filled(Writing outline, Drawing.Fill fill, double x, double y, double width, double tall) {
        write(() -> {
            stream.setLineWidth(0.6f);
            stream.setStrokingColor(INK);
            stream.setNonStrokingColor(
                    switch (fill) {
                        case SOLID -> ACCENT;
                        case HATCHED, DOTTED -> LIGHT;
                        case PAPER, BLANK -> Color.WHITE;
                    });
            outline.write();
            if (fill == Drawing.Fill.BLANK) {
                stream.fill();
            } else {
                stream.fillAndStroke();
            }
            if (fill == Drawing.Fill.HATCHED || fill == Drawing.Fill.DOTTED) {
                stream.saveGraphicsState();
                outline.write();
                stream.clip();
                if (fill == Drawing.Fill.HATCHED) {
                    hatch(x, y, width, tall);
                } else {
                    dots(x, y, width, tall);
                }
                stream.restoreGraphicsState();
            }
        });
    }

    private void hatch(double x, double y, double width, double tall) throws IOException {
        stream.setStrokingColor(ACCENT);
        for (double at = -tall; at < width; at += APART) {
            stream.moveTo((float) (x + at), (float) (height - y - tall));
            stream.lineTo((float) (x + at + tall), (float) (height - y));
        }
        stream.stroke();
    }

    private void dots(double x, double y, double width, double tall) throws IOException {
        stream.setNonStrokingColor(ACCENT);
        for (double dx = APART / 2; dx < width; dx += APART) {
            for (double dy = APART / 2; dy < tall; dy += APART) {
                circle(x + dx, height - y - dy, 0.6);
            }
        }
        stream.fill();
    }

    /** Four curves, as near to a circle as eyes can tell. */
    private void circle(double x, double y, double r) throws IOException {
        double k = 0.5523 * r;
        stream.moveTo((float) (x + r), (float) y);
        curve(x + r, y + k, x + k, y + r, x, y + r);
        curve(x - k, y + r, x - r, y + k, x - r, y);
        curve(x - r, y - k, x - k, y - r, x, y - r);
        curve(x + k, y - r, x + r, y - k, x + r, y);
        stream.closePath();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        stream.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
    }

    @Override
    public void close() {
        write(stream::close);
    }
}
