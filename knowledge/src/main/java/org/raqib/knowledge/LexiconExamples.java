package org.raqib.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Holds the sentences that stand beside entities against the lexicon: they are its tests. */
public final class LexiconExamples {
    private final Lexicon lexicon;
    private final List<String> faults = new ArrayList<>();

    private LexiconExamples(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What does not hold, a sentence each with file, line and remedy; empty where all holds. */
    public static List<String> faults(Lexicon lexicon) {
        LexiconExamples examples = new LexiconExamples(lexicon);
        lexicon.all().forEach(examples::check);
        return List.copyOf(examples.faults);
    }

    private void check(NamedEntity named) {
        for (Entry.Field field : named.entry().all("example")) {
            example(named, field);
        }
        List<Entry.Field> counterexamples = named.entry().all("not");
        for (Entry.Field field : counterexamples) {
            counterexample(named, field);
        }
        // The marks of a table come from counts, not from an analyst's sentence.
        boolean ambiguous = !PlaceTable.isTable(named.entry().file())
                && named.names().stream().anyMatch(Name::ambiguous);
        if (ambiguous
                && counterexamples.stream()
                        .allMatch(field -> bracketed(field.value()).isEmpty())) {
            faults.add(named.entry()
                    .fault("[" + named.entity().id()
                            + "] has an ambiguous name; put the words into [brackets] in a 'not' sentence")
                    .getMessage());
        }
    }

    private void example(NamedEntity named, Entry.Field field) {
        boolean found = false;
        for (Bracketed part : bracketed(field.value())) {
            List<Hit> whole = part.hits(lexicon).stream()
                    .filter(hit -> hit.to() == part.to)
                    .toList();
            found |= whole.stream()
                    .anyMatch(hit -> hit.entity().id().equals(named.entity().id()));
            if (whole.isEmpty()) {
                fault(
                        named,
                        field,
                        "[" + part.shown() + "] is no name that is known; add it to 'ar', or mend the brackets");
            }
        }
        if (!found) {
            fault(
                    named,
                    field,
                    "no [brackets] in '" + field.value() + "' hold a name of it; add the name, or mend them");
        }
    }

    /** Where the words do not mean the entity it is not found, or found by a name that asks for support. */
    private void counterexample(NamedEntity named, Entry.Field field) {
        for (Bracketed part : bracketed(field.value())) {
            for (Hit hit : part.hits(lexicon)) {
                if (hit.entity().id().equals(named.entity().id()) && !hit.name().ambiguous()) {
                    fault(
                            named,
                            field,
                            "'" + hit.name().text() + "' is found where it must not be; list it under 'ambiguous'");
                }
            }
        }
    }

    private void fault(NamedEntity named, Entry.Field field, String what) {
        faults.add(named.entry()
                .fault(field, "[" + named.entity().id() + "] " + what)
                .getMessage());
    }

    /** A bracketed part of an example: the words of the whole sentence, and which of them stand in the brackets. */
    record Bracketed(List<String> words, int from, int to) {
        List<Hit> hits(Lexicon lexicon) {
            return lexicon.match(words, from);
        }

        String shown() {
            return String.join(" ", words.subList(from, to));
        }
    }

    static List<Bracketed> bracketed(String sentence) {
        List<String> words = new ArrayList<>();
        List<int[]> spans = new ArrayList<>();
        for (String piece : sentence.split("(?=\\[)|(?<=\\])")) {
            int from = words.size();
            words.addAll(Lexicon.words(piece));
            if (piece.startsWith("[") && words.size() > from) {
                spans.add(new int[] {from, words.size()});
            }
        }
        return spans.stream()
                .map(span -> new Bracketed(words, span[0], span[1]))
                .toList();
    }
}
