package org.raqib.knowledge;

/**
 * The folding under which Arabic words are compared: outlets differ in hamza, final ya, ta marbuta, vowel signs and
 * digits, and a lexicon that minded them would miss half of its names. One character in, one out or none, but for shapes
 * that stand for several letters; where the character was is kept by whoever folds a text.
 */
public final class Spelling {
    /** Stands for "this character disappears" in {@link #fold(char)}. */
    public static final char NONE = '\0';

    /** All signs of Arabic, Latin and the invisible marks lie below; the rest is rare enough to be worked out. */
    private static final int TABLE = 0x2070;

    private static final char[] FOLDED = new char[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            FOLDED[c] = folded(c);
        }
    }

    private Spelling() {}

    /**
     * The folded character, or {@link #NONE} where it carries no meaning for comparison. A shape that stands for several
     * letters at once stays itself; {@link #fold(String)} takes it apart.
     */
    public static char fold(char c) {
        if (c < TABLE) {
            return FOLDED[c];
        }
        String letters = LetterShapes.lettersOf(c);
        return letters == null || letters.length() != 1 ? folded(c) : fold(letters.charAt(0));
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی', 'ئ', 'ې' -> 'ي';
            case 'ة', 'ۀ', 'ہ', 'ە' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ک', 'ڪ' -> 'ك';
            case 'ڤ' -> 'ف';
            case 'گ' -> 'غ';
            case 'پ' -> 'ب';
            case 'چ' -> 'ج';
            default -> {
                if (c >= '٠' && c <= '٩') {
                    yield (char) ('0' + c - '٠');
                }
                if (c >= '۰' && c <= '۹') {
                    yield (char) ('0' + c - '۰');
                }
                if (isMark(c)) {
                    yield NONE;
                }
                yield Character.toLowerCase(c);
            }
        };
    }

    /** Vowel signs, tatweel, and the invisible marks of direction and joining. */
    public static boolean isMark(char c) {
        // Letters of Arabic and ASCII, the bulk of any text, are told apart first.
        return (c > 0x064A || c < 0x0621 && c >= 0x00AD || c == 0x0640) && isMarkAmong(c);
    }

    private static boolean isMarkAmong(char c) {
        return (c >= 0x064B && c <= 0x065F)
                || c == 0x0670
                || c == 0x0640
                || (c >= 0x0610 && c <= 0x061A)
                || (c >= 0x06D6
                        && c <= 0x06ED
                        && c != 0x06DD
                        && c != 0x06DE
                        && c != 0x06E9
                        && c != 0x06E5
                        && c != 0x06E6)
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xFEFF
                || c == 0x00AD
                || LetterShapes.isMark(c);
    }

    /** Whether the character is a letter of the Arabic script (marks excluded). */
    public static boolean isArabicLetter(char c) {
        return (c >= 0x0621 && c <= 0x064A && c != 0x0640)
                || (c >= 0x066E && c <= 0x06D3)
                || (c >= 0x06FA && c <= 0x06FF)
                || LetterShapes.isLetter(c);
    }

    /**
     * The text with letters in place of their shapes: some programs write «ﻟﻴﺒﻴﺎ» as it is drawn, each letter as it looks at
     * the begin, middle or end of a word (Unicode's Arabic Presentation Forms). The text itself where it has none.
     */
    public static String letters(String text) {
        return LetterShapes.letters(text);
    }

    /** The folded form of a word or phrase; the text itself where nothing is to be folded. */
    public static String fold(String text) {
        int n = text.length();
        int same = 0;
        while (same < n
                && text.charAt(same) < LetterShapes.FIRST
                && fold(text.charAt(same)) == text.charAt(same)
                && text.charAt(same) != NONE) {
            same++;
        }
        if (same == n) {
            return text;
        }
        String letters = LetterShapes.letters(text);
        if (!letters.equals(text)) {
            return fold(letters);
        }
        char[] out = new char[n];
        text.getChars(0, same, out, 0);
        int length = same;
        for (int i = same; i < n; i++) {
            char c = fold(text.charAt(i));
            if (c != NONE) {
                out[length++] = c;
            }
        }
        return new String(out, 0, length);
    }
}
