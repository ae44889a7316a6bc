package org.raqib.digest;

/**
 * Names and quotes inside a sentence of the other direction. Each stands between U+2068 (first strong isolate) and U+2069
 * (pop directional isolate), and nothing within it may end or turn that: controls of direction that a report carries are
 * written out as {@code ⟨U+202E⟩}, so that the reader sees that they were there.
 */
public final class Isolates {
    /** First strong isolate. */
    public static final char OPEN = '\u2068';
    /** Pop directional isolate. */
    public static final char CLOSE = '\u2069';

    private Isolates() {}

    /** Words of a report, a file or a lexicon, made safe and set apart. */
    public static String isolate(String foreign) {
        return OPEN + visible(foreign) + CLOSE;
    }

    /** The text with every control that could turn direction or break a line made visible; white space becomes spaces. */
    public static String visible(String foreign) {
        StringBuilder out = null;
        for (int i = 0; i < foreign.length(); i++) {
            char c = foreign.charAt(i);
            if (!isControl(c)) {
                if (out != null) {
                    out.append(c);
                }
                continue;
            }
            if (out == null) {
                out = new StringBuilder(foreign.length() + 16).append(foreign, 0, i);
            }
            out.append(c == '\n' || c == '\r' || c == '\t' ? " " : "⟨U+%04X⟩".formatted((int) c));
        }
        return out == null ? foreign : out.toString();
    }

    /**
     * A sentence of Raqib's own voice for a screen or a file of plain text: its isolates closed in order, every other
     * control made visible.
     */
    public static String balanced(String sentence) {
        StringBuilder out = new StringBuilder(sentence.length());
        int depth = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == OPEN) {
                depth++;
                out.append(c);
            } else if (c == CLOSE) {
                if (depth > 0) {
                    depth--;
                    out.append(c);
                }
            } else if (isControl(c)) {
                out.append(visible(String.valueOf(c)));
            } else {
                out.append(c);
            }
        }
        return out.append(String.valueOf(CLOSE).repeat(depth)).toString();
    }

    /**
     * Whether a character is a control of direction, of lines or of old terminals. The joiners U+200C and U+200D and the
     * marks U+200E, U+200F and U+061C are not: they belong to how words are written, and turn nothing but neutral
     * neighbours.
     */
    static boolean isControl(char c) {
        return c < 0x20
                || (c >= 0x7F && c <= 0x9F)
                || c == 0x2028
                || c == 0x2029
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0x206A && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB);
    }
}
