package org.raqib.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.intake.Outcome.Draft;
import org.raqib.intake.Outcome.Problem;
import org.raqib.intake.Outcome.Refused;

/** What every report must be, whatever it was read from: words, and characters that can be written down again. */
final class Wellformed {
    private Wellformed() {}

    /** The draft with halves of surrogate pairs replaced (offsets stay), or why it cannot be a report. */
    static Outcome check(Draft draft) {
        if (draft.text().indexOf('\0') >= 0 || draft.title().indexOf('\0') >= 0) {
            return new Refused("Its text holds the character NUL, which no text does; mend the source");
        }
        if (draft.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Refused("Its text holds no words; fill it in, or leave the report out");
        }
        List<Problem> problems = new ArrayList<>(draft.problems());
        int half = halfPair(draft.title() + "\n" + draft.text(), 0);
        if (half >= 0) {
            problems.add(new Problem(
                    "Character " + (half + 1) + " of title and text is half of a surrogate pair, and U+FFFD was put in "
                            + "its place; mend the source",
                    false));
        }
        return new Draft(
                whole(draft.id()),
                wholeText(draft.title()),
                wholeText(draft.text()),
                draft.published(),
                whole(draft.publisher()),
                whole(draft.url()),
                problems);
    }

    private static @Nullable String whole(@Nullable String text) {
        return text == null ? null : wholeText(text);
    }

    /** The text with U+FFFD for each half pair: one code unit for one. */
    private static String wholeText(String text) {
        int at = halfPair(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text);
        for (; at >= 0; at = halfPair(text, at + 1)) {
            whole.setCharAt(at, '\uFFFD');
        }
        return whole.toString();
    }

    /** The index of the first half pair from {@code from} on, or -1. */
    private static int halfPair(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean pair = Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (Character.isSurrogate(c) && !pair) {
                return at;
            }
            at += pair ? 2 : 1;
        }
        return -1;
    }
}
