package org.raqib.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Mention;
import org.raqib.model.Span;

/** Words that, behind another act of their type in its sentence, only tell more of that one. */
final class GoneOn {
    private GoneOn() {}

    /** «اجتمع المجلس لمناقشة القرار»: the act of its type in the sentence that such words only tell more of. */
    static @Nullable Draft with(List<Draft> drafts, Draft draft) {
        Draft nearest = null;
        for (Draft other : drafts) {
            boolean before = other.triggerTo <= draft.trigger && other.rule.event() == draft.rule.event();
            nearest = before && !other.dropped ? other : nearest;
        }
        return nearest == null || isApart(nearest, draft) ? null : nearest;
    }

    /** «التقى السراج أردوغان، وناقش حفتر مع السيسي الوضع»: other people, another voice, or what goes on elsewhere meanwhile. */
    private static boolean isApart(Draft earlier, Draft draft) {
        if (!draft.verbal) {
            return !earlier.speakers.isEmpty()
                    && !draft.speakers.isEmpty()
                    && !Sameness.share(earlier.speakers, draft.speakers);
        }
        boolean oneVoice = earlier.speakers.isEmpty()
                ? draft.speakers.isEmpty()
                : Sameness.share(earlier.speakers, draft.speakers);
        if (!oneVoice || earlier.modality != draft.modality || Merger.turnsBetween(earlier, draft)) {
            return true;
        }
        Mention subject = ownSubject(draft);
        return subject != null && !Sameness.among(earlier.actors, subject);
    }

    /** Who acts, where he is named behind the verb, or null. */
    private static @Nullable Mention ownSubject(Draft draft) {
        Scene scene = draft.scene;
        for (Mention actor : draft.actors) {
            Span span = actor.span();
            for (int i = draft.triggerTo; span != null && i < scene.size(); i++) {
                Phrase phrase = scene.phraseAt[i];
                if (phrase != null && phrase.from == i && scene.tokens.get(i).start() == span.start()) {
                    if (phrase.bare() && !phrase.joined && Arguments.surelyActs(phrase)) {
                        return actor;
                    }
                    break;
                }
            }
        }
        return null;
    }
}
