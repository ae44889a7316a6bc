package org.raqib.model;

/**
 * One sentence of Raqib's own voice in both interface languages, neutral in wording.
 *
 * @param ar Modern Standard Arabic
 * @param en English
 */
public record Text(String ar, String en) {
    /** Where there is nothing to say. */
    public static final Text NONE = new Text("", "");

    /** The sentence in {@code language}: Arabic for {@code ar}, English for anything else. */
    public String in(String language) {
        return language.equals("ar") ? ar : en;
    }

    /** Whether neither language says anything. */
    public boolean isEmpty() {
        return ar.isEmpty() && en.isEmpty();
    }
}
