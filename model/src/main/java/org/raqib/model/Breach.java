package org.raqib.model;

import java.util.Locale;

/** What kind of promise the report itself says an act breaks. Raqib never adds this of its own. */
public enum Breach {
    CEASEFIRE,
    EMBARGO,
    AGREEMENT,
    /** The law of war or of nations. */
    LAW;

    /** The published spelling, for example {@code ceasefire}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The breach of that published spelling.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Breach ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
