package org.raqib.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.model.Digest;
import org.raqib.model.EventType;
import org.raqib.model.Mode;
import org.raqib.model.Text;

/** What the digest says in its own voice, in both languages: read from the data files beside this class. */
public final class Phrases {
    private static final Set<String> COUNTED_KEYS =
            Set.of("ar.zero", "ar.one", "ar.two", "ar.few", "ar.many", "ar.other", "en.zero", "en.one", "en.other");

    /** Raqib's own phrases, shipped with it. */
    public static final Phrases SHIPPED =
            new Phrases(shipped("phrases.ini"), shipped("acts.ini"), shipped("counted.ini"));

    private record Pair(Phrase ar, Phrase en) {
        Text fill(Map<String, Text> values) {
            Map<String, String> arabic = new HashMap<>();
            Map<String, String> english = new HashMap<>();
            values.forEach((slot, text) -> {
                arabic.put(slot, text.ar());
                english.put(slot, text.en());
            });
            return new Text(ar.fill(arabic), en.fill(english));
        }
    }

    private final Map<String, Pair> phrases = new HashMap<>();
    private final Map<String, Map<String, Phrase>> counted = new HashMap<>();

    Phrases(List<Entry> phrases, List<Entry> acts, List<Entry> counted) {
        phrases.forEach(entry -> this.phrases.put(entry.id(), pair(entry)));
        acts.forEach(entry -> {
            checkAct(entry);
            this.phrases.put("act." + entry.id(), pair(entry));
        });
        counted.forEach(entry -> this.counted.put(entry.id(), counted(entry)));
        for (EventType type : EventType.values()) {
            if (!this.phrases.containsKey("act." + type)) {
                throw new KnowledgeException("acts.ini", 0, "needs a section [" + type + "]");
            }
        }
    }

    /** The shipped phrases and those of one more file of the form of phrases.ini, which may replace some. */
    public static Phrases shippedWith(List<Entry> more) {
        List<Entry> all = new ArrayList<>(shipped("phrases.ini"));
        all.addAll(more);
        return new Phrases(all, shipped("acts.ini"), shipped("counted.ini"));
    }

    /** The entries of a data file beside this class. */
    static List<Entry> shipped(String name) {
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new KnowledgeException(name, 0, "is not part of this build; rebuild Raqib");
            }
            return Entries.parse(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped file " + name, e);
        }
    }

    /** The phrase of that name with nothing to fill. */
    public Text say(String id) {
        return say(id, Map.of());
    }

    /** The phrase of that name with its slots filled. */
    public Text say(String id, Map<String, Text> values) {
        Pair pair = phrases.get(id);
        if (pair == null) {
            throw new IllegalArgumentException("phrases.ini has no section [" + id + "]");
        }
        return pair.fill(values);
    }

    /** The phrase of that name with numbers in its slots. */
    public Text fill(String id, Map<String, Integer> numbers) {
        Map<String, Text> values = new HashMap<>();
        numbers.forEach((slot, number) -> values.put(slot, new Text(number.toString(), number.toString())));
        return say(id, values);
    }

    /** A line as it reads where nothing but its words can tell what it is for: in Markdown, on a terminal. */
    public Text standingAlone(Digest.Line line) {
        return switch (line.role()) {
            case EXCEPTION -> say("line.exception", Map.of("text", line.text()));
            case CHANGE -> say("line.change", Map.of("text", line.text()));
            default -> line.text();
        };
    }

    /** The phrase of an act; where its mode has none of its own, that of its type. */
    Text act(EventType event, @Nullable Mode mode, Map<String, Text> values) {
        String id = "act." + event + (mode == null ? "" : "/" + mode.code());
        return say(phrases.containsKey(id) ? id : "act." + event, values);
    }

    /** Whether the act has a phrase of its own. */
    boolean hasAct(EventType event, Mode mode) {
        return phrases.containsKey("act." + event + "/" + mode.code());
    }

    /**
     * A number of things, in words that agree with it.
     *
     * @param what a section of {@code counted.ini}
     * @param n 0 or more
     */
    public Text count(String what, int n) {
        Map<String, Phrase> forms = counted.get(what);
        if (forms == null) {
            throw new IllegalArgumentException("counted.ini has no section [" + what + "]");
        }
        Map<String, String> number = Map.of("n", Integer.toString(n));
        return new Text(
                form(forms, "ar.", arabicCategory(n)).fill(number),
                form(forms, "en.", englishCategory(n)).fill(number));
    }

    private static Phrase form(Map<String, Phrase> forms, String language, String category) {
        Phrase form = forms.get(language + category);
        if (form == null) {
            form = forms.get(language + "other");
        }
        if (form == null) {
            throw new IllegalStateException("A counted noun was let in without '" + language + "other'");
        }
        return form;
    }

    /** The plural category of a whole number in Arabic (Unicode CLDR, plural rules for {@code ar}). */
    static String arabicCategory(int n) {
        if (n <= 2) {
            return n == 0 ? "zero" : n == 1 ? "one" : "two";
        }
        int rest = n % 100;
        if (rest >= 3 && rest <= 10) {
            return "few";
        }
        return rest >= 11 ? "many" : "other";
    }

    private static String englishCategory(int n) {
        return n == 0 ? "zero" : n == 1 ? "one" : "other";
    }

    private static Pair pair(Entry entry) {
        entry.allowOnly(Set.of("ar", "en"));
        return new Pair(parse(entry, "ar"), parse(entry, "en"));
    }

    private static Map<String, Phrase> counted(Entry entry) {
        entry.allowOnly(COUNTED_KEYS);
        entry.one("ar.other");
        entry.one("en.other");
        Map<String, Phrase> forms = new LinkedHashMap<>();
        entry.fields().forEach(field -> forms.put(field.key(), parse(entry, field.key())));
        return forms;
    }

    private static Phrase parse(Entry entry, String key) {
        try {
            return Phrase.parse(entry.one(key));
        } catch (IllegalArgumentException e) {
            throw entry.fault("'" + key + "' of [" + entry.id() + "] cannot be read: " + e.getMessage());
        }
    }

    private static void checkAct(Entry entry) {
        String[] parts = entry.id().split("/", 2);
        try {
            EventType type = EventType.valueOf(parts[0]);
            if (parts.length == 2 && !type.modes().contains(Mode.ofCode(parts[1]))) {
                throw entry.fault("[" + entry.id() + "] names a mode that " + type + " does not have");
            }
        } catch (IllegalArgumentException e) {
            throw entry.fault("[" + entry.id() + "] is not TYPE or TYPE/mode of PLOVER");
        }
    }
}
