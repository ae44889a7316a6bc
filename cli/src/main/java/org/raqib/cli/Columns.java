package org.raqib.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import org.raqib.digest.Isolates;

/**
 * Text set in cells of a terminal: broken at spaces, measured in the cells that a terminal gives each character, and set
 * apart by direction, so that a terminal that orders Arabic does so within its column. A terminal that does not order it
 * cannot be helped from here.
 */
final class Columns {
    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char RIGHT_TO_LEFT = '\u2067';

    /** Begins every line, so that a terminal takes it for left to right and leaves the columns where they are. */
    private static final char MARK = '\u200E';

    private Columns() {}

    /** How many cells the text takes: none for marks and controls, two for wide characters. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += width(c);
            i += Character.charCount(c);
        }
        return width;
    }

    private static int width(int c) {
        if (c >= 0x20 && c < 0x7F) {
            return 1;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> {
                int east = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
                yield east == UCharacter.EastAsianWidth.WIDE || east == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
            }
        };
    }

    /**
     * The text in lines of at most {@code cells}; a word longer than a line is cut. Isolates are closed at the end of a
     * line and opened again on the next.
     *
     * @param cells 2 or more
     */
    static List<String> wrap(String text, int cells) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.replaceAll("^ +| +$", "").split(" +")) {
            int width = width(word);
            if (used > 0 && used + 1 + width > cells) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            for (int i = 0; i < word.length(); ) {
                int c = word.codePointAt(i);
                int w = width(c);
                if (used + w > cells) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(c);
                used += w;
                i += Character.charCount(c);
            }
        }
        lines.add(line.toString());
        return isolated(lines);
    }

    private static List<String> isolated(List<String> lines) {
        List<String> whole = new ArrayList<>();
        int open = 0;
        for (String line : lines) {
            StringBuilder out = new StringBuilder(String.valueOf(Isolates.OPEN).repeat(open));
            out.append(line);
            for (int i = 0; i < line.length(); i++) {
                open += line.charAt(i) == Isolates.OPEN ? 1 : line.charAt(i) == Isolates.CLOSE ? -1 : 0;
            }
            whole.add(out.append(String.valueOf(Isolates.CLOSE).repeat(open)).toString());
        }
        return whole;
    }

    /** A line of English, filled up with spaces to {@code cells}. */
    private static String left(String line, int cells) {
        return LEFT_TO_RIGHT + line + Isolates.CLOSE + " ".repeat(Math.max(0, cells - width(line)));
    }

    /** A line of Arabic, pushed to the right edge of {@code cells}. */
    private static String right(String line, int cells) {
        return " ".repeat(Math.max(0, cells - width(line))) + RIGHT_TO_LEFT + line + Isolates.CLOSE;
    }

    /** A line of English by itself. */
    static String leftLine(String line) {
        return MARK + left(line, 0);
    }

    /** A line of Arabic by itself, at the right edge of {@code cells}. */
    static String rightLine(String line, int cells) {
        return MARK + right(line, cells);
    }

    /** Lines of both languages beside each other, {@code cells} wide in all, two cells between them. */
    static List<String> beside(List<String> english, List<String> arabic, int cells) {
        int column = (cells - 2) / 2;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(english.size(), arabic.size()); i++) {
            String en = i < english.size() ? left(english.get(i), column) : " ".repeat(column);
            String ar = i < arabic.size() ? right(arabic.get(i), column) : "";
            lines.add((MARK + en + "  " + ar).stripTrailing());
        }
        return lines;
    }
}
