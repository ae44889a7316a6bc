package org.raqib.server.incidents;

import java.util.List;

/**
 * Why something that was asked for was not decided.
 *
 * @param phrase the phrase that says so, or empty where it was decided
 * @param what it is about, filled into the phrase
 * @param because what was entered as the reason, so that it is not lost
 * @param chosen what was chosen
 */
public record Refusal(String phrase, String what, String because, List<String> chosen) {
    /** It was decided. */
    public static final Refusal NONE = new Refusal("", "", "", List.of());

    public Refusal {
        chosen = List.copyOf(chosen);
    }

    /** Whether there is anything to say. */
    public boolean isSome() {
        return !phrase.isEmpty();
    }
}
