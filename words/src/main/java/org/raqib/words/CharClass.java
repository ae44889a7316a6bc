package org.raqib.words;

import org.raqib.knowledge.Spelling;

/** What the tokenizer has to know of a character, one small number for each. */
final class CharClass {
    static final byte LINE_END = 0;
    static final byte SPACE = 1;
    /** A vowel sign or an invisible mark, which belongs to the word it stands in and to none outside. */
    static final byte MARK = 2;
    /** A letter of the Arabic script. */
    static final byte ARABIC = 3;
    /** A sign among the letters of the Arabic script: a word of its own. */
    static final byte ARABIC_SIGN = 4;

    static final byte DIGIT = 5;
    /** A letter of another script. */
    static final byte LETTER = 6;
    /** Half of a character outside the basic plane, or such a half astray. */
    static final byte SURROGATE = 7;

    static final byte SIGN = 8;

    /** Latin to Arabic; what lies above is seldom enough to be worked out each time. */
    private static final int TABLE = 0x0700;

    private static final byte[] CLASSES = new byte[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            CLASSES[c] = classify(c);
        }
    }

    private CharClass() {}

    static byte of(char c) {
        return c < TABLE ? CLASSES[c] : classify(c);
    }

    private static byte classify(char c) {
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
            return LINE_END;
        }
        if (Character.isWhitespace(c) || c == '\u00A0' || c == '_') {
            // «#حركة_الشباب»: in hashtags it stands for a space.
            return SPACE;
        }
        if (Spelling.isMark(c)) {
            return MARK;
        }
        if (Spelling.isArabicLetter(c)) {
            return Character.isLetter(c) ? ARABIC : ARABIC_SIGN;
        }
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        return Character.isDigit(c) ? DIGIT : Character.isLetter(c) ? LETTER : SIGN;
    }
}
