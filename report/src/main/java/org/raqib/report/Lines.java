package org.raqib.report;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines and puts what each holds in the order in which it is seen (Unicode 9, Bidirectional Algorithm). */
final class Lines {
    /** Controls that say how text runs, and have no glyph. */
    private static final String UNSEEN =
            "\u2066\u2067\u2068\u2069\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u200B\uFEFF";

    private Lines() {}

    /**
     * Lines of text, each in visual order from left to right, in presentation forms.
     *
     * @param text in logical order
     * @param rightToLeft the direction of the paragraph
     * @param face measures it
     * @param size of the type, in points
     * @param width of the line, in points
     */
    static List<String> of(String text, boolean rightToLeft, Typeface face, double size, double width) {
        String shaped = ArabicForms.shape(text.replace('\n', ' ').replace('\t', ' '));
        List<String> lines = new ArrayList<>();
        if (shaped.isBlank()) {
            return lines;
        }
        Bidi bidi = new Bidi(shaped, rightToLeft ? Bidi.RTL : Bidi.LTR);
        int from = 0;
        while (from < shaped.length()) {
            int to = end(shaped, from, face, size, width);
            String seen = seen(bidi, shaped, from, to);
            if (!seen.isEmpty()) {
                lines.add(seen);
            }
            from = to;
            while (from < shaped.length() && shaped.charAt(from) == ' ') {
                from++;
            }
        }
        return lines;
    }

    /** Where a line that begins at {@code from} ends: behind the last word that has room, within a word that has none alone. */
    private static int end(String shaped, int from, Typeface face, double size, double width) {
        double used = 0;
        int lastBreak = -1;
        for (int i = from; i < shaped.length(); ) {
            int c = shaped.codePointAt(i);
            double advance = isUnseen(c) ? 0 : face.glyph(c).advance() * size;
            if (c == ' ') {
                lastBreak = i;
            } else if (used + advance > width && i > from) {
                return lastBreak > from ? lastBreak : i;
            }
            used += advance;
            i += Character.charCount(c);
            if ((c == '/' || c == '-' || c == '–') && i < shaped.length() && shaped.charAt(i) != ' ') {
                lastBreak = i;
            }
        }
        return shaped.length();
    }

    /** The characters from one to another as they are seen. */
    private static String seen(Bidi bidi, String shaped, int from, int to) {
        int end = to;
        while (end > from && (shaped.charAt(end - 1) == ' ' || isUnseen(shaped.charAt(end - 1)))) {
            end--;
        }
        if (end == from) {
            return "";
        }
        Bidi line = bidi.setLine(from, end);
        String reordered = line.writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
        StringBuilder out = new StringBuilder(reordered.length());
        reordered.codePoints().filter(c -> !isUnseen(c)).forEach(out::appendCodePoint);
        return out.toString();
    }

    static boolean isUnseen(int c) {
        return UNSEEN.indexOf(c) >= 0 || Character.getType(c) == Character.CONTROL || c == 0x200C || c == 0x200D;
    }

    /** How wide a line in visual order is, in points. */
    static double width(String seen, Typeface face, double size) {
        return seen.codePoints().mapToDouble(c -> face.glyph(c).advance()).sum() * size;
    }
}
