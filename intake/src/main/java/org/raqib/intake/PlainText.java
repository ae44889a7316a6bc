package org.raqib.intake;

import java.util.List;
import org.raqib.intake.Outcome.Draft;

/**
 * Reads a text file. Its first line is taken for the title when it reads like one: at most 150 characters, followed by an
 * empty line and then by more text, and not ended by a mark that ends a sentence or leads on ({@code . : , ;} and their
 * Arabic kin). Otherwise there is no title and all of the file is the text. Nothing else is altered: spaces, line ends,
 * directional and joining marks stay where they stand.
 */
final class PlainText {
    private static final int TITLE = 150;
    private static final String NO_TITLE_END = ".:,;،؛…۔";

    private PlainText() {}

    static Outcome read(String all) {
        int start = 0;
        while (start < all.length() && Character.isWhitespace(all.charAt(start))) {
            start++;
        }
        int end = lineEnd(all, start);
        String title = all.substring(start, end).strip();
        int next = Math.min(end + 1, all.length());
        int after = lineEnd(all, next);
        boolean blankNext = after < all.length() && all.substring(next, after).isBlank();
        if (title.isEmpty()
                || title.length() > TITLE
                || !blankNext
                || NO_TITLE_END.indexOf(title.charAt(title.length() - 1)) >= 0) {
            return draft("", all);
        }
        int text = after;
        while (text < all.length() && Character.isWhitespace(all.charAt(text))) {
            text++;
        }
        return text == all.length() ? draft("", all) : draft(title, all.substring(text));
    }

    private static int lineEnd(String all, int from) {
        int end = all.indexOf('\n', from);
        return end < 0 ? all.length() : end;
    }

    private static Outcome draft(String title, String text) {
        return Wellformed.check(new Draft(null, title, text, null, null, null, List.of()));
    }
}
