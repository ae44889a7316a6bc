package org.raqib.report;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * A report as a PDF of A4 pages in one language, right to left for Arabic. The same report gives the same bytes: the file
 * carries no time of making, and its identifier is made of its content.
 */
public final class PdfReport {
    private static final double WIDTH = PDRectangle.A4.getWidth();
    private static final double HEIGHT = PDRectangle.A4.getHeight();
    private static final double MARGIN = 57;
    private static final double BOTTOM = HEIGHT - 64;
    /** Room that a heading needs below it, so that it does not end a page. */
    private static final double TOGETHER = 70;

    private static final double CELL_PAD = 3.5;
    private static final Color DENIAL = new Color(0x7A, 0x4B, 0x2A);

    private final Report report;
    private final String language;
    private final boolean rightToLeft;
    private final PDDocument document;
    private final Typeface plain;
    private final Typeface strong;
    private final List<PDPage> pages = new ArrayList<>();
    private final Map<Block.Heading, PDPage> headings = new LinkedHashMap<>();
    private final Map<Block.Heading, Double> heights = new LinkedHashMap<>();
    private @Nullable PdfCanvas canvas;
    private double y;

    private PdfReport(Report report, String language, PDDocument document) {
        this.report = report;
        this.language = language;
        this.rightToLeft = language.equals("ar");
        this.document = document;
        this.plain = new Typeface(document, false);
        this.strong = new Typeface(document, true);
    }

    /**
     * The file's bytes.
     *
     * @param language {@code ar} or {@code en}
     */
    public static byte[] render(Report report, String language) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new PdfReport(report, language, document).write();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The report could not be made into a PDF", e);
        }
    }

    private void write() throws IOException {
        // Kept in the file beside the content's hash, and otherwise made of the clock.
        document.setDocumentId((long) HtmlReport.render(report, language, null).hashCode());
        document.getDocumentInformation().setTitle(report.title().in(language));
        document.getDocumentInformation().setCreator("Raqib");
        document.getDocumentCatalog().setLanguage(language);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        if (rightToLeft) {
            preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        document.getDocumentCatalog().setViewerPreferences(preferences);
        newPage();
        List<Block> blocks = report.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading
                    && i + 1 < blocks.size()
                    && blocks.get(i + 1) instanceof Block.Figure figure) {
                // A heading stays with the drawing it announces.
                need(figure.in(language).height() + 2 * TOGETHER);
            }
            block(blocks.get(i));
        }
        canvas().close();
        footers();
        outline();
    }

    private PdfCanvas canvas() {
        PdfCanvas open = canvas;
        if (open == null) {
            throw new IllegalStateException("No page is open");
        }
        return open;
    }

    private void newPage() {
        if (canvas != null) {
            canvas.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        canvas = canvas(page, PDPageContentStream.AppendMode.OVERWRITE);
        y = MARGIN;
    }

    private PdfCanvas canvas(PDPage page, PDPageContentStream.AppendMode mode) {
        try {
            return new PdfCanvas(new PDPageContentStream(document, page, mode, true), HEIGHT);
        } catch (IOException e) {
            throw new UncheckedIOException("The page could not be written", e);
        }
    }

    private void need(double room) {
        if (y + room > BOTTOM) {
            newPage();
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Cover cover -> cover(cover);
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> {
                text(paragraph.text().in(language), style(paragraph.manner()), 0, 0);
                y += 4;
            }
            case Block.Item item -> item(item);
            case Block.Entry entry -> entry(entry);
            case Block.Table table -> table(table);
            case Block.Figure figure -> figure(figure);
        }
    }

    /** How words are set: size and distance of lines in points. */
    private record Style(
            double size,
            double leading,
            boolean bold,
            @Nullable Color colour) {}

    private Style style(Block.Manner manner) {
        double more = rightToLeft ? 1.12 : 1;
        return switch (manner) {
            case PLAIN -> new Style(10 * more, 15 * more, false, null);
            case LEAD -> new Style(10.5 * more, 15.5 * more, true, null);
            case NOTE -> new Style(8.8 * more, 13 * more, false, PdfCanvas.SOFT);
            case QUOTE, DENIAL -> new Style(9.4 * more, 14.4 * more, false, null);
        };
    }

    private double text(String words, Style style, double startIndent, double endIndent) {
        return text(words, style, MARGIN + startIndent, WIDTH - 2 * MARGIN - startIndent - endIndent, true);
    }

    /**
     * Lines of words, a page after another where they need it.
     *
     * @param start of the lines, in points from the edge at which lines begin
     */
    private double text(String words, Style style, double start, double width, boolean breaking) {
        Typeface face = style.bold ? strong : plain;
        double used = 0;
        for (String seen : Lines.of(words, rightToLeft, face, style.size, width)) {
            if (breaking) {
                need(style.leading);
            }
            double wide = Lines.width(seen, face, style.size);
            double x = rightToLeft ? WIDTH - start - wide : start;
            canvas().words(seen, x, y + style.size * 1.05, face, style.size, style.colour);
            y += style.leading;
            used += style.leading;
        }
        return used;
    }

    private void cover(Block.Cover cover) {
        y = 130;
        canvas().bar(MARGIN, y - 22, WIDTH - 2 * MARGIN, 3, PdfCanvas.ACCENT);
        text(cover.kicker().in(language), new Style(14, 26, true, PdfCanvas.ACCENT), 0, 0);
        y += 14;
        text(cover.title().in(language), new Style(28, 42, true, null), 0, 0);
        text(cover.subtitle().in(language), new Style(17, 28, false, null), 0, 0);
        y += 30;
        cover.lines().forEach(line -> {
            text(line.in(language), style(Block.Manner.PLAIN), 0, 0);
            y += 2;
        });
        y = Math.max(y + 30, 560);
        canvas().lightRule(MARGIN, y, WIDTH - 2 * MARGIN);
        y += 12;
        text(cover.caveat().in(language), style(Block.Manner.NOTE), 0, 0);
        newPage();
    }

    private void heading(Block.Heading heading) {
        boolean chapter = heading.level() == 1;
        if (y > MARGIN) {
            y += chapter ? 18 : 9;
        }
        need((chapter ? 30 : 22) + TOGETHER);
        headings.put(heading, pages.getLast());
        heights.put(heading, HEIGHT - y);
        text(
                heading.text().in(language),
                chapter ? new Style(16, 24, true, PdfCanvas.ACCENT) : new Style(12, 19, true, null),
                0,
                0);
        if (chapter) {
            canvas().lightRule(MARGIN, y, WIDTH - 2 * MARGIN);
            y += 8;
        }
    }

    private void entry(Block.Entry entry) {
        y += 7;
        need(TOGETHER);
        String number = Integer.toString(entry.number());
        double size = 9;
        double wide = Lines.width(number, strong, size);
        canvas().words(number, rightToLeft ? WIDTH - MARGIN - wide : MARGIN, y + 11, strong, size, PdfCanvas.ACCENT);
        text(entry.text().in(language) + " — " + entry.tag().in(language), style(Block.Manner.LEAD), 26, 0);
    }

    private void item(Block.Item item) {
        Style style = style(item.manner());
        double indent = 26 + 12 * item.depth();
        need(style.leading);
        PDPage page = pages.getLast();
        double top = y;
        text(item.text().in(language), style, indent, 0);
        boolean barred = item.manner() == Block.Manner.DENIAL || item.manner() == Block.Manner.QUOTE;
        if (barred && page == pages.getLast()) {
            double x = indent - 7;
            canvas().bar(
                            rightToLeft ? WIDTH - MARGIN - x - 1.5 : MARGIN + x,
                            top + 2,
                            item.manner() == Block.Manner.DENIAL ? 1.8 : 0.8,
                            y - top - 3,
                            item.manner() == Block.Manner.DENIAL ? DENIAL : PdfCanvas.SOFT);
        }
        y += 1.5;
    }

    private void table(Block.Table table) {
        need(TOGETHER);
        text(table.caption().in(language), new Style(9.5, 15, true, null), 0, 0);
        row(table, table.head(), true);
        table.rows().forEach(row -> row(table, row, false));
        y += 10;
    }

    private void row(Block.Table table, List<org.raqib.model.Text> cells, boolean head) {
        Style style = new Style(rightToLeft ? 9.6 : 8.8, rightToLeft ? 14 : 12.5, head, head ? PdfCanvas.SOFT : null);
        Typeface face = head ? strong : plain;
        double all = WIDTH - 2 * MARGIN;
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            double width = table.widths().get(i) * all - 2 * CELL_PAD;
            lines = Math.max(
                    lines,
                    Lines.of(cells.get(i).in(language), rightToLeft, face, style.size, width)
                            .size());
        }
        double tall = lines * style.leading + 2 * CELL_PAD;
        if (y + tall > BOTTOM) {
            newPage();
            if (!head) {
                row(table, table.head(), true);
            }
        }
        double top = y;
        double start = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            double width = table.widths().get(i) * all;
            y = top + CELL_PAD;
            text(cells.get(i).in(language), style, start + CELL_PAD, width - 2 * CELL_PAD, false);
            start += width;
        }
        y = top + tall;
        canvas().lightRule(MARGIN, y, all);
        y += 0.5;
    }

    private void figure(Block.Figure figure) {
        Drawing drawing = figure.in(language);
        need(drawing.height() + 60);
        text(figure.title().in(language), new Style(9.5, 16, true, null), 0, 0);
        canvas().drawing(drawing, (WIDTH - drawing.width()) / 2, y, plain, strong);
        y += drawing.height() + 4;
        text(figure.description().in(language), style(Block.Manner.NOTE), 0, 0);
        y += 10;
    }

    /** The number of each page but the first, among how many. */
    private void footers() {
        for (int i = 1; i < pages.size(); i++) {
            try (PdfCanvas page = canvas(pages.get(i), PDPageContentStream.AppendMode.APPEND)) {
                page.lightRule(MARGIN, HEIGHT - 48, WIDTH - 2 * MARGIN);
                foot(page, report.running().in(language), true);
                foot(page, report.page(i + 1, pages.size()).in(language), false);
            }
        }
    }

    private void foot(PdfCanvas page, String words, boolean atStart) {
        for (String seen : Lines.of(words, rightToLeft, plain, 8, WIDTH - 2 * MARGIN)) {
            double wide = Lines.width(seen, plain, 8);
            boolean left = atStart != rightToLeft;
            page.words(seen, left ? MARGIN : WIDTH - MARGIN - wide, HEIGHT - 34, plain, 8, PdfCanvas.SOFT);
        }
    }

    private void outline() {
        PDDocumentOutline outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDOutlineItem chapter = null;
        for (Map.Entry<Block.Heading, PDPage> entry : headings.entrySet()) {
            PDPageXYZDestination there = new PDPageXYZDestination();
            there.setPage(entry.getValue());
            there.setTop((int) Math.round(heights.getOrDefault(entry.getKey(), HEIGHT)));
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(entry.getKey().text().in(language));
            item.setDestination(there);
            if (entry.getKey().level() == 1 || chapter == null) {
                outline.addLast(item);
                chapter = item;
            } else {
                chapter.addLast(item);
            }
        }
    }
}
