package org.raqib.findings;

import java.util.List;
import org.raqib.model.Text;

/**
 * What one question of a weighing came to.
 *
 * @param verdict whether the reports, as told, answer it
 * @param reason why, in both languages
 * @param wouldChange what would close an open question; empty where it is closed
 */
record Answer(Verdict verdict, Text reason, List<Text> wouldChange) {
    Answer {
        wouldChange = List.copyOf(wouldChange);
    }

    enum Verdict {
        YES,
        NO,
        /** It decides, and the reports do not tell. */
        OPEN
    }

    static Answer yes(String ar, String en) {
        return new Answer(Verdict.YES, new Text(ar, en), List.of());
    }

    static Answer no(String ar, String en) {
        return new Answer(Verdict.NO, new Text(ar, en), List.of());
    }

    static Answer open(Text reason, Text wouldChange) {
        return new Answer(Verdict.OPEN, reason, List.of(wouldChange));
    }

    boolean isYes() {
        return verdict == Verdict.YES;
    }

    boolean isNo() {
        return verdict == Verdict.NO;
    }

    boolean isOpen() {
        return verdict == Verdict.OPEN;
    }
}
