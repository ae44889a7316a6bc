package org.raqib.claims;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Evidence;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Slot;
import org.raqib.model.Span;

/**
 * What a report has said so far of where and when. A report on one day's fighting names day and town once; the acts that
 * follow without any of their own stand in that setting until another is named. Only the setting of the news itself is
 * handed on, never a date of the background ("in 2011").
 */
final class Context {
    /** Sentences after which a place is no longer the scene. */
    private static final int PLACE_REACH = 9;
    /** Sentences after which a day is no longer the scene. */
    private static final int DATE_REACH = 3;

    /** Words between an act and its own date. */
    private static final int DATED = 8;

    private final @Nullable LocalDate published;
    private List<Mention> places = List.of();
    private int placesAt;
    private @Nullable EventDate date;
    private int dateAt;

    Context(@Nullable LocalDate published) {
        this.published = published;
    }

    void apply(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (isToCome(draft)) {
                draft.modality = Modality.PLANNED;
                draft.explain(Slot.MODALITY, null, "date.to-come");
            }
            if (draft.dropped) {
                continue;
            }
            if (draft.places.isEmpty() && draft.placeBefore != null) {
                pointedAt(draft, draft.placeBefore);
            }
            date(draft);
            if (!happens(draft.rule.event())) {
                continue;
            }
            if (!draft.places.isEmpty()) {
                places = List.copyOf(draft.places);
                placesAt = draft.order;
            } else if (draft.order - placesAt <= PLACE_REACH) {
                handOn(draft);
            }
        }
    }

    /** Gives an act the day of the news, or takes it from one. */
    private void date(Draft draft) {
        if (draft.date != null) {
            if (isFresh(draft.date)) {
                date = draft.date;
                dateAt = draft.order;
            }
        } else if (date != null
                && draft.rule.event() != EventType.SUPPORT
                && draft.toldTo < 0
                && draft.order - dateAt <= DATE_REACH
                && !draft.aggregate
                && draft.modality != Modality.PLANNED) {
            draft.date = date;
            draft.explain(Slot.DATE, null, "context");
        }
    }

    /**
     * An act dated after the report is planned; but a truce is made by being declared, words are said at once, and what a verb of the
     * past tells is done: there the date was read wrongly. So it mostly was where an attack or a siege is known («الهجوم») or its date
     * stands elsewhere.
     */
    private boolean isToCome(Draft draft) {
        return published != null
                && draft.date != null
                && draft.modality == Modality.FACT
                && (draft.rule.event() != EventType.ASSAULT && draft.rule.event() != EventType.COERCE
                        || isDatedRightBehind(draft))
                && !(draft.verbal && draft.scene.pos(draft.trigger).isPerfect())
                && draft.date.earliest().isAfter(published)
                && !draft.isTollOnly()
                && draft.mode != Mode.CEASEFIRE
                && !Attribution.isVerbalAct(draft.rule.event());
    }

    /** «إغلاق معبر رفح يوم الأحد المقبل», «تبدأ هجوما على الموصل في 25 مايو». */
    private static boolean isDatedRightBehind(Draft draft) {
        if (draft.scene.morphs[draft.trigger].hasArticle()) {
            return false;
        }
        for (Evidence ground : draft.evidence) {
            Span span = ground.span();
            if (ground.slot() == Slot.DATE && span != null) {
                int end = Math.min(draft.scene.size(), draft.triggerTo + DATED);
                for (int i = draft.triggerTo; i < end && !draft.scene.isVerb(i) && !draft.scene.isSign(i); i++) {
                    if (span.contains(draft.scene.span(i, i + 1))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** «في المدينة»: the place told last, or else the words themselves. */
    private void pointedAt(Draft draft, Mention words) {
        if (places.isEmpty()) {
            draft.places.add(words);
            draft.explain(Slot.PLACE, words.span(), "place");
        } else {
            handOn(draft);
        }
    }

    private void handOn(Draft draft) {
        draft.places.addAll(places);
        draft.placeHandedOn = !places.isEmpty();
        places.forEach(place -> draft.explain(Slot.PLACE, place.span(), "context"));
    }

    private boolean isFresh(EventDate told) {
        return published != null
                && told.isDay()
                && !told.earliest().isAfter(published)
                && told.earliest().isAfter(published.minusDays(Days.FRESH));
    }

    private static boolean happens(EventType event) {
        return switch (event) {
            case ASSAULT, COERCE, PROTEST, MOBILIZE -> true;
            default -> false;
        };
    }
}
