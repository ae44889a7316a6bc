package org.raqib.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Spelling;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;

/** Whether two mentions of one report name the same: by the lexicon's identifier, or by the words they share. */
final class Sameness {
    private static final int PLACES = 1 << 12;
    /** People of whom nothing is told but how many they are. */
    private static final String PERSONS = "KIND-PERSON";

    /**
     * Names whose words are known: every name of a report is compared with many. A table of constant size that threads
     * read and write without a lock, since what stands in it is immutable; the later name takes the place.
     */
    private static final @Nullable Named[] KNOWN = new Named[PLACES];

    /**
     * A name with its words, and the key of what it was the name of first.
     *
     * @param sort the identifier of that sort of things or people, or null where it was none
     */
    private record Named(
            String text, String[] words, @Nullable String sort, String key) {}

    private Sameness() {}

    static boolean share(List<Mention> a, List<Mention> b) {
        // By number: asked more often than anything else, and mostly of lists of none or one.
        for (int i = 0; i < a.size(); i++) {
            if (among(b, a.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of a list is the same as a mention. */
    static boolean among(List<Mention> list, Mention mention) {
        for (int i = 0; i < list.size(); i++) {
            if (same(mention, list.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * What tells a party to one act from the others. Of a sort of things or people the words too: who shelled «منزلا» and later
     * burnt «المنزل المجاور» did it to two. Counts of persons («سبعة أشخاص», «7 أشخاص») are told apart by nothing.
     */
    static String key(Mention mention) {
        String sort = sort(mention);
        if (sort == null) {
            return mention.key();
        }
        Named named = named(mention.text(), sort);
        return sort.equals(named.sort) ? named.key : key(sort, named.words);
    }

    /** Whether one of a list has the key of a mention. */
    static boolean has(List<Mention> list, Mention mention) {
        for (int i = 0; i < list.size(); i++) {
            if (haveOneKey(list.get(i), mention)) {
                return true;
            }
        }
        return false;
    }

    private static boolean haveOneKey(Mention a, Mention b) {
        if (!a.key().equals(b.key())) {
            return false;
        }
        return sort(a) == null && sort(b) == null || key(a).equals(key(b));
    }

    /** Of which sort of things or people a mention is some, or null. */
    private static @Nullable String sort(Mention mention) {
        String sort = mention.isGeneric() ? mention.id() : null;
        boolean some = sort != null
                && (mention.kind() == EntityKind.THING || mention.kind() == EntityKind.ROLE)
                && !sort.equals(PERSONS);
        return some ? sort : null;
    }

    private static String key(String sort, String[] words) {
        return sort + ' ' + String.join(" ", words);
    }

    /** Whether a mention is of one that the lexicon knows by name. */
    static boolean named(Mention mention) {
        return mention.id() != null && !mention.isGeneric();
    }

    static boolean same(Mention a, Mention b) {
        if (a.key().equals(b.key())) {
            return true;
        }
        // «الجيش الحر» and «الجيش السوري» share a word and are two.
        return !(named(a) && named(b)) && shareWords(a, b);
    }

    /** Whether two mentions have most of their words in common, whatever the lexicon says. */
    static boolean shareWords(Mention a, Mention b) {
        String[] first = words(a.text());
        String[] second = words(b.text());
        int shared = 0;
        for (String word : first) {
            shared += contains(second, word) ? 1 : 0;
        }
        int smaller = Math.min(first.length, second.length);
        int all = first.length + second.length - shared;
        return shared > 0 && (2 * shared >= all || shared == smaller);
    }

    private static boolean contains(String[] words, String sought) {
        for (String word : words) {
            if (word.equals(sought)) {
                return true;
            }
        }
        return false;
    }

    private static String[] words(String text) {
        return named(text, null).words;
    }

    private static Named named(String text, @Nullable String sort) {
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 12)) & (PLACES - 1);
        Named known = KNOWN[place];
        if (known != null && known.text.equals(text) && (sort == null || known.sort != null)) {
            return known;
        }
        String[] words = cut(text);
        Named named = new Named(text, words, sort, sort == null ? "" : key(sort, words));
        KNOWN[place] = named;
        return named;
    }

    /** The words that carry the name: folded, without article and prefixed "to"; numbers do not name. */
    private static String[] cut(String text) {
        Set<String> words = new LinkedHashSet<>();
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
        return words.toArray(new String[0]);
    }
}
