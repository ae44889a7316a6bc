package org.raqib.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Digest;
import org.raqib.model.Text;

/** What stands around a digest's sections on its page: head, title, contents and what a reader must know. */
final class HtmlFrame {
    private static final String STYLE = resource("digest.css");

    private final Phrases phrases;
    private final Dates dates;
    private final String language;

    HtmlFrame(Phrases phrases, Dates dates, String language) {
        this.phrases = phrases;
        this.dates = dates;
        this.language = language;
    }

    /** Everything before the first section. */
    void open(Markup out, Digest digest, @Nullable String other) {
        String title = say("page.brand") + " · " + title(digest);
        out.raw("<!DOCTYPE html>\n<html lang=\"").raw(language).raw("\" dir=\"");
        out.raw(language.equals("ar") ? "rtl" : "ltr").raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-");
        out.raw(hash(STYLE)).raw("'; base-uri 'none'; form-action 'none'\">\n");
        out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.raw(
                "<meta name=\"generator\" content=\"Raqib\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
        out.text(title).raw("</title>\n<style>").raw(STYLE).raw("</style>\n</head>\n<body>\n");
        top(out, digest, other);
        contents(out, digest);
        out.raw("<main>\n");
    }

    /** Everything after the last section. */
    void close(Markup out) {
        out.raw("</main>\n<footer>");
        out.element("p", "", say("page.caveat")).element("p", "", say("page.made"));
        out.raw("</footer>\n</body>\n</html>\n");
    }

    private String title(Digest digest) {
        Text from = dates.plain(digest.from());
        Text title = digest.from().equals(digest.to())
                ? phrases.say("page.title.day", Map.of("date", from))
                : phrases.say("page.title.period", Map.of("from", from, "to", dates.plain(digest.to())));
        return title.in(language);
    }

    private void top(Markup out, Digest digest, @Nullable String other) {
        out.raw("<header>\n<div class=\"bar\"><span class=\"brand\">")
                .text(say("page.brand"))
                .raw("</span>");
        if (other != null) {
            String target = language.equals("ar") ? "en" : "ar";
            out.raw("<a class=\"other\" href=\"")
                    .attribute(other)
                    .raw("\" hreflang=\"")
                    .raw(target);
            out.raw("\" lang=\"")
                    .raw(target)
                    .raw("\">")
                    .text(say("page.language"))
                    .raw("</a>");
        }
        out.raw("</div>\n").element("h1", "", title(digest));
        StringBuilder days = new StringBuilder(calendar(digest.from()));
        if (!digest.from().equals(digest.to())) {
            days.append(" – ").append(calendar(digest.to()));
        }
        out.element("p", "calendar", days.toString());
        out.element("p", "caveat", say("section.note.reported"));
        out.raw("</header>\n");
    }

    private String calendar(LocalDate day) {
        String hijri = dates.hijri(day).in(language);
        return dates.weekday(day).in(language)
                + (hijri.isEmpty() ? "" : language.equals("ar") ? "، " + hijri : ", " + hijri);
    }

    private void contents(Markup out, Digest digest) {
        out.raw("<nav aria-label=\"").attribute(say("page.contents")).raw("\"><ul>\n");
        for (Digest.Section section : digest.sections()) {
            out.raw("<li><a href=\"#").raw(anchor("s", section.id())).raw("\">");
            out.text(section.heading().in(language));
            if (section.lines().stream().anyMatch(line -> line.count() == null)) {
                out.raw(" <span class=\"n\">")
                        .raw(Integer.toString(size(section)))
                        .raw("</span>");
            }
            out.raw("</a></li>\n");
        }
        out.raw("</ul></nav>\n");
    }

    /** What a section counts as in the contents: its findings, or its lines. */
    static int size(Digest.Section section) {
        int size = 0;
        for (Digest.Line line : section.lines()) {
            long findings = line.under().stream()
                    .filter(under -> under.role() == Digest.Role.FINDING)
                    .count();
            size += findings == 0 ? 1 : (int) findings;
        }
        return size;
    }

    /** An identifier as part of an address: letters, digits, points and hyphens stay, all else becomes its code. */
    static String anchor(String kind, String id) {
        StringBuilder anchor = new StringBuilder(kind).append('-');
        for (char c : id.toCharArray()) {
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
            anchor.append(plain ? String.valueOf(c) : "_%04x".formatted((int) c));
        }
        return anchor.toString();
    }

    private String say(String id) {
        return phrases.say(id).in(language);
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlFrame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not part of this build; rebuild Raqib");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped file " + name, e);
        }
    }
}
