package org.raqib.words.number;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.Spelling;

/** Reads {@code words/numbers.ini}; the keys are explained at the top of that file. */
final class NumberFile {
    private static final String NAME = "words/numbers.ini";
    private static final Set<String> KEYS =
            Set.of("kind", "value", "most", "ar", "except", "article", "example", "not");
    private static final Set<String> DUALS = Set.of("broken", "sound", "not-dual");

    private NumberFile() {}

    static Numbers read() {
        return read(Entries.shipped(NAME));
    }

    static Numbers read(List<Entry> entries) {
        FormTable.Builder<NumberWord> words = new FormTable.Builder<>();
        Set<String> broken = new HashSet<>();
        Set<String> sound = new HashSet<>();
        Set<String> notDual = new HashSet<>();
        for (Entry entry : entries) {
            entry.allowOnly(KEYS);
            if (entry.all("example").isEmpty()) {
                throw entry.fault(
                        "[" + entry.id() + "] has no example; add a line 'example = ... [word] ... => value'");
            }
            String kind = entry.one("kind");
            if (DUALS.contains(kind)) {
                Set<String> target = kind.equals("broken") ? broken : kind.equals("sound") ? sound : notDual;
                entry.list("ar").forEach(word -> target.add(Spelling.fold(word)));
                continue;
            }
            NumberWord.Role role = NumberWord.Role.ofCode(kind);
            if (role == null) {
                throw entry.fault(
                        "'" + kind + "' is not a kind of number word; the kinds are listed at the top of " + NAME);
            }
            double value = number(entry, "value", 0);
            NumberWord word = new NumberWord(role, value, number(entry, "most", value));
            Set<String> except =
                    entry.list("except").stream().map(Spelling::fold).collect(Collectors.toSet());
            boolean article = !"no".equals(entry.optional("article"));
            for (String form : entry.list("ar")) {
                words.add(form, word, true, article, except);
            }
        }
        return new Numbers(words.build(), new DualNouns(broken, sound, notDual));
    }

    private static double number(Entry entry, String key, double otherwise) {
        String text = entry.optional(key);
        if (text == null) {
            return otherwise;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw entry.fault("'" + key + "' of [" + entry.id() + "] must be a number, not '" + text + "'");
        }
    }
}
