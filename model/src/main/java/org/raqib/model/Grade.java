package org.raqib.model;

import java.util.Locale;

/** How well an incident is supported, in Airwars' terms. The belligerents' own positions are kept apart from it. */
public enum Grade {
    /** A belligerent accepts responsibility. */
    CONFIRMED,
    /** Two or more independent sources tell it, and none contests it. */
    FAIR,
    /** A single source. */
    WEAK,
    /** Competing attributions. */
    CONTESTED,
    /** Those said to have been hit, or all but one of the sources, say it did not happen. */
    DISCOUNTED;

    /** The published spelling, for example {@code fair}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
