package org.raqib.cli;

import org.raqib.digest.Isolates;

/** Words of reports on a terminal: they may be Arabic, and they come from anyone. */
final class ReportWords {
    private ReportWords() {}

    /**
     * Words of a report on one line, isolated where they hold right-to-left letters, so that neither they nor what stands
     * beside them changes places.
     */
    static String isolated(String words) {
        String line = oneLine(words);
        return line.codePoints().anyMatch(ReportWords::isRightToLeft) ? Isolates.OPEN + line + Isolates.CLOSE : line;
    }

    /** The text on one line, with what steers a terminal or turns the direction of writing made visible. */
    static String oneLine(String text) {
        return Isolates.visible(text.strip().replaceAll("\\s+", " "));
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
