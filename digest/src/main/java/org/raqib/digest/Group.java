package org.raqib.digest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/**
 * Things that are counted together, as objects.ini and routes.ini list them.
 *
 * @param id its section
 * @param label in both languages
 * @param kinds identifiers of generic kinds
 * @param words phrases, each as its folded words; empty where only kinds count
 */
record Group(String id, Text label, Set<String> kinds, Set<List<String>> words) {
    static List<Group> shipped(String file) {
        return Phrases.shipped(file).stream().map(Group::of).toList();
    }

    private static Group of(Entry entry) {
        entry.allowOnly(Set.of("ar", "en", "kinds", "words"));
        Set<List<String>> words = new HashSet<>();
        for (String phrase : entry.list("words")) {
            words.add(List.of(Spelling.fold(phrase).split(" ", -1)));
        }
        return new Group(
                entry.id(), new Text(entry.one("ar"), entry.one("en")), Set.copyOf(entry.list("kinds")), words);
    }

    /** Whether some claim says that it was directed at one of the kinds. */
    boolean hit(Incident incident) {
        return incident.recipients().stream().anyMatch(party -> isKind(party.mention()));
    }

    boolean isKind(Mention mention) {
        return mention.id() != null && kinds.contains(mention.id());
    }

    /** Whether a claim about it names one of the kinds, or says one of the phrases. */
    boolean told(Incident incident) {
        return incident.claims().stream().anyMatch(this::told);
    }

    private boolean told(ReportedClaim claim) {
        return claim.claim().recipients().stream().anyMatch(this::isKind)
                || claim.claim().actors().stream().anyMatch(this::isKind)
                || claim.claim().places().stream().anyMatch(this::isKind)
                || says(claim.claim().quote());
    }

    /** Whether one of the phrases stands in the text. */
    boolean says(String text) {
        if (words.isEmpty()) {
            return false;
        }
        String[] said = Spelling.fold(text).split("[^\\p{L}]+", -1);
        for (int i = 0; i < said.length; i++) {
            for (List<String> phrase : words) {
                if (startsAt(phrase, said, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean startsAt(List<String> phrase, String[] said, int from) {
        if (from + phrase.size() > said.length) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!isWord(phrase.get(i), said[from + i])) {
                return false;
            }
        }
        return true;
    }

    /** The word itself, or with conjunction, preposition and article before it. */
    private static boolean isWord(String word, String said) {
        if (!said.endsWith(word)) {
            return false;
        }
        return said.length() == word.length()
                || said.substring(0, said.length() - word.length()).matches("[وف]?[بكل]?(ال)?|[وف]?لل");
    }
}
