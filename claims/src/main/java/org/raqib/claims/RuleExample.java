package org.raqib.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.model.Claim;
import org.raqib.model.EventType;
import org.raqib.model.Report;

/**
 * A sentence that stands beside a rule, governor or cue and is its test.
 *
 * @param id the rule's identifier
 * @param event what it must give, or must not; null for governors and cues, which give no claims of their own
 * @param positive whether it must give a claim
 * @param marked the sentence, with the slots marked that must be filled
 * @param file where it stands
 * @param line its line, 1 or more
 */
public record RuleExample(
        String id, @Nullable EventType event, boolean positive, String marked, String file, int line) {

    /**
     * All such sentences of these files, in order.
     *
     * @throws KnowledgeException if a file cannot be used
     */
    public static List<RuleExample> of(KnowledgeFiles files) {
        RuleBook book = RuleBook.of(files);
        List<RuleExample> examples = new ArrayList<>();
        for (Rule rule : book.rules) {
            add(examples, book, rule.id(), rule.event());
        }
        book.governors.forEach(governor -> add(examples, book, governor.id(), null));
        book.cues.forEach(cue -> add(examples, book, cue.id(), null));
        return examples;
    }

    private static void add(List<RuleExample> examples, RuleBook book, String id, @Nullable EventType event) {
        Entry entry = book.entries.get(id);
        if (entry == null) {
            return;
        }
        for (Entry.Field field : entry.fields()) {
            boolean positive = field.key().equals("yes");
            if (positive || field.key().equals("no")) {
                examples.add(new RuleExample(id, event, positive, field.value(), field.file(), field.line()));
            }
        }
    }

    /** Why it does not hold with a reader, and what to do, as one sentence; or null where it holds. */
    public @Nullable String fault(Reader reader) {
        Example example;
        try {
            example = Example.of(marked);
        } catch (IllegalArgumentException e) {
            return at(String.valueOf(e.getMessage()) + "; close it");
        }
        List<Claim> claims =
                reader.read(new Report("example", "", "", example.text(), null, null, null, "ar")).claims().stream()
                        .filter(claim -> event == null || claim.event() == event)
                        .toList();
        if (!positive) {
            return claims.isEmpty()
                    ? null
                    : at("'" + example.text() + "' must give no claim of " + event + ", and gives one by rule "
                            + claims.getFirst().rule() + "; narrow the rule, or correct the sentence");
        }
        if (claims.isEmpty()) {
            return event == null && example.slots().isEmpty()
                    ? null
                    : at("'" + example.text() + "' must give a claim" + (event == null ? "" : " of " + event)
                            + ", and gives none; correct the rule or the sentence");
        }
        List<String> lacking = claims.stream()
                .map(example::lacking)
                .min(Comparator.comparing(List::size))
                .orElse(List.of());
        return lacking.isEmpty()
                ? null
                : at("'" + example.text() + "': " + String.join(", ", lacking)
                        + "; correct the rule, or what the sentence marks");
    }

    private String at(String what) {
        return String.valueOf(new KnowledgeException(file, line, "[" + id + "] " + what).getMessage());
    }
}
