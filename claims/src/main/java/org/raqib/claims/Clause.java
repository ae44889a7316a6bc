package org.raqib.claims;

import java.util.List;
import org.raqib.model.Mention;
import org.raqib.model.Span;

/**
 * The words a claim is quoted with: from the first to the last word that fills it within its sentence, widened to the
 * signs that bound the clause, so that a quotation never leaves out the "denied" or "intends" before an act.
 */
final class Clause {
    /** A clause that is longer on either side is quoted without its ends. */
    private static final int MOST_WORDS = 16;

    private Clause() {}

    static Span of(Draft draft) {
        Scene scene = draft.scene;
        Span filled = filled(draft);
        int from = draft.trigger;
        while (from > 0 && scene.tokens.get(from).start() > filled.start()) {
            from--;
        }
        int to = draft.triggerTo;
        while (to < scene.size() && scene.tokens.get(to - 1).end() < filled.end()) {
            to++;
        }
        int first = from;
        while (first > 0 && from - first < MOST_WORDS && !bounds(scene, first - 1)) {
            first--;
        }
        int last = to;
        while (last < scene.size() && last - to < MOST_WORDS && !bounds(scene, last)) {
            last++;
        }
        return scene.span(first, last);
    }

    private static Span filled(Draft draft) {
        Span sentence = draft.scene.sentence.span();
        Span span = draft.triggerSpan();
        for (List<Mention> mentions : List.of(draft.actors, draft.recipients, draft.places)) {
            for (Mention mention : mentions) {
                Span words = mention.span();
                if (words != null && sentence.contains(words)) {
                    span = span.cover(words);
                }
            }
        }
        return span;
    }

    private static boolean bounds(Scene scene, int i) {
        return scene.isSign(i)
                && (scene.isComma(i)
                        || scene.tokens.get(i).is('؛')
                        || scene.tokens.get(i).is('.')
                        || scene.tokens.get(i).is('؟')
                        || scene.tokens.get(i).is('!'));
    }
}
