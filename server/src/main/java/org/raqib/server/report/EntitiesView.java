package org.raqib.server.report;

import java.util.List;

/**
 * What of the lexicon fits some words.
 *
 * @param words what was looked for
 */
public record EntitiesView(String words, List<Choice> choices) {
    public EntitiesView {
        choices = List.copyOf(choices);
    }

    /** An entity: its name in the page's language, in the other where that is another, and what it is. */
    public record Choice(String id, String name, String other, String kind) {}
}
