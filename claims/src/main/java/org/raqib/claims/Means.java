package org.raqib.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.raqib.knowledge.Entry;
import org.raqib.model.Mode;

/**
 * A sort of words that tell what violence is done with, and how: aircraft, artillery, bombs. Where they stand around an act is
 * what {@link Moding} weighs.
 *
 * @param id for example {@code means.aircraft}
 * @param number its place among all sorts
 * @param bears the modes for which such a word may be quoted
 * @param words the words, as written
 */
record Means(String id, int number, Set<Mode> bears, List<String> words) {
    private static final Set<String> KEYS = Set.of("bears", "words", "note");

    /**
     * The sorts of these entries, in the order in which they ship, since {@link Moding} has learned over them; words may be added
     * to each.
     *
     * @throws org.raqib.knowledge.KnowledgeException if there are others, or one of them cannot be used
     */
    static List<Means> of(List<Entry> entries, List<Entry> shipped) {
        List<String> ids = shipped.stream().map(Entry::id).toList();
        List<Means> all = new ArrayList<>();
        for (Entry entry : entries) {
            int number = ids.indexOf(entry.id());
            if (number < 0) {
                throw entry.fault("[" + entry.id() + "] is a sort of means of which nothing was learned; add its words"
                        + " to one of " + String.join(", ", ids));
            }
            all.add(of(entry, number));
        }
        all.sort(Comparator.comparingInt(Means::number));
        return all;
    }

    private static Means of(Entry entry, int number) {
        entry.allowOnly(KEYS);
        Set<Mode> bears = EnumSet.noneOf(Mode.class);
        String listed = entry.optional("bears");
        if (listed != null) {
            try {
                for (String code : listed.split("\\s+")) {
                    bears.add(Mode.ofCode(code));
                }
            } catch (IllegalArgumentException e) {
                throw entry.fault("bears", "[" + entry.id() + "] has no such mode: " + e.getMessage());
            }
        }
        return new Means(entry.id(), number, bears, entry.list("words"));
    }

    /** What the numbers about it are called in the files of weights. */
    String name() {
        return id.substring(id.indexOf('.') + 1).replace('-', '_');
    }
}
