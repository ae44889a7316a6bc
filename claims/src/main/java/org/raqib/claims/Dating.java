package org.raqib.claims;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Slot;
import org.raqib.words.time.DateMention;

/** Fills when an act happened, from the dates of its sentence. */
final class Dating {
    /** Farther words hardly speak of the act. */
    private static final int REACH = 28;

    void fill(Draft draft, @Nullable Voice within) {
        DateMention best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (DateMention date : draft.scene.dates) {
            if (date.date() == null || !date.isDate() || date.kind() == DateMention.Kind.UNTIL) {
                continue;
            }
            if (within != null && date.first() < within.from()) {
                continue;
            }
            int distance = date.first() >= draft.triggerTo
                    ? date.first() - draft.triggerTo
                    : (draft.trigger - date.end()) * 2 + 2;
            distance += Settings.barriers(draft.scene, draft.trigger, date.first()) * 8;
            if (distance < bestDistance && distance <= REACH) {
                best = date;
                bestDistance = distance;
            }
        }
        if (best != null) {
            draft.date = best.date();
            draft.aggregate |= best.kind() == DateMention.Kind.SINCE && draft.rule.event() == EventType.ASSAULT;
            draft.explain(Slot.DATE, best.span(), "date." + best.kind().name().toLowerCase(Locale.ROOT));
        }
    }
}
