package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.model.Span;
import org.raqib.model.Toll;

/** Makes one claim of the tellings of one happening by one voice in one report. */
final class Merger {

    /** Joins, within one scene, tolls to the act that caused them and a noun of event to the verb that carries it. */
    void withinScene(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.dropped || draft.rule.event() != EventType.ASSAULT) {
                continue;
            }
            Draft partner = draft.isTollOnly() ? nearestAct(drafts, draft) : carried(drafts, draft);
            if (partner != null) {
                absorb(partner, draft, true);
            }
        }
    }

    /** The act of violence nearest to a toll, or an earlier toll of the same sentence. */
    private static @Nullable Draft nearestAct(List<Draft> drafts, Draft toll) {
        Draft best = null;
        int bestDistance = 30;
        for (Draft other : drafts) {
            if (other == toll || other.dropped || other.rule.event() != EventType.ASSAULT) {
                continue;
            }
            boolean earlierToll = other.isTollOnly()
                    && other.trigger < toll.trigger
                    && tollsFit(other, toll)
                    && Math.abs(other.trigger - toll.trigger) < 14;
            if (other.isTollOnly() && !earlierToll) {
                continue;
            }
            int distance = Math.abs(other.trigger - toll.trigger) + (other.isTollOnly() ? 8 : 0);
            if (other.verbal && other.trigger > toll.trigger) {
                // «أسفر عن مقتل امرأة كما قصفت الطائرات»: a verb behind begins something else.
                distance += 12;
            }
            if (distance < bestDistance) {
                best = other;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static boolean tollsFit(Draft a, Draft b) {
        return (a.killed == null || b.killed == null) && (a.injured == null || b.injured == null);
    }

    /** «هجوم استهدف المقر»: the act of which this one is only the verb. */
    private static @Nullable Draft carried(List<Draft> drafts, Draft draft) {
        if (!draft.verbal) {
            return null;
        }
        for (Draft other : drafts) {
            if (other == draft
                    || other.dropped
                    || other.verbal
                    || other.rule.event() != draft.rule.event()
                    || other.isTollOnly()) {
                continue;
            }
            int distance = draft.trigger - other.triggerTo;
            if (distance >= 0
                    && distance <= 6
                    && draft.actors.isEmpty()
                    && !draft.scene.morphs[draft.trigger].hasConjunction()) {
                return other;
            }
        }
        return null;
    }

    /** The claims of a report: tellings of one happening joined, in order. */
    List<Draft> acrossScenes(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.dropped) {
                continue;
            }
            Draft same = null;
            for (int i = kept.size() - 1; i >= 0 && same == null; i--) {
                if (same(kept.get(i), draft)) {
                    same = kept.get(i);
                }
            }
            if (same == null) {
                kept.add(draft);
            } else if (draft.weight() > same.weight() + 1 && !draft.anaphoric) {
                absorb(draft, same, false);
                kept.set(kept.indexOf(same), draft);
            } else {
                absorb(same, draft, false);
            }
        }
        // Judged last: a passing mention may gain from a telling that comes later.
        kept.stream().filter(draft -> draft.worth < 0).forEach(draft -> draft.drop(Uncoded.NOT_TOLD));
        kept.removeIf(draft -> draft.dropped);
        return kept;
    }

    /** A noun of event that points back at nothing, or stands without parties and without news. */
    static @Nullable Uncoded emptyTalk(Draft draft) {
        boolean parties = !draft.actors.isEmpty() || !draft.recipients.isEmpty();
        if (draft.anaphoric && !draft.announced) {
            return Uncoded.POINTS_BACK;
        }
        if (draft.rule.needsNews() && !draft.announced && (draft.actors.isEmpty() || draft.anaphoric)) {
            return Uncoded.NO_NEWS;
        }
        return !parties && !draft.announced && draft.killed == null && draft.injured == null ? Uncoded.NO_PARTY : null;
    }

    private static boolean same(Draft a, Draft b) {
        if (a.rule.event() != b.rule.event() || a.modality != b.modality) {
            return false;
        }
        if (a.mode != null && b.mode != null && a.mode != b.mode && !kin(a.mode, b.mode)) {
            return false;
        }
        if (a.scene == b.scene
                && !b.anaphoric
                && !a.anaphoric
                && a.order == b.order
                && Math.abs(a.trigger - b.trigger) > 1) {
            boolean together = a.isTollOnly() || b.isTollOnly();
            if (!together) {
                return Sameness.share(a.actors, b.actors) && Sameness.share(a.recipients, b.recipients);
            }
        }
        if (conflict(a.killed, b.killed) || conflict(a.injured, b.injured)) {
            return false;
        }
        if (a.date != null && b.date != null && !a.date.overlaps(b.date)) {
            return false;
        }
        if (b.anaphoric) {
            return true;
        }
        boolean actors = fit(a.actors, b.actors);
        boolean recipients = fit(a.recipients, b.recipients);
        boolean places = fit(a.places, b.places);
        int shared = (Sameness.share(a.actors, b.actors) ? 1 : 0)
                + (Sameness.share(a.recipients, b.recipients) ? 1 : 0)
                + (Sameness.share(a.places, b.places) ? 1 : 0)
                + (a.killed != null && Objects.equals(a.killed, b.killed) ? 1 : 0);
        boolean title = a.scene.sentence.title() || a.order == 0;
        boolean near = Math.abs(a.order - b.order) <= 2;
        return actors && recipients && (places || title) && shared >= (title || near ? 1 : 2);
    }

    /** Ways of telling one violence that reports exchange freely. */
    private static boolean kin(Mode a, Mode b) {
        return a == Mode.AERIAL && (b == Mode.HEAVY_WEAPONS || b == Mode.DRONE)
                || b == Mode.AERIAL && (a == Mode.HEAVY_WEAPONS || a == Mode.DRONE)
                || a == Mode.EXPLOSIVES && b == Mode.SUICIDE_ATTACK
                || b == Mode.EXPLOSIVES && a == Mode.SUICIDE_ATTACK;
    }

    private static boolean conflict(@Nullable Toll a, @Nullable Toll b) {
        return a != null && b != null && !a.overlaps(b);
    }

    private static boolean fit(List<Mention> a, List<Mention> b) {
        return a.isEmpty() || b.isEmpty() || Sameness.share(a, b);
    }

    /** Takes from {@code from} what {@code into} lacks. */
    private static void absorb(Draft into, Draft from, boolean together) {
        union(into.actors, from.actors, into.actors.isEmpty());
        union(into.recipients, from.recipients, together || into.recipients.isEmpty());
        union(into.speakers, from.speakers, true);
        places(into, from);
        into.date = into.date == null ? from.date : into.date;
        into.killed = into.killed == null ? from.killed : into.killed;
        into.injured = into.injured == null ? from.injured : into.injured;
        into.mode = into.mode == null ? from.mode : into.mode;
        into.breach = into.breach == null ? from.breach : into.breach;
        into.announced |= from.announced;
        into.worth = Math.max(into.worth, from.worth);
        into.anaphoric &= from.anaphoric;
        Span told = from.triggerSpan();
        into.mentions.add(told);
        into.mentions.addAll(from.mentions);
        into.evidence.addAll(from.evidence);
        from.drop(Uncoded.MERGED, into);
    }

    /** Places that a telling states count for more than ones handed on to it, and a town for more than its state. */
    private static void places(Draft into, Draft from) {
        if (from.places.isEmpty() || from.placeHandedOn && !into.places.isEmpty()) {
            return;
        }
        boolean titled = into.scene.sentence.title() || from.scene.sentence.title();
        boolean narrower = isWide(into.places) && !isWide(from.places);
        if (into.placeHandedOn || narrower) {
            into.places.clear();
        }
        union(into.places, from.places, into.places.isEmpty() || !titled && !isWide(from.places));
        into.placeHandedOn &= from.placeHandedOn;
    }

    private static boolean isWide(List<Mention> places) {
        return places.stream().allMatch(place -> place.kind() == EntityKind.STATE);
    }

    private static void union(List<Mention> into, List<Mention> from, boolean take) {
        if (!take) {
            return;
        }
        for (Mention mention : from) {
            if (into.stream().noneMatch(other -> Sameness.same(other, mention))) {
                into.add(mention);
            }
        }
    }
}
