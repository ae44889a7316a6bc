package org.raqib.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entity under all its names.
 *
 * @param shown how it is shown to a person
 * @param names the words of each of its names, as they are compared
 */
public record Named(String shown, List<Set<String>> names) {
    public Named {
        names = List.copyOf(names);
    }

    /** The entity of these names, of which those missing or without a word are passed over. */
    static Named of(String shown, List<? extends @Nullable String> names) {
        List<Set<String>> words = new ArrayList<>(names.size());
        for (String name : names) {
            Set<String> one = name == null ? Set.of() : NameWords.of(name);
            if (!one.isEmpty()) {
                words.add(one);
            }
        }
        return new Named(shown, words);
    }

    /**
     * Whether two are one: some name of each shares at least half of the words of both together, or the shorter of the two,
     * of two words or more, stands whole in the other.
     */
    boolean same(Named other) {
        for (Set<String> one : names) {
            for (Set<String> its : other.names) {
                if (one.equals(its) || near(one, its)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean near(Set<String> a, Set<String> b) {
        int both = 0;
        for (String word : a) {
            both += b.contains(word) ? 1 : 0;
        }
        int smaller = Math.min(a.size(), b.size());
        int all = a.size() + b.size() - both;
        return both > 0 && (2 * both >= all || (both == smaller && smaller >= 2));
    }
}
