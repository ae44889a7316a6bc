package org.raqib.knowledge;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Unicode's Arabic Presentation Forms (U+FB50 to U+FDFF, U+FE70 to U+FEFC): letters as they look alone, at the begin, in the
 * middle and at the end of a word, and several letters drawn as one. What letters they stand for says Unicode's own table
 * (NFKC).
 */
final class LetterShapes {
    /** The first shape; no character below is one. */
    static final char FIRST = 0xFB50;

    private static final char END_OF_LIGATURES = 0xFE00;
    private static final char FIRST_MARK = 0xFE70;
    private static final char END_OF_MARKS = 0xFE80;
    private static final char END = 0xFEFD;
    private static final char TATWEEL = '\u0640';

    /** What each shape stands for, from the first on; null for what is none or is a phrase with spaces of its own. */
    private static final @Nullable String[] LETTERS = new String[END - FIRST];

    static {
        for (char c = FIRST; c < END; c++) {
            LETTERS[c - FIRST] = c < END_OF_LIGATURES || c >= FIRST_MARK ? found(c) : null;
        }
    }

    private LetterShapes() {}

    private static @Nullable String found(char c) {
        String shape = String.valueOf(c);
        String letters = Normalizer.normalize(shape, Normalizer.Form.NFKC);
        if (c >= FIRST_MARK && c < END_OF_MARKS) {
            // A vowel sign on nothing: only the sign counts.
            return letters.codePoints()
                    .filter(sign -> sign != ' ' && sign != TATWEEL && sign != c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        boolean whole = !letters.equals(shape) && letters.codePoints().allMatch(Character::isLetter);
        return whole ? letters : null;
    }

    /** The letters a shape stands for, or null where it is none. */
    static @Nullable String lettersOf(char c) {
        return c < FIRST || c >= END ? null : LETTERS[c - FIRST];
    }

    /** Whether it is the shape of a vowel sign. */
    static boolean isMark(char c) {
        return c >= FIRST_MARK && c < END_OF_MARKS;
    }

    /** Whether it is the shape of one or more letters. */
    static boolean isLetter(char c) {
        return !isMark(c) && lettersOf(c) != null;
    }

    /** The text with letters for shapes; the text itself where it has none. */
    static String letters(String text) {
        int n = text.length();
        int same = 0;
        while (same < n && lettersOf(text.charAt(same)) == null) {
            same++;
        }
        if (same == n) {
            return text;
        }
        StringBuilder out = new StringBuilder(n + 4).append(text, 0, same);
        for (int i = same; i < n; i++) {
            String letters = lettersOf(text.charAt(i));
            if (letters == null) {
                out.append(text.charAt(i));
            } else {
                out.append(letters);
            }
        }
        return out.toString();
    }
}
