package org.raqib.digest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Entity;
import org.raqib.model.Mention;

/**
 * What the digest calls people and things of which a report says only of what sort they are: "civilians", "a health facility".
 * Whether one is meant or several is read off the report's own words, for the lexicon names the sort in the singular.
 */
final class Generic {
    private static final Set<String> UNCOUNTED = new TreeSet<>();

    static {
        for (Entry entry : Phrases.shipped("articles.ini")) {
            UNCOUNTED.addAll(entry.list("uncounted"));
        }
    }

    private Generic() {}

    /**
     * Whether the words name one of the sort: they begin with its name in the singular, with or without the article or the
     * ending of the accusative.
     */
    static boolean isOne(Mention mention, Entity entity) {
        String words = bare(mention.text()) + " ";
        return entity.ar().stream()
                .map(Generic::bare)
                .anyMatch(name -> words.startsWith(name + " ") || words.startsWith(name.replace(" ", "ا ") + "ا "));
    }

    /** Folded, without the article at the beginning. */
    private static String bare(String words) {
        String folded = Spelling.fold(words.strip());
        return folded.startsWith("ال") && folded.length() > 4 ? folded.substring(2) : folded;
    }

    /** The English name of a sort, for one or for several of it. */
    static String english(String name, boolean one) {
        String head = name.split(" (?:of|for|before|to|called)\\b", 2)[0];
        String rest = name.substring(head.length());
        if (UNCOUNTED.contains(head) || (head.endsWith("s") && !head.endsWith("ss"))) {
            return name;
        }
        return one
                ? (("aeiou".indexOf(Character.toLowerCase(head.charAt(0))) >= 0 ? "an " : "a ") + name)
                : plural(head) + rest;
    }

    private static String plural(String noun) {
        for (List<String> irregular : List.of(
                List.of("person", "people"),
                List.of("woman", "women"),
                List.of("man", "men"),
                List.of("child", "children"),
                List.of("chief of staff", "chiefs of staff"))) {
            if (noun.endsWith(irregular.getFirst())) {
                return noun.substring(0, noun.length() - irregular.getFirst().length()) + irregular.getLast();
            }
        }
        if (noun.endsWith("y") && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (noun.matches(".*(s|x|z|ch|sh)") ? "es" : "s");
    }
}
