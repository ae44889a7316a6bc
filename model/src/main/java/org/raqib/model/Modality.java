package org.raqib.model;

import java.util.Locale;

/** In which manner a voice tells a happening. */
public enum Modality {
    /** Said as having happened or under way, also through a named speaker. */
    FACT,
    /** Told with doubt, or as an accusation. */
    ALLEGED,
    /** The speaker says that it did not happen. */
    DENIED,
    /** Will happen, is intended, due, threatened. */
    PLANNED;

    /** The published spelling, for example {@code fact}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The modality of that published spelling.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Modality ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
