package org.raqib.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.raqib.digest.Isolates;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;

/** Sentences of Raqib's own voice in one language, from a data file beside this class. */
final class Wording {
    private static final Set<String> LANGUAGES = Set.of("ar", "en");

    private final String file;
    private final Map<String, String> sentences = new HashMap<>();
    private final boolean arabic;

    /**
     * @param file its name, for example {@code explain.ini}
     * @param language {@code ar} or {@code en}
     */
    Wording(String file, String language) {
        this.file = file;
        this.arabic = language.equals("ar");
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new KnowledgeException(file, 0, "is not part of this build; rebuild Raqib");
            }
            for (Entry entry : Entries.parse(file, in.readAllBytes())) {
                entry.allowOnly(LANGUAGES);
                entry.one("ar");
                entry.one("en");
                sentences.put(entry.id(), entry.one(language));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it reads from right to left. */
    boolean arabic() {
        return arabic;
    }

    /** Whether there is such a sentence. */
    boolean has(String id) {
        return sentences.containsKey(id);
    }

    /**
     * A sentence with its slots filled.
     *
     * @param filling slot and value by turns; a value of another direction is the caller's to set apart, {@link #foreign}
     */
    String say(String id, Object... filling) {
        String sentence = sentences.get(id);
        if (sentence == null) {
            throw new IllegalArgumentException(file + " has no section [" + id + "]");
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < filling.length; i += 2) {
            values.put(filling[i].toString(), filling[i + 1].toString());
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
            int close = sentence.indexOf('}', open);
            String value = close < 0 ? null : values.get(sentence.substring(open + 1, close));
            if (value == null) {
                throw new IllegalArgumentException(file + ": [" + id + "] asks for what it is not given");
            }
            out.append(sentence, at, open).append(value);
            at = close + 1;
        }
        return out.append(sentence.substring(at)).toString();
    }

    /** Words that are not Raqib's own, on one line and set apart where their direction may differ. */
    String foreign(String words) {
        return arabic ? Isolates.isolate(words.strip().replaceAll("\\s+", " ")) : ReportWords.isolated(words);
    }
}
