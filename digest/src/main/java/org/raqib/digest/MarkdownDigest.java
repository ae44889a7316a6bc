package org.raqib.digest;

import java.util.Map;
import org.raqib.model.Digest;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/**
 * A digest as Markdown (CommonMark): a list of lines, each with its sources as quotes beneath it. What comes from reports
 * is escaped, so that it stays text in whatever shows it.
 */
public final class MarkdownDigest {
    private final Phrases phrases = Phrases.SHIPPED;
    private final Dates dates = new Dates(phrases);
    private final String language;
    private final StringBuilder out = new StringBuilder();

    private MarkdownDigest(String language) {
        this.language = language;
    }

    /**
     * The digest as Markdown.
     *
     * @param language {@code ar} or {@code en}: the language of Raqib's own voice; quotes stay in theirs
     */
    public static String render(Digest digest, String language) {
        return new MarkdownDigest(language).document(digest);
    }

    private String document(Digest digest) {
        boolean arabic = language.equals("ar");
        if (arabic) {
            out.append("<div dir=\"rtl\" lang=\"ar\">\n\n");
        }
        Text from = dates.plain(digest.from());
        Text title = digest.from().equals(digest.to())
                ? phrases.say("page.title.day", Map.of("date", from))
                : phrases.say("page.title.period", Map.of("from", from, "to", dates.plain(digest.to())));
        out.append("# ").append(escape(title.in(language))).append("\n\n");
        String hijri = dates.hijri(digest.from()).in(language);
        if (!hijri.isEmpty()) {
            out.append(escape(hijri)).append("\n\n");
        }
        digest.sections().forEach(this::section);
        out.append("---\n\n")
                .append(say("page.caveat"))
                .append("\n\n")
                .append(say("page.made"))
                .append('\n');
        if (arabic) {
            out.append("\n</div>\n");
        }
        return out.toString();
    }

    private void section(Digest.Section section) {
        out.append("## ").append(escape(section.heading().in(language))).append("\n\n");
        Text note = section.note();
        if (note != null) {
            out.append('*').append(escape(note.in(language))).append("*\n\n");
        }
        section.lines().forEach(line -> line(line, 0));
        out.append('\n');
    }

    private void line(Digest.Line line, int depth) {
        out.append("    ".repeat(depth))
                .append("- ")
                .append(escape(phrases.standingAlone(line).in(language)));
        Digest.Count count = line.count();
        if (count != null) {
            out.append(": **").append(figures(count)).append("**");
            Integer before = count.before();
            if (before != null) {
                Text then = phrases.say("page.before", Map.of("n", IncidentLines.digits(before)));
                out.append(" (").append(escape(then.in(language))).append(')');
            }
        }
        switch (line.role()) {
            case INCIDENT ->
                out.append(" *(").append(say("grade." + line.tag())).append(")*");
            case FINDING ->
                out.append(" *(").append(say("status." + line.tag())).append(")*");
            default -> {}
        }
        out.append('\n');
        if (line.role() == Digest.Role.COMMITMENT && !line.basis().isEmpty()) {
            item(depth + 1, say("page.basis") + ": " + escape(line.basis().in(language)));
        }
        line.under().forEach(under -> line(under, depth + 1));
        boolean quoted = depth == 0 && line.role() != Digest.Role.COUNT;
        boolean group = line.under().stream().anyMatch(under -> under.role() == Digest.Role.FINDING);
        if ((quoted && !group) || line.role() == Digest.Role.FINDING) {
            line.sources().forEach(source -> item(depth + 1, source(source)));
        }
    }

    private String source(ReportedClaim source) {
        String outlet = Names.outlet(source, phrases).in(language);
        String day = source.published() == null
                ? phrases.say("page.published.unknown").in(language)
                : dates.plain(source.published()).in(language);
        String comma = language.equals("ar") ? "، " : ", ";
        return "«" + escape(Isolates.isolate(source.claim().quote())) + "» ("
                + escape(outlet) + comma + escape(day) + comma
                + escape(Isolates.isolate(source.key())) + ")";
    }

    private void item(int depth, String text) {
        out.append("    ".repeat(depth)).append("- ").append(text).append('\n');
    }

    private static String figures(Digest.Count count) {
        Integer most = count.most();
        if (most == null) {
            return count.least() + "+";
        }
        // Left to right, or an Arabic line would show the greatest first.
        return most == count.least() ? Integer.toString(most) : "\u2066" + count.least() + "–" + most + Isolates.CLOSE;
    }

    private String say(String id) {
        return escape(phrases.say(id).in(language));
    }

    /** The text with every character that Markdown or HTML could take as its own written so that it stays itself. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&') {
                escaped.append("&amp;");
            } else if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '>') {
                escaped.append("&gt;");
            } else if ("\\`*_{}[]#|~!".indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else if (c == '\n' || c == '\r') {
                escaped.append(' ');
            } else if (Isolates.isControl(c) && c != Isolates.OPEN && c != Isolates.CLOSE) {
                escaped.append(Isolates.visible(String.valueOf(c)));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
