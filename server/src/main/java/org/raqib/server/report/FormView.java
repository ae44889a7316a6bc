package org.raqib.server.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a person says what a claim should say, or adds one that the machine missed.
 *
 * @param path where it is sent
 * @param card the card that it belongs to, or null where a claim is added
 * @param seen what it was opened upon
 * @param fault why it was not taken, or null
 * @param words the words that state the act, where one is added
 * @param at where they stand, or empty
 * @param back where to go without deciding
 */
public record FormView(
        long n,
        String path,
        @Nullable CardView card,
        String seen,
        @Nullable String fault,
        String words,
        String at,
        List<Option> events,
        List<Option> modes,
        List<Option> modalities,
        List<Option> breaches,
        List<Mentions> mentions,
        String date,
        String killedMin,
        String killedMax,
        String injuredMin,
        String injuredMax,
        boolean aggregate,
        String reason,
        String query,
        String back) {
    public FormView {
        events = List.copyOf(events);
        modes = List.copyOf(modes);
        modalities = List.copyOf(modalities);
        breaches = List.copyOf(breaches);
        mentions = List.copyOf(mentions);
    }

    /** Whether a claim is added. */
    public boolean adds() {
        return card == null;
    }

    /**
     * A value to choose.
     *
     * @param only for which types of event it is, parted by spaces; empty for all
     */
    public record Option(String value, String label, boolean chosen, String only) {}

    /**
     * A slot that names people, bodies or places.
     *
     * @param slot its name in the form
     * @param label its name on the page
     * @param typed what was typed to add another, where that was not taken; else empty
     */
    public record Mentions(String slot, String label, List<Named> named, String typed) {
        public Mentions {
            named = List.copyOf(named);
        }
    }

    /**
     * One that is named.
     *
     * @param value as it is sent
     * @param words the report's own words, or null where they say the same
     */
    public record Named(
            String value, String label, @Nullable String words) {}
}
