package org.raqib.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.model.Breach;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mode;
import org.raqib.words.Conjugation;

/** Reads and checks rules out of knowledge files; the keys are explained in {@code rules/README.md} beside the data. */
final class RuleFile {
    private static final Set<String> KEYS = Set.of(
            "event",
            "mode",
            "verb",
            "verb-with",
            "verb-with-next",
            "verb-with-before",
            "verb-with-acts",
            "verb-with-clause",
            "noun",
            "noun-with",
            "noun-as-verb",
            "bare-noun",
            "phrase",
            "participle",
            "participle-of-object",
            "participle-of-subject",
            "after-recipient",
            "needs-voice",
            "needs-clause",
            "subject",
            "object",
            "of",
            "whose",
            "self",
            "prep",
            "two-sided",
            "goes-on",
            "describes",
            "needs-news",
            "content",
            "swallows",
            "accuses",
            "passive-only",
            "perfect-only",
            "negated-only",
            "strict",
            "needs-object",
            "not-after",
            "ended-by",
            "not-before",
            "toll",
            "breach",
            "subject-kind",
            "object-kind",
            "yes",
            "no",
            "note");

    private RuleFile() {}

    /**
     * The rule of one entry.
     *
     * @throws KnowledgeException if a key or value is not allowed, or no example is given
     */
    static Rule rule(Entry entry) {
        entry.allowOnly(KEYS);
        EventType event = code(entry, "event", EventType::valueOf, entry.one("event"));
        String modeCode = entry.optional("mode");
        Mode mode = modeCode == null ? null : code(entry, "mode", Mode::ofCode, modeCode);
        if (mode != null && !event.modes().contains(mode)) {
            throw entry.fault(
                    "mode",
                    event + " has no mode '" + mode.code() + "'; it has "
                            + String.join(
                                    ", ", event.modes().stream().map(Mode::code).toList()));
        }
        for (Entry.Field field : entry.all("verb")) {
            for (String verb : field.value().split("\\|")) {
                checkVerb(entry, field, verb.strip());
            }
        }
        List<String> examples =
                entry.all("yes").stream().map(Entry.Field::value).toList();
        if (examples.isEmpty()) {
            throw entry.fault(
                    "[" + entry.id() + "] needs at least one line 'yes = ' with a sentence in which it applies");
        }
        String toll = entry.optional("toll");
        String breach = entry.optional("breach");
        return new Rule(
                // Interned, as the tables of weights hold it: they then compare no letters.
                entry.id().intern(),
                event,
                mode,
                entry.list("verb"),
                stems(entry.list("verb-with")),
                stems(entry.list("verb-with-next")),
                yes(entry, "verb-with-before"),
                yes(entry, "verb-with-acts"),
                yes(entry, "verb-with-clause"),
                entry.list("noun"),
                stems(entry.list("bare-noun")),
                nounWith(entry),
                entry.list("phrase"),
                entry.list("participle"),
                entry.list("participle-of-object"),
                entry.list("participle-of-subject"),
                entry.list("after-recipient"),
                role(entry, "subject"),
                role(entry, "object"),
                role(entry, "of"),
                role(entry, "whose"),
                role(entry, "self"),
                prepositions(entry),
                yes(entry, "two-sided"),
                yes(entry, "goes-on"),
                yes(entry, "describes"),
                yes(entry, "needs-news"),
                yes(entry, "needs-voice"),
                yes(entry, "needs-clause"),
                yes(entry, "content"),
                yes(entry, "swallows"),
                yes(entry, "accuses"),
                yes(entry, "passive-only"),
                yes(entry, "perfect-only"),
                yes(entry, "negated-only"),
                yes(entry, "strict"),
                yes(entry, "needs-object"),
                stems(entry.list("not-after")),
                notAfterTwo(entry),
                stems(entry.list("ended-by")),
                stems(entry.list("not-before")),
                toll == null
                        ? null
                        : code(entry, "toll", text -> Rule.Toll.valueOf(text.toUpperCase(Locale.ROOT)), toll),
                breach == null ? null : code(entry, "breach", Breach::ofCode, breach),
                kinds(entry, "subject-kind"),
                kinds(entry, "object-kind"),
                examples,
                entry.all("no").stream().map(Entry.Field::value).toList());
    }

    private static void checkVerb(Entry entry, Entry.Field field, String verb) {
        String[] parts = verb.split("/");
        try {
            if (parts.length == 2) {
                Conjugation.forms(parts[0].strip(), parts[1].strip());
                return;
            }
        } catch (IllegalArgumentException e) {
            throw entry.fault(field, String.valueOf(e.getMessage()));
        }
        throw entry.fault(field, "write a verb as perfect/imperfect, for example هاجم/يهاجم, not '" + verb + "'");
    }

    private interface Reading<T> {
        T read(String text);
    }

    private static <T> T code(Entry entry, String key, Reading<T> reading, String text) {
        try {
            return reading.read(text);
        } catch (IllegalArgumentException e) {
            throw entry.fault(
                    key, "'" + text + "' is no value of '" + key + "' in [" + entry.id() + "]; see rules/README.md");
        }
    }

    private static boolean yes(Entry entry, String key) {
        String value = entry.optional(key);
        if (value != null && !value.equals("yes")) {
            throw entry.fault(key, "write '" + key + " = yes' or leave the line out");
        }
        return value != null;
    }

    private static Role role(Entry entry, String key) {
        String value = entry.optional(key);
        return value == null ? Role.NONE : code(entry, key, Role::ofCode, value);
    }

    private static Map<String, Role> prepositions(Entry entry) {
        Map<String, Role> roles = new WordMap<>();
        for (String item : entry.list("prep")) {
            String[] parts = item.split(":");
            if (parts.length != 2) {
                throw entry.fault("prep", "write 'prep = على:recipient | من:actor', not '" + item + "'");
            }
            roles.put(Stems.phraseKey(parts[0]), code(entry, "prep", Role::ofCode, parts[1].strip()));
        }
        return roles;
    }

    private static Map<String, Set<String>> nounWith(Entry entry) {
        Map<String, Set<String>> map = new WordMap<>();
        for (String item : entry.list("noun-with")) {
            String[] parts = item.split(":");
            if (parts.length != 2) {
                throw entry.fault("noun-with", "write 'noun-with = خرق:الهدنة', not '" + item + "'");
            }
            map.computeIfAbsent(Stems.stem(parts[0].strip()), key -> new WordList())
                    .add(Stems.stem(parts[1].strip()));
        }
        List<String> asVerb = entry.list("noun-as-verb");
        if (!asVerb.isEmpty() && entry.list("verb-with").isEmpty()) {
            throw entry.fault("noun-as-verb", "nouns of 'noun-as-verb' need the words of a line 'verb-with = '");
        }
        for (String noun : asVerb) {
            map.computeIfAbsent(Stems.stem(noun), key -> new WordList()).addAll(stems(entry.list("verb-with")));
        }
        return map;
    }

    private static Set<String> stems(List<String> words) {
        Set<String> stems = new WordList();
        words.forEach(word -> stems.add(Stems.stem(word)));
        return stems;
    }

    /** Of the expressions of two words before a noun the second word, with the first ones before it. */
    private static Map<String, Set<String>> notAfterTwo(Entry entry) {
        Map<String, Set<String>> map = new WordMap<>();
        for (String words : stems(entry.list("not-after"))) {
            String[] parts = words.split(" ");
            if (parts.length > 2) {
                throw entry.fault("not-after", "write one word or two, not '" + words + "'");
            }
            if (parts.length == 2) {
                map.computeIfAbsent(parts[1], key -> new WordList()).add(parts[0]);
            }
        }
        return map;
    }

    private static Set<EntityKind> kinds(Entry entry, String key) {
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        String value = entry.optional(key);
        if (value != null) {
            for (String kind : value.split("\\s+")) {
                kinds.add(code(entry, key, EntityKind::ofCode, kind));
            }
        }
        return kinds;
    }

    /** The rules of many entries, each identifier once. */
    static List<Rule> rules(List<Entry> entries) {
        List<Rule> rules = new ArrayList<>();
        Map<String, @Nullable Entry> seen = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Entry before = seen.put(entry.id(), entry);
            if (before != null) {
                throw entry.fault("[" + entry.id() + "] stands already in " + before.file() + ":" + before.line()
                        + "; rename one of the two");
            }
            rules.add(rule(entry));
        }
        return rules;
    }
}
