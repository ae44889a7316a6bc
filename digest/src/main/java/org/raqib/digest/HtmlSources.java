package org.raqib.digest;

import java.util.List;
import java.util.Map;
import org.raqib.model.Claim;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Span;
import org.raqib.model.Text;

/** The quoted words behind a line, folded away until the reader asks. */
final class HtmlSources {
    private final Phrases phrases;
    private final Dates dates;
    private final String language;

    HtmlSources(Phrases phrases, Dates dates, String language) {
        this.phrases = phrases;
        this.dates = dates;
        this.language = language;
    }

    void write(Markup out, List<ReportedClaim> sources) {
        if (sources.isEmpty()) {
            return;
        }
        long reports = sources.stream().map(ReportedClaim::reportId).distinct().count();
        out.raw("<details class=\"sources\"><summary>")
                .text(phrases.say("page.sources").in(language))
                .raw(": ");
        out.text(phrases.count("claims", sources.size()).in(language)).raw(" · ");
        out.text(phrases.count("reports", (int) reports).in(language)).raw("</summary>\n<ul>\n");
        sources.forEach(source -> source(out, source));
        out.raw("</ul></details>\n");
    }

    private void source(Markup out, ReportedClaim source) {
        Claim claim = source.claim();
        out.raw("<li><blockquote dir=\"auto\"");
        out.raw(Names.isArabic(claim.quote()) ? " lang=\"ar\">" : ">");
        quote(out, claim);
        out.raw("</blockquote>\n<p class=\"cite\">");
        out.raw("<cite>").own(Names.outlet(source, phrases).in(language)).raw("</cite>");
        if (!claim.speakers().isEmpty()) {
            out.raw(" · ")
                    .own(phrases.say("page.says", Map.of("names", speakers(claim)))
                            .in(language));
        }
        out.raw(" · ").text(published(source));
        if (!source.title().isBlank()) {
            out.raw(" · <bdi class=\"title\">").text(source.title()).raw("</bdi>");
        }
        out.raw(" · <span class=\"modality\">");
        out.text(phrases.say("modality." + claim.modality().code()).in(language))
                .raw("</span>");
        out.raw(" <code>").text(source.key()).raw("</code></p></li>\n");
    }

    /** The quote, with the words that state the act marked. */
    private static void quote(Markup out, Claim claim) {
        Span span = claim.span();
        Span trigger = claim.trigger();
        if (!span.contains(trigger) || trigger.length() == 0) {
            out.text(claim.quote());
            return;
        }
        int start = trigger.start() - span.start();
        int end = trigger.end() - span.start();
        out.text(claim.quote().substring(0, start));
        out.raw("<mark>").text(claim.quote().substring(start, end)).raw("</mark>");
        out.text(claim.quote().substring(end));
    }

    private static Text speakers(Claim claim) {
        List<Text> names = claim.speakers().stream()
                .map(Mention::text)
                .map(Isolates::isolate)
                .map(name -> new Text(name, name))
                .toList();
        return Names.join(names);
    }

    private String published(ReportedClaim source) {
        if (source.published() == null) {
            return phrases.say("page.published.unknown").in(language);
        }
        String day = dates.plain(source.published()).in(language);
        String hijri = dates.hijri(source.published()).in(language);
        String both = hijri.isEmpty() ? day : day + " (" + hijri + ")";
        return phrases.say("page.published", Map.of("date", new Text(both, both)))
                .in(language);
    }
}
