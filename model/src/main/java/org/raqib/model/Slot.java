package org.raqib.model;

import java.util.Locale;

/** The parts of a claim that words of the report can fill. */
public enum Slot {
    EVENT,
    MODE,
    MODALITY,
    ACTOR,
    RECIPIENT,
    SPEAKER,
    PLACE,
    DATE,
    KILLED,
    INJURED,
    BREACH,
    AGGREGATE;

    /** The published spelling, for example {@code actor}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
