package org.raqib.cli;

/** Words of reports on a terminal: they may be Arabic, and they come from anyone. */
final class ReportWords {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private ReportWords() {}

    /**
     * Words of a report on one line, isolated where they hold right-to-left letters, so that neither they nor what stands
     * beside them changes places.
     */
    static String isolated(String words) {
        String plain = plain(words);
        return plain.codePoints().anyMatch(ReportWords::isRightToLeft)
                ? FIRST_STRONG_ISOLATE + plain + POP_DIRECTIONAL_ISOLATE
                : plain;
    }

    /**
     * The text on one line without what steers a terminal or turns the direction of writing: runs of white space and
     * controls become one space, directional marks vanish, joiners stay.
     */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isDirectional(c)) {
                return;
            }
            boolean space = Character.isISOControl(c) || Character.isWhitespace(c) || c == '\u2028' || c == '\u2029';
            if (!space) {
                plain.appendCodePoint(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString().stripTrailing();
    }

    private static boolean isDirectional(int c) {
        return c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
