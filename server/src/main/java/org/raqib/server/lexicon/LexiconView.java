package org.raqib.server.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed.
 *
 * @param proposals the latest first
 */
public record LexiconView(List<Line> proposals) {
    public LexiconView {
        proposals = List.copyOf(proposals);
    }

    /** A proposal, as it would stand in a knowledge file. */
    public record Line(long entry, String text, String who, String when) {}

    /**
     * The form of a proposal.
     *
     * @param n the report in which the name stands
     * @param index the claim
     * @param fault why it was not taken, or null
     * @param kinds what an entity may be: code, then name
     * @param example the words around the name
     */
    public record Form(
            long n,
            int index,
            @Nullable String fault,
            String id,
            String kind,
            List<List<String>> kinds,
            String ar,
            String en,
            String country,
            String example,
            String note) {
        public Form {
            kinds = List.copyOf(kinds);
        }
    }
}
