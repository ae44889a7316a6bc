package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import org.raqib.model.Span;

/**
 * Finds a report's title where the body has it again word for word, within a sentence of other words («رابط الخبر: …»): what it
 * tells there was told.
 */
final class TitleAgain {
    /** Shorter titles («غارات») are words that any sentence may have. */
    private static final int FEWEST_WORDS = 4;

    private final String body;
    /** What the title says, sentence by sentence. */
    private final List<String> titles = new ArrayList<>(1);

    TitleAgain(String body) {
        this.body = body;
    }

    /** Drops what a sentence tells in words of the title. */
    void apply(Scene scene, List<Draft> drafts) {
        String text = scene.sentence.span().of(body);
        if (scene.sentence.title()) {
            if (scene.size() >= FEWEST_WORDS) {
                titles.add(text);
            }
            return;
        }
        for (String title : titles) {
            int at = text.indexOf(title);
            if (at >= 0) {
                int from = scene.sentence.span().start() + at;
                drop(drafts, from, from + title.length());
            }
        }
    }

    private static void drop(List<Draft> drafts, int from, int to) {
        for (Draft draft : drafts) {
            Span trigger = draft.triggerSpan();
            if (trigger.start() >= from && trigger.end() <= to) {
                draft.drop(Uncoded.POINTS_BACK);
            }
        }
    }
}
