package org.raqib.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Markup;
import org.raqib.model.Text;

/** A report as one HTML page that needs nothing beside it: no script, nothing fetched; charts and maps are part of it. */
public final class HtmlReport {
    private static final String STYLE = Words.text("report.css");

    private final String language;
    private final Markup out = new Markup();
    private boolean inList;

    private HtmlReport(String language) {
        this.language = language;
    }

    /**
     * The page.
     *
     * @param language {@code ar} or {@code en}
     * @param other where the same report stands in the other language, as a relative link, or null
     */
    public static String render(Report report, String language, @Nullable String other) {
        return new HtmlReport(language).page(report, other);
    }

    private String page(Report report, @Nullable String other) {
        boolean arabic = language.equals("ar");
        out.raw("<!DOCTYPE html>\n<html lang=\"" + (arabic ? "ar" : "en") + "\" dir=\"" + (arabic ? "rtl" : "ltr"))
                .raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\""
                        + "default-src 'none'; style-src 'sha256-" + hash()
                        + "'; base-uri 'none'; form-action 'none'\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        + "<meta name=\"generator\" content=\"Raqib\">\n<title>")
                .text(report.title().in(language).replaceAll("[\u2066-\u2069]", ""))
                .raw("</title>\n<style>")
                .raw(STYLE)
                .raw("</style>\n</head>\n<body>\n");
        if (other != null) {
            String target = arabic ? "en" : "ar";
            out.raw("<p class=\"other\"><a hreflang=\"" + target + "\" lang=\"" + target + "\" href=\"")
                    .attribute(other)
                    .raw("\">")
                    .text(Words.say("page.language").in(language))
                    .raw("</a></p>\n");
        }
        boolean afterCover = false;
        for (Block block : report.blocks()) {
            block(block);
            if (!afterCover && block instanceof Block.Cover) {
                contents(report);
                out.raw("<main>\n");
                afterCover = true;
            }
        }
        list(false);
        out.raw(afterCover ? "</main>\n" : "")
                .raw("<footer>")
                .element("p", "", Words.say("page.made").in(language));
        out.raw("</footer>\n</body>\n</html>\n");
        return out.toString();
    }

    private void contents(Report report) {
        out.raw("<nav aria-label=\"")
                .attribute(Words.say("page.contents").in(language))
                .raw("\"><h2>")
                .text(Words.say("page.contents").in(language))
                .raw("</h2><ol>\n");
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                out.raw("<li><a href=\"#" + heading.id() + "\">")
                        .own(heading.text().in(language))
                        .raw("</a></li>\n");
            }
        }
        out.raw("</ol></nav>\n");
    }

    private void block(Block block) {
        list(block instanceof Block.Item);
        switch (block) {
            case Block.Cover cover -> cover(cover);
            case Block.Heading heading -> {
                String name = heading.level() == 1 ? "h2" : "h3";
                out.raw("<" + name + " id=\"" + heading.id() + "\">")
                        .own(heading.text().in(language))
                        .raw("</" + name + ">\n");
            }
            case Block.Paragraph paragraph ->
                out.raw("<p class=\"" + manner(paragraph.manner()) + "\">")
                        .own(paragraph.text().in(language))
                        .raw("</p>\n");
            case Block.Item item ->
                out.raw("<li class=\"" + manner(item.manner()) + " d" + item.depth() + "\">")
                        .own(item.text().in(language))
                        .raw("</li>\n");
            case Block.Entry entry ->
                out.raw("<p class=\"entry\" id=\"n" + entry.number() + "\"><span class=\"no\">" + entry.number()
                                + "</span> ")
                        .own(entry.text().in(language))
                        .raw(" <span class=\"tag\">")
                        .own(entry.tag().in(language))
                        .raw("</span></p>\n");
            case Block.Table table -> table(table);
            case Block.Figure figure -> {
                out.raw("<figure>\n<p class=\"lead\">")
                        .own(figure.title().in(language))
                        .raw("</p>\n");
                SvgDrawing.write(out, figure, language);
                out.raw("<figcaption>").own(figure.description().in(language)).raw("</figcaption></figure>\n");
            }
        }
    }

    private void list(boolean wanted) {
        if (wanted != inList) {
            out.raw(wanted ? "<ul>\n" : "</ul>\n");
            inList = wanted;
        }
    }

    private static String manner(Block.Manner manner) {
        return manner.name().toLowerCase(Locale.ROOT);
    }

    private void cover(Block.Cover cover) {
        out.raw("<header>\n")
                .element("p", "kicker", cover.kicker().in(language))
                .element("h1", "", cover.title().in(language));
        out.raw("<p class=\"subtitle\">").own(cover.subtitle().in(language)).raw("</p>\n");
        for (Text line : cover.lines()) {
            out.raw("<p>").own(line.in(language)).raw("</p>\n");
        }
        out.element("p", "caveat", cover.caveat().in(language)).raw("</header>\n");
    }

    private void table(Block.Table table) {
        out.raw("<table><caption>").own(table.caption().in(language)).raw("</caption>\n<thead><tr>");
        table.head().forEach(cell -> {
            boolean empty = cell.in(language).isEmpty();
            out.raw(empty ? "<td>" : "<th scope=\"col\">")
                    .own(cell.in(language))
                    .raw(empty ? "</td>" : "</th>");
        });
        out.raw("</tr></thead>\n<tbody>\n");
        for (List<Text> row : table.rows()) {
            out.raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.raw(i == 0 ? "<th scope=\"row\">" : "<td>")
                        .own(row.get(i).in(language))
                        .raw(i == 0 ? "</th>" : "</td>");
            }
            out.raw("</tr>\n");
        }
        out.raw("</tbody></table>\n");
    }

    private static String hash() {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
