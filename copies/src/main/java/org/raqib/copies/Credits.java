package org.raqib.copies;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Report;

/**
 * Whom a report credits its text to: media of the lexicon named in brackets, in the dateline or on a line of their own, at its
 * beginning or end. A sentence that quotes an agency is no credit.
 */
final class Credits {
    /** How much of a text's beginning and of its end is looked at, in characters. */
    private static final int NEAR = 160;

    /** A dateline is this long at most, in characters. */
    private static final int DATELINE = 60;

    private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^()\\[\\]{}]{2,60})[)\\]}]");
    private static final Pattern DATELINE_END = Pattern.compile("\\s*(?:[-–—ـ:]{1,3}\\s|\\n)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[،,/;:|+–—-]|\\s[و]\\s?|\\n)\\s*");

    private final Lexicon lexicon;

    Credits(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The English names of the media credited, sorted. */
    Set<String> of(Report report) {
        Set<String> credits = new TreeSet<>();
        String text = report.text().strip();
        String head = text.substring(0, Math.min(NEAR, text.length()));
        String tail = text.substring(Math.max(0, text.length() - NEAR));
        bracketed(head, credits);
        bracketed(tail, credits);
        Matcher end = DATELINE_END.matcher(head);
        if (end.find() && end.start() <= DATELINE) {
            named(head.substring(0, end.start()), credits);
        }
        named(tail.substring(tail.lastIndexOf('\n') + 1), credits);
        String publisher = report.publisher();
        if (publisher != null) {
            // An outlet that signs its own text credits nobody.
            credits.removeAll(names(lexicon.named(publisher)));
        }
        return credits;
    }

    private void bracketed(String part, Set<String> credits) {
        Matcher brackets = BRACKETS.matcher(part);
        while (brackets.find()) {
            named(brackets.group(1), credits);
        }
    }

    /** Adds the media among the names that make up a phrase. */
    private void named(String phrase, Set<String> credits) {
        if (phrase.length() > DATELINE) {
            return;
        }
        for (String name : BETWEEN.split(phrase)) {
            credits.addAll(names(lexicon.named(name)));
        }
    }

    private static Set<String> names(Collection<Entity> entities) {
        return entities.stream()
                .filter(entity -> entity.kind() == EntityKind.MEDIA)
                .map(entity -> entity.en().isEmpty()
                        ? entity.ar().getFirst()
                        : entity.en().getFirst())
                .collect(Collectors.toSet());
    }
}
