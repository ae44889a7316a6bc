package org.raqib.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entry;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;

/**
 * A word that stands over an act and says how it is told.
 *
 * @param id for example {@code speech.say}
 * @param kind what it does to the act under it
 * @param modality the manner it lends, or null for none
 * @param subject the role its own subject takes in the act under it
 * @param performs whether saying it does it: who announces a truce is its actor, not only its speaker
 * @param needsClause whether it speaks only where a clause or quotation follows (كتب أن)
 * @param only the events over which it does so; empty where over all
 * @param mode the only mode of such events over which it does so, or null for any
 * @param verbs principal parts
 * @param nouns nouns with the same force
 * @param participles participles with the same force
 * @param examples sentences with slots marked
 */
record Governor(
        String id,
        Kind kind,
        @Nullable Modality modality,
        Role subject,
        boolean performs,
        boolean needsClause,
        Set<EventType> only,
        @Nullable Mode mode,
        List<String> verbs,
        List<String> nouns,
        List<String> participles,
        List<String> examples) {

    private static final Set<String> KEYS = Set.of(
            "kind",
            "modality",
            "subject",
            "performs",
            "needs-clause",
            "only",
            "mode",
            "verb",
            "noun",
            "participle",
            "yes",
            "note");

    /** Whether it says anything about acts of a rule. */
    boolean concerns(Rule rule) {
        return (only.isEmpty() || only.contains(rule.event())) && (mode == null || mode == rule.mode());
    }

    private static Set<EventType> events(Entry entry) {
        String listed = entry.optional("only");
        Set<EventType> events = EnumSet.noneOf(EventType.class);
        if (listed != null) {
            for (String event : listed.strip().split("\\s+")) {
                events.add(EventType.valueOf(event));
            }
        }
        return events;
    }

    enum Kind {
        SPEECH,
        LIGHT,
        HAPPEN,
        CAUSE,
        PLAN,
        ASPECT,
        NONE,
        AUXILIARY
    }

    static Governor of(Entry entry) {
        entry.allowOnly(KEYS);
        try {
            String modality = entry.optional("modality");
            String subject = entry.optional("subject");
            String mode = entry.optional("mode");
            return new Governor(
                    entry.id(),
                    Kind.valueOf(entry.one("kind").toUpperCase(Locale.ROOT)),
                    modality == null ? null : Modality.ofCode(modality),
                    subject == null ? Role.NONE : Role.ofCode(subject),
                    entry.optional("performs") != null,
                    entry.optional("needs-clause") != null,
                    events(entry),
                    mode == null ? null : Mode.ofCode(mode),
                    entry.list("verb"),
                    entry.list("noun"),
                    entry.list("participle"),
                    entry.all("yes").stream().map(Entry.Field::value).toList());
        } catch (IllegalArgumentException e) {
            throw entry.fault("'kind', 'modality', 'subject', 'only' or 'mode' of [" + entry.id()
                    + "] has no such value; see the head of the file");
        }
    }
}
