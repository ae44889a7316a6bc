package org.raqib.claims;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raqib.model.EventType;

/** What a report has told so far, as far as it makes the next words of an act likelier to tell one. */
final class Told {
    private final Set<EventType> inTitle = EnumSet.noneOf(EventType.class);
    private final Map<EventType, Integer> ofType = new EnumMap<>(EventType.class);
    private final boolean alone;
    private int acts;

    /**
     * @param sentences how many the report has, its title included
     */
    Told(int sentences) {
        this.alone = sentences == 1;
    }

    /** Marks the acts of the next sentence with what came before them. */
    void apply(List<Draft> drafts) {
        for (Draft draft : drafts) {
            draft.toldBefore = acts;
            draft.alone = alone && isRareAlone(draft.rule.event());
            draft.sameInTitle = inTitle.contains(draft.rule.event());
        }
        for (Draft draft : drafts) {
            if (!draft.dropped) {
                acts++;
                draft.ordinal = ofType.merge(draft.rule.event(), 1, Integer::sum);
                draft.latest = draft.ordinal;
                if (draft.scene.sentence.title()) {
                    inTitle.add(draft.rule.event());
                }
            }
        }
    }

    /**
     * What is known of sentences that stand alone was learned from some that were chosen for telling of no violence and no
     * protest; it says nothing of other acts.
     */
    private static boolean isRareAlone(EventType event) {
        return event == EventType.ASSAULT || event == EventType.PROTEST;
    }
}
