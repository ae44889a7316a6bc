package org.raqib.words;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Spelling;

/**
 * A word type: what every occurrence of the same characters shares. Immutable and shared between threads; the
 * {@link WordCache} makes sure that frequent words exist once.
 */
public final class Word extends Keeper {
    /** What a token is made of. */
    public enum Kind {
        /** Arabic script letters. */
        ARABIC,
        /** Letters of any other script. */
        OTHER,
        /** Digits, with separators inside, folded to ASCII in {@link Word#form()}. */
        NUMBER,
        /** A single sign that is neither letter nor digit. */
        SIGN
    }

    private final String surface;
    private final String form;
    private final Kind kind;
    private final boolean endsInTaMarbuta;

    /**
     * What the tagger found out about it, kept so that a frequent word is analysed once. Written without a lock: what is
     * kept is immutable, and the worst outcome of a race is that it is found out twice.
     */
    private @Nullable Readings readings;

    Word(String surface, Kind kind) {
        this.surface = Objects.requireNonNull(surface);
        this.kind = kind;
        this.form = Spelling.fold(surface);
        this.endsInTaMarbuta = lastLetter(surface) == 'ة';
    }

    private static char lastLetter(String surface) {
        for (int i = surface.length() - 1; i >= 0; i--) {
            char c = surface.charAt(i);
            if (!Spelling.isMark(c)) {
                return c;
            }
        }
        return Spelling.NONE;
    }

    /** The characters as the text has them. */
    public String surface() {
        return surface;
    }

    /** The characters folded for comparison ({@link Spelling#fold(String)}); may be empty for a lone vowel sign. */
    public String form() {
        return form;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the writer ended it in ta marbuta, which folding makes equal to the pronoun ha. */
    public boolean endsInTaMarbuta() {
        return endsInTaMarbuta;
    }

    @Nullable
    Readings readings() {
        return readings;
    }

    void keep(Readings found) {
        readings = found;
    }

    /** Whether it is this one sign. */
    public boolean is(char sign) {
        return kind == Kind.SIGN && surface.length() == 1 && surface.charAt(0) == sign;
    }

    @Override
    public String toString() {
        return surface;
    }
}
