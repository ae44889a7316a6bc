package org.raqib.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Mention;
import org.raqib.model.Reading;
import org.raqib.model.Toll;

/** A reading for a person at a terminal. What the report does not say has no line. */
final class ReadingText {
    private ReadingText() {}

    /** The report's line, then its claims, ending with an empty line. */
    static String of(Reading reading) {
        StringBuilder text =
                new StringBuilder(ReportWords.isolated(reading.report().id()));
        LocalDate published = reading.published();
        if (published != null) {
            text.append("  ").append(published).append(reading.publishedInferred() ? " (from the text)" : "");
        }
        if (!reading.report().title().isBlank()) {
            text.append("  ").append(ReportWords.isolated(reading.report().title()));
        }
        text.append('\n');
        if (reading.claims().isEmpty()) {
            text.append("  no claims\n");
        }
        for (Claim claim : reading.claims()) {
            claim(text, claim);
        }
        return text.append('\n').toString();
    }

    private static void claim(StringBuilder text, Claim claim) {
        List<String> head = new ArrayList<>();
        head.add(claim.event() + (claim.mode() == null ? "" : " " + claim.mode().code()));
        head.add(claim.modality().code());
        if (claim.date() != null) {
            head.add(claim.date().toString());
        }
        toll(head, "killed", claim.killed());
        toll(head, "injured", claim.injured());
        if (claim.breach() != null) {
            head.add("called a breach of: " + claim.breach().code());
        }
        if (claim.aggregate()) {
            head.add("summing up several");
        }
        text.append("  ").append(String.join(", ", head)).append('\n');
        line(text, "who", mentions(claim.actors()));
        line(text, "to whom", mentions(claim.recipients()));
        line(text, "says", mentions(claim.speakers()));
        line(text, "where", mentions(claim.places()));
        line(text, "words", ReportWords.isolated(claim.quote()));
        line(
                text,
                "rule",
                claim.rule() + " at " + claim.span().start() + "-"
                        + claim.span().end());
    }

    private static String mentions(List<Mention> mentions) {
        return mentions.stream().map(ReadingText::mention).collect(Collectors.joining("; "));
    }

    private static String mention(Mention mention) {
        String name = mention.name();
        return ReportWords.isolated(mention.text())
                + (name == null || name.equals(mention.text()) ? "" : " (" + ReportWords.isolated(name) + ")");
    }

    private static void toll(List<String> head, String what, @Nullable Toll toll) {
        if (toll != null) {
            Integer max = toll.max();
            String number = max == null
                    ? toll.min() + " or more"
                    : max == toll.min() ? "" + toll.min() : toll.min() + " to " + max;
            head.add(what + " " + number);
        }
    }

    private static void line(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append("    ")
                    .append(label)
                    .append(" ".repeat(9 - label.length()))
                    .append(value)
                    .append('\n');
        }
    }
}
