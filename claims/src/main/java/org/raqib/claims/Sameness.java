package org.raqib.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Mention;

/** Whether two mentions of one report name the same: by the lexicon's identifier, or by the words they share. */
final class Sameness {
    private Sameness() {}

    static boolean share(List<Mention> a, List<Mention> b) {
        for (Mention one : a) {
            for (Mention other : b) {
                if (same(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean same(Mention a, Mention b) {
        if (a.id() != null && a.id().equals(b.id())) {
            return true;
        }
        if (a.key().equals(b.key())) {
            return true;
        }
        Set<String> first = words(a.text());
        Set<String> second = words(b.text());
        int shared = 0;
        for (String word : first) {
            shared += second.contains(word) ? 1 : 0;
        }
        int smaller = Math.min(first.size(), second.size());
        int all = first.size() + second.size() - shared;
        return shared > 0 && (2 * shared >= all || shared == smaller);
    }

    /** The words that carry the name: folded, without article and prefixed "to"; numbers do not name. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String folded = Spelling.fold(text);
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean letter = i < folded.length() && Character.isLetter(folded.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String word = folded.substring(start, i);
                String bare = word.startsWith("لل") && word.length() > 4 ? word.substring(2) : Stems.stem(word);
                if (bare.length() > 2) {
                    words.add(bare);
                }
                start = -1;
            }
        }
        return words;
    }
}
