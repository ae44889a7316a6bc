package org.raqib.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Digest;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/**
 * A digest as one HTML page that needs nothing beside it: no script, no font, no picture, nothing fetched. The page's own
 * policy allows its one style sheet and nothing else, so that even a quote that slipped through could load or run nothing.
 */
public final class HtmlDigest {

    /** Findings whose weighing is shown at once. */
    private static final int MOST_OPEN = 5;

    /** How incidents are called ({@code Reconciler} in the incidents module makes these). */
    private static final Pattern IDENTIFIER = Pattern.compile("INC-[0-9a-f]{12}");

    private final Phrases phrases = Phrases.SHIPPED;
    private final Dates dates = new Dates(phrases);
    private final String language;
    private final HtmlSources sources;
    /** The number of each incident on the page, by identifier. */
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The number of the incident that a claim, by its key, belongs to. */
    private final Map<String, Integer> claimNumbers = new HashMap<>();

    /** Whether the weighing of each finding is shown at once; where there are many, the reader opens what he wants. */
    private boolean weighingOpen;

    private final Markup out = new Markup();

    private HtmlDigest(String language) {
        this.language = language;
        this.sources = new HtmlSources(phrases, dates, language);
    }

    /**
     * The page.
     *
     * @param language {@code ar} or {@code en}: the language of Raqib's own voice; quotes stay in theirs
     * @param other where the same digest stands in the other language, as a relative link, or null
     */
    public static String render(Digest digest, String language, @Nullable String other) {
        return new HtmlDigest(language).page(digest, other);
    }

    private String page(Digest digest, @Nullable String other) {
        for (Digest.Section section : digest.sections()) {
            for (Digest.Line line : section.lines()) {
                if (line.role() == Digest.Role.INCIDENT) {
                    int number = numbers.computeIfAbsent(line.incidentId(), id -> numbers.size() + 1);
                    line.sources().forEach(claim -> claimNumbers.put(claim.key(), number));
                }
            }
        }
        weighingOpen = digest.sections().stream()
                .filter(section -> section.id().equals("findings"))
                .allMatch(section -> HtmlFrame.size(section) <= MOST_OPEN);
        HtmlFrame frame = new HtmlFrame(phrases, dates, language);
        frame.open(out, digest, other);
        digest.sections().forEach(this::section);
        frame.close(out);
        return out.toString();
    }

    private void section(Digest.Section section) {
        out.raw("<section id=\"")
                .raw(HtmlFrame.anchor("s", section.id()))
                .raw("\" class=\"")
                .raw(kind(section))
                .raw("\">\n");
        out.element("h2", "", section.heading().in(language));
        Text note = section.note();
        if (note != null && !section.id().startsWith("family.")) {
            out.element("p", "note", note.in(language));
        }
        if (section.id().equals("counts")) {
            editors(section.lines());
            out.raw("<div class=\"figures\">\n");
            section.lines().forEach(this::figure);
            out.raw("</div>\n");
            section.lines().forEach(this::aboutFigure);
        } else if (section.lines().stream().anyMatch(line -> line.count() != null)) {
            section.lines().forEach(this::tally);
        } else {
            section.lines().forEach(this::line);
        }
        out.raw("</section>\n");
    }

    /** One word per kind of section, for the style sheet. */
    private static String kind(Digest.Section section) {
        return section.id().startsWith("family.") ? "family" : section.id();
    }

    private void figure(Digest.Line line) {
        Digest.Count count = line.count();
        if (count == null) {
            return;
        }
        boolean linked = !line.tag().isEmpty() && count.least() > 0;
        out.raw(
                linked
                        ? "<a class=\"figure\" href=\"#" + HtmlFrame.anchor("s", line.tag()) + "\">"
                        : "<div class=\"figure\">");
        out.element("span", "number", figures(count))
                .element("span", "label", line.text().in(language));
        Integer before = count.before();
        if (before != null) {
            Text then = phrases.say("page.before", Map.of("n", IncidentLines.digits(before)));
            out.element("span", "before", then.in(language));
        }
        if (!linked && !line.text().equals(phrases.say("count.all"))) {
            references(line);
        }
        out.raw(linked ? "</a>\n" : "</div>\n");
    }

    /** What an editor said about a figure, under its name: the figure itself may be a link. */
    private void aboutFigure(Digest.Line line) {
        for (Digest.Line under : line.under()) {
            if (under.role() == Digest.Role.EDITOR) {
                out.raw("<div class=\"remark\"><p class=\"editor\"><strong>")
                        .own(line.text().in(language))
                        .raw("</strong> ");
                out.own(under.text().in(language)).raw("</p></div>\n");
            }
        }
    }

    /** A figure with figures under it, and what these count under them. */
    private void tally(Digest.Line line) {
        if (line.count() == null) {
            line(line);
            return;
        }
        out.raw("<div class=\"tally\">\n<p class=\"what\">");
        inline(line);
        out.raw("</p>\n<ul>");
        for (Digest.Line under : line.under()) {
            out.raw("<li>");
            if (under.role() == Digest.Role.EDITOR) {
                paragraph(under);
                out.raw("</li>");
                continue;
            }
            inline(under);
            under.under().forEach(told -> {
                out.raw("<p class=\"told\">").own(told.text().in(language));
                reference(told);
                out.raw("</p>");
            });
            out.raw("</li>");
        }
        out.raw("</ul></div>\n");
    }

    private void inline(Digest.Line line) {
        Digest.Count count = line.count();
        out.own(line.text().in(language));
        if (count != null) {
            out.raw(" <strong class=\"n\">").raw(figures(count)).raw("</strong>");
            Integer before = count.before();
            if (before != null) {
                Text then = phrases.say("page.before", Map.of("n", IncidentLines.digits(before)));
                out.raw(" ").element("span", "before", then.in(language));
            }
        }
        if (line.under().stream().allMatch(under -> under.role() == Digest.Role.EDITOR)
                && count != null
                && count.least() > 0) {
            out.raw(" ");
            references(line);
        }
    }

    private static String figures(Digest.Count count) {
        Integer most = count.most();
        if (most == null) {
            return count.least() + "+";
        }
        return most == count.least() ? Integer.toString(most) : count.least() + "–" + most;
    }

    private void references(Digest.Line line) {
        Set<Integer> found = new LinkedHashSet<>();
        for (ReportedClaim claim : line.sources()) {
            Integer number = claimNumbers.get(claim.key());
            if (number != null) {
                found.add(number);
            }
        }
        out.raw("<span class=\"refs\">");
        for (Integer number : found) {
            reference(number);
            out.raw(" ");
        }
        out.raw("</span>");
    }

    private void line(Digest.Line line) {
        switch (line.role()) {
            case INCIDENT -> incident(line);
            case COMMITMENT -> commitment(line);
            case EDITOR -> editors(List.of(line));
            default -> plain(line);
        }
    }

    private void incident(Digest.Line line) {
        int number = numbers.getOrDefault(line.incidentId(), 0);
        out.raw("<article class=\"incident\" id=\"n")
                .raw(Integer.toString(number))
                .raw("\">\n<p class=\"what\">");
        out.raw("<span class=\"no\">").raw(Integer.toString(number)).raw("</span> ");
        out.own(line.text().in(language)).raw(" ");
        chip("grade", line.tag());
        out.raw("</p>\n<div class=\"sides\">");
        line.under().forEach(under -> {
            if (under.role() == Digest.Role.SAID || under.role() == Digest.Role.DENIAL) {
                paragraph(under);
            }
        });
        out.raw("</div>\n");
        for (Digest.Line under : line.under()) {
            if (under.role() == Digest.Role.CONTRADICTION) {
                out.raw("<div class=\"differ\"><p class=\"on\">")
                        .own(under.text().in(language));
                out.raw("</p><div class=\"versions\">");
                under.under().forEach(this::paragraph);
                out.raw("</div></div>\n");
            }
        }
        for (Digest.Line under : line.under()) {
            if (under.role() == Digest.Role.GRADE) {
                out.raw("<div class=\"why\">");
                paragraph(under);
                under.under().forEach(this::paragraph);
                out.raw("</div>\n");
            }
        }
        editors(line.under());
        sources.write(out, line.sources());
        out.raw("</article>\n");
    }

    /** What an editor said, as such. */
    private void editors(List<Digest.Line> lines) {
        for (Digest.Line line : lines) {
            if (line.role() == Digest.Role.EDITOR) {
                out.raw("<div class=\"remark\">");
                paragraph(line);
                out.raw("</div>\n");
            }
        }
    }

    private void commitment(Digest.Line line) {
        boolean findings = line.under().stream().anyMatch(under -> under.role() == Digest.Role.FINDING);
        out.raw("<article class=\"commitment").raw(findings ? " weighed" : "").raw("\">\n");
        out.raw(findings ? "<h3>" : "<p class=\"what\">").own(line.text().in(language));
        reference(line);
        out.raw(findings ? "</h3>\n" : "</p>\n");
        if (!line.basis().isEmpty()) {
            out.raw("<p class=\"basis\">")
                    .text(say("page.basis"))
                    .raw(": <bdi>")
                    .text(line.basis().in(language))
                    .raw("</bdi></p>\n");
        }
        for (Digest.Line under : line.under()) {
            if (under.role() == Digest.Role.FINDING) {
                finding(under);
            } else if (under.role() == Digest.Role.EDITOR) {
                editors(List.of(under));
            } else {
                paragraph(under);
            }
        }
        if (!findings) {
            sources.write(out, line.sources());
        }
        out.raw("</article>\n");
    }

    private void finding(Digest.Line line) {
        out.raw("<div class=\"finding\">\n<p class=\"what\">")
                .own(line.text().in(language))
                .raw(" ");
        chip("status", line.tag());
        reference(line);
        out.raw("</p>\n<div class=\"sides\">");
        List<Digest.Line> rest = new ArrayList<>();
        for (Digest.Line under : line.under()) {
            if (under.role() == Digest.Role.SAID || under.role() == Digest.Role.DENIAL) {
                paragraph(under);
            } else {
                rest.add(under);
            }
        }
        out.raw("</div>\n<details class=\"weighing\"")
                .raw(weighingOpen ? " open" : "")
                .raw("><summary>");
        out.text(say("page.weighing")).raw("</summary>\n<div class=\"steps\">");
        list("page.reasons", Digest.Role.REASON, rest);
        list("page.exceptions", Digest.Role.EXCEPTION, rest);
        list("page.changes", Digest.Role.CHANGE, rest);
        out.raw("</div></details>\n");
        editors(rest);
        sources.write(out, line.sources());
        out.raw("</div>\n");
    }

    private void list(String heading, Digest.Role role, List<Digest.Line> lines) {
        List<Digest.Line> found =
                lines.stream().filter(line -> line.role() == role).toList();
        if (found.isEmpty()) {
            return;
        }
        out.raw("<div>").element("h4", "", say(heading)).raw("<ul>");
        for (Digest.Line line : found) {
            out.raw("<li>");
            linked(line.text().in(language));
            out.raw("</li>");
        }
        out.raw("</ul></div>\n");
    }

    /** A reason, in which the identifiers of incidents that stand on the page become links to them. */
    private void linked(String reason) {
        Matcher identifiers = IDENTIFIER.matcher(reason);
        int from = 0;
        while (identifiers.find()) {
            Integer number = numbers.get(identifiers.group());
            if (number != null) {
                out.own(reason.substring(from, identifiers.start()));
                reference(number);
                from = identifiers.end();
            }
        }
        out.own(reason.substring(from));
    }

    private void plain(Digest.Line line) {
        out.raw("<div class=\"line\"><p class=\"what\">").own(line.text().in(language));
        reference(line);
        out.raw("</p>\n");
        editors(line.under());
        sources.write(out, line.sources());
        out.raw("</div>\n");
    }

    private void paragraph(Digest.Line line) {
        out.raw("<p class=\"").raw(line.role().name().toLowerCase(Locale.ROOT)).raw("\">");
        out.own(line.text().in(language)).raw("</p>");
    }

    /** The number of the incident that a line elsewhere on the page is about. */
    private void reference(Digest.Line line) {
        Integer number = numbers.get(line.incidentId());
        if (number != null) {
            out.raw(" ");
            reference(number);
        }
    }

    private void reference(Integer number) {
        out.raw("<a class=\"ref\" href=\"#n" + number + "\">" + number + "</a>");
    }

    private void chip(String kind, String code) {
        if (!code.isEmpty()) {
            out.raw("<span class=\"chip ")
                    .attribute(code)
                    .raw("\">")
                    .text(say(kind + "." + code))
                    .raw("</span>");
        }
    }

    private String say(String id) {
        return phrases.say(id).in(language);
    }
}
