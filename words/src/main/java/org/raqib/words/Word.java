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

    /** How many letters {@link #packed} takes. */
    static final int PACKED = 8;
    /** What {@link #packed} gives where the characters do not fit. */
    static final long UNPACKED = -1;

    private static final char ARABIC_BLOCK = 0x0600;

    private final String surface;
    /** The surface with letters in place of their shapes; nearly always the surface itself. */
    private final String letters;

    private final String form;
    private final Kind kind;
    private final boolean endsInTaMarbuta;
    /** The sign it is, or {@link Spelling#NONE}. */
    private final char sign;
    /** Its first letters as one number, or {@link #UNPACKED} where they or those behind do not fit. */
    final long head;
    /** Its further letters. */
    final long tail;

    /**
     * What the tagger found out about it, kept so that a frequent word is analysed once. Written without a lock: what is
     * kept is immutable, and the worst outcome of a race is that it is found out twice.
     */
    private @Nullable Readings readings;

    /** Letters of the first of two words that it joins, 0 for one word, -1 before that was asked; raced for as above. */
    private byte joint = -1;

    Word(String surface, Kind kind) {
        this.surface = Objects.requireNonNull(surface);
        this.kind = kind;
        this.letters = Spelling.letters(surface);
        // One object for all equal forms and stems, see Morph.kept().
        this.form = Spelling.fold(letters).intern();
        this.endsInTaMarbuta = lastLetter(letters) == 'ة';
        this.sign = kind == Kind.SIGN && surface.length() == 1 ? surface.charAt(0) : Spelling.NONE;
        char[] text = surface.toCharArray();
        int n = text.length;
        long first = packed(text, 0, Math.min(n, PACKED));
        long rest = packed(text, PACKED, n);
        this.head = rest == UNPACKED ? UNPACKED : first;
        this.tail = rest;
    }

    /**
     * Up to {@link #PACKED} letters of the Arabic block as one number, or {@link #UNPACKED}. No letters give 0, and no
     * others do; different letters give different numbers.
     */
    static long packed(char[] text, int start, int end) {
        if (end - start > PACKED) {
            return UNPACKED;
        }
        long packed = 0;
        for (int i = start; i < end; i++) {
            int letter = text[i] - ARABIC_BLOCK;
            // The last number is kept free for what does not fit.
            if (letter <= 0 || letter >= 0xFF) {
                return UNPACKED;
            }
            packed = packed << Byte.SIZE | letter;
        }
        return packed;
    }

    boolean hasLetters(char[] text, int start, int end) {
        if (surface.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (surface.charAt(i - start) != text[i]) {
                return false;
            }
        }
        return true;
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

    /** The characters as the text has them, but for letters drawn as shapes ({@link Spelling#letters(String)}). */
    String letters() {
        return letters;
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

    /** How many of its letters are a word by themselves, to which the next was joined; 0 where it is one word. */
    int joint(JoinedWords joined) {
        if (joint < 0) {
            joint = (byte) (kind == Kind.ARABIC ? joined.cut(this) : 0);
        }
        return joint;
    }

    /** Whether it is this one sign. */
    public boolean is(char sign) {
        return this.sign == sign;
    }

    /** Whether it is a quotation mark of any shape. */
    public boolean isQuote() {
        return switch (sign) {
            case '"', '“', '”', '«', '»', '„', '‟', '\'', '‘', '’' -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return surface;
    }
}
