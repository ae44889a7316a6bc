package org.raqib.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Claim;
import org.raqib.model.Mention;
import org.raqib.model.Slot;

/**
 * A sentence of a rule file with the slots it must fill marked: {@code هاجمت A{قوات حفتر} R{منشأة صحية} في P{طرابلس}}. A is
 * an actor, R a recipient, S a speaker, P a place.
 *
 * @param text the sentence without the marks
 * @param slots the words marked, by slot
 */
record Example(String text, Map<Slot, List<String>> slots) {
    private static final Map<Character, Slot> MARKS =
            Map.of('A', Slot.ACTOR, 'R', Slot.RECIPIENT, 'S', Slot.SPEAKER, 'P', Slot.PLACE);

    /**
     * Reads a marked sentence.
     *
     * @throws IllegalArgumentException if a mark is not closed
     */
    static Example of(String marked) {
        StringBuilder text = new StringBuilder();
        Map<Slot, List<String>> slots = new LinkedHashMap<>();
        int i = 0;
        while (i < marked.length()) {
            Slot slot = MARKS.get(marked.charAt(i));
            if (slot == null || i + 1 >= marked.length() || marked.charAt(i + 1) != '{') {
                text.append(marked.charAt(i++));
                continue;
            }
            int end = marked.indexOf('}', i);
            if (end < 0) {
                throw new IllegalArgumentException("a mark is not closed with } in: " + marked);
            }
            String words = marked.substring(i + 2, end);
            slots.computeIfAbsent(slot, missing -> new ArrayList<>()).add(words);
            text.append(words);
            i = end + 1;
        }
        return new Example(text.toString(), slots);
    }

    /** What a claim lacks of the marked slots, as sentences; empty where it has them all. */
    List<String> lacking(Claim claim) {
        List<String> lacking = new ArrayList<>();
        slots.forEach((slot, words) -> {
            List<Mention> found = switch (slot) {
                case ACTOR -> claim.actors();
                case RECIPIENT -> claim.recipients();
                case SPEAKER -> claim.speakers();
                default -> claim.places();
            };
            for (String expected : words) {
                if (found.stream().noneMatch(mention -> sameWords(mention, expected))) {
                    lacking.add(slot.code() + " '" + expected + "' is not among "
                            + found.stream().map(Mention::text).toList());
                }
            }
        });
        return lacking;
    }

    private static boolean sameWords(Mention mention, String expected) {
        String folded = plain(expected);
        return plain(mention.text()).equals(folded)
                || mention.names().stream().anyMatch(name -> plain(name).equals(folded));
    }

    private static String plain(String words) {
        String folded = Spelling.fold(words).replaceAll("[\"“”«»]", "").strip();
        return folded.startsWith("ال") ? folded.substring(2) : folded;
    }
}
