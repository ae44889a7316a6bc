package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Slot;
import org.raqib.model.Span;

/** Makes one claim of the tellings of one happening by one voice in one report. */
final class Merger {
    /** Acts that are looked through for an earlier telling; more than any report tells, so that only time is bounded. */
    private static final int REACH = 200;

    /** Tellings of an earlier act that are looked at; more than most acts have, so that only time is bounded. */
    private static final int LATEST = 8;

    /** How much likelier, in log odds, words must tell an act again by another of its tellings than by the leading one. */
    private static final double BY_OTHER_TELLING = 1;

    /** Words with which a sentence goes on to what happens beside what it told. */
    private static final Set<String> BESIDE = WordList.of("فيما", "بينما", "كما", "وفيما", "وبينما", "حين", "وكما");

    /** What leads the act in which people were killed. */
    private static final Set<String> MEANS = Set.of("في", "ب", "خلال", "جراء", "اثر", "نتيجه", "بسبب");

    /** Words with which a sentence names what an act it told comes to. */
    private static final Set<String> THEREBY = WordList.of("بذلك", "وبذلك", "بهذا", "وبهذا");

    /** What words that point back add, in log odds, for an act further up: an even chance becomes 0.88. */
    private static final double POINTED_AT = 2;

    /** The same for an act of the same rule in this sentence or the one before: an even chance becomes 0.98. */
    private static final double POINTED_AT_CLOSE = 4;

    private final Retelling retelling;

    private final PointsBack pointsBack;

    Merger(Retelling retelling, Grammar grammar) {
        this.retelling = retelling;
        this.pointsBack = new PointsBack(grammar);
    }

    /** Joins, within one scene, tolls to the act that caused them and a noun of event to the verb that carries it. */
    void withinScene(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.dropped) {
                continue;
            }
            if (draft.rule.event() == EventType.AGREE) {
                Draft truce = agreedTruce(drafts, draft);
                if (truce != null) {
                    absorb(truce, draft, false);
                }
                continue;
            }
            Draft talks = draft.rule.goesOn() ? GoneOn.with(drafts, draft) : null;
            if (talks != null) {
                absorb(talks, draft, false);
                continue;
            }
            Draft cause = thereby(drafts, draft);
            if (cause != null) {
                absorb(cause, draft, false);
                continue;
            }
            if (draft.rule.event() != EventType.ASSAULT) {
                continue;
            }
            Draft verb = Instruments.verbOf(drafts, draft);
            if (verb != null) {
                absorb(verb, draft, true);
                continue;
            }
            Draft partner = draft.isTollOnly() || draft.result ? nearestAct(drafts, draft) : carried(drafts, draft);
            if (partner != null) {
                absorb(partner, draft, true);
            }
        }
    }

    /** «توصلت الأطراف إلى اتفاق لوقف إطلاق النار»: the truce on which one agrees is the act. */
    private static @Nullable Draft agreedTruce(List<Draft> drafts, Draft agreement) {
        for (Draft other : drafts) {
            if (!other.dropped
                    && other.mode == Mode.CEASEFIRE
                    && other.modality == agreement.modality
                    && Truces.isToldBy(agreement, other)
                    && !agreement.scene.verbBetween(agreement.triggerTo, other.trigger)) {
                return other;
            }
        }
        return null;
    }

    /** «حرر الجيش الحي وبذلك تصبح المدينة تحت سيطرته»: the act of which these words tell what it comes to. */
    private static @Nullable Draft thereby(List<Draft> drafts, Draft outcome) {
        int before = outcome.trigger - 1;
        if (!outcome.verbal || before < 0 || !THEREBY.contains(outcome.scene.form(before))) {
            return null;
        }
        Draft cause = null;
        for (Draft other : drafts) {
            boolean told = !other.dropped && other.trigger < before && other.rule.event() == outcome.rule.event();
            cause = told ? other : cause;
        }
        return cause;
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
            if (other.isTollOnly() && !earlierToll || turnsBetween(other, toll) || TwoActs.areTold(other, toll)) {
                continue;
            }
            int distance = Math.abs(other.trigger - toll.trigger) + (other.isTollOnly() ? 8 : 0);
            if (isMeans(toll, other)) {
                // «قتل جندي في تفجير وقتل مدنيان في قصف»: each in its own.
                distance -= 12;
            }
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

    /** «وقتل مدنيان في قصف»: whether a noun behind the verb of a toll, in its clause, tells in what they were killed. */
    private static boolean isMeans(Draft toll, Draft act) {
        Scene scene = toll.scene;
        boolean behind = toll.verbal && !act.verbal && act.trigger > toll.trigger && !act.isTollOnly();
        Phrase phrase = behind ? scene.phraseAt[act.trigger] : null;
        return phrase != null && MEANS.contains(phrase.preposition) && !scene.verbBetween(toll.triggerTo, act.trigger);
    }

    /** «قصفت الطائرات البلدة فيما قتل مدنيان»: what goes on beside it is another happening. */
    static boolean turnsBetween(Draft act, Draft toll) {
        if (!toll.verbal || act.trigger > toll.trigger) {
            return false;
        }
        for (int i = Math.max(act.triggerTo, toll.trigger - 2); i < toll.trigger; i++) {
            if (BESIDE.contains(act.scene.form(i))) {
                return true;
            }
        }
        return false;
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
            if (isSubject(draft, other)) {
                return other;
            }
            if (distance >= 0
                    && distance <= 6
                    && draft.actors.isEmpty()
                    && !draft.scene.morphs[draft.trigger].hasConjunction()) {
                return other;
            }
        }
        return null;
    }

    /** «واستهدف الهجوم المقر»: the act behind the verb is what struck. */
    private static boolean isSubject(Draft verb, Draft act) {
        Scene scene = verb.scene;
        return act.trigger == verb.triggerTo
                && verb.companion < 0
                && !scene.morphs[act.trigger].hasConjunction()
                && !scene.morphs[act.trigger].hasPreposition()
                && !scene.isAccusative(act.trigger);
    }

    /** The claims of a report: tellings of one happening joined, in order. */
    List<Draft> acrossScenes(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.dropped) {
                continue;
            }
            Draft same = toldBefore(kept, draft);
            if (same == null) {
                kept.add(draft);
            } else if (draft.weight() > same.weight() + 1 && !draft.anaphoric) {
                absorb(draft, same, false);
                kept.set(kept.lastIndexOf(same), draft);
            } else {
                absorb(same, draft, false);
            }
        }
        // Judged last: a passing mention may gain from a telling that comes later.
        kept.stream().filter(draft -> draft.worth < 0).forEach(draft -> draft.drop(Uncoded.NOT_TOLD));
        kept.removeIf(draft -> draft.dropped);
        return kept;
    }

    /** Leaves out what turns out to be only named once all is weighed. */
    static void leaveOutNamed(List<Draft> claimed) {
        claimed.removeIf(draft -> {
            boolean named = isOnlyNamed(draft);
            if (named) {
                draft.drop(Uncoded.POINTS_BACK);
            }
            return named;
        });
    }

    /**
     * «خفت المعارك في المدينة»: violence named as known, told once, of which neither who did it nor whom it hit nor how many
     * is said anywhere. A headline says what is news, and what is denied or alleged is known by that.
     */
    private static boolean isOnlyNamed(Draft draft) {
        return draft.rule.event() == EventType.ASSAULT
                && !draft.verbal
                && (draft.modality == Modality.FACT || draft.modality == Modality.PLANNED)
                && draft.scene.morphs[draft.trigger].hasArticle()
                && !draft.scene.sentence.title()
                && draft.tellings.isEmpty()
                && draft.actors.isEmpty()
                && draft.recipients.isEmpty()
                && draft.killed == null
                && draft.injured == null;
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

    /** The act told before that this one most likely tells again, or null; of two alike, the later one. */
    private @Nullable Draft toldBefore(List<Draft> kept, Draft draft) {
        Draft best = null;
        double most = 0;
        boolean pointed = pointsBack.is(draft);
        Retelling.Later later = null;
        for (Draft earlier : kept.subList(Math.max(0, kept.size() - REACH), kept.size())) {
            boolean beside = earlier.scene == draft.scene && turnsBetween(earlier, draft);
            if (!beside && !Retelling.excluded(earlier, draft)) {
                later = later == null ? new Retelling.Later(draft) : later;
                double likely = likely(earlier, draft, later)
                        + (pointed ? pointedAt(earlier, draft) : Imposed.isSame(earlier, draft) ? POINTED_AT_CLOSE : 0);
                if (likely >= most) {
                    best = earlier;
                    most = likely;
                }
            }
        }
        return best;
    }

    /** How likely it tells an act again, by whichever telling of that act is most like it. */
    private double likely(Draft earlier, Draft draft, Retelling.Later later) {
        double most = retelling.of(earlier, later);
        List<Draft> tellings = earlier.tellings;
        for (Draft telling : tellings.subList(Math.max(0, tellings.size() - LATEST), tellings.size())) {
            if (!Retelling.excluded(telling, draft)) {
                most = Math.max(most, retelling.of(telling, later) - BY_OTHER_TELLING);
            }
        }
        return most;
    }

    /** How much likelier it is that words which point back point at an act, in log odds. */
    private static double pointedAt(Draft earlier, Draft draft) {
        if (!draft.speakers.isEmpty()
                && !earlier.speakers.isEmpty()
                && !Sameness.share(earlier.speakers, draft.speakers)) {
            // Another voice tells it its own way.
            return 0;
        }
        boolean close = draft.order - earlier.order <= 1 && earlier.rule == draft.rule;
        return close ? POINTED_AT_CLOSE : POINTED_AT;
    }

    /** Takes from {@code from} what {@code into} lacks. */
    private static void absorb(Draft into, Draft from, boolean together) {
        union(into.actors, from.actors, into.actors.isEmpty());
        union(into.recipients, from.recipients, together || into.recipients.isEmpty());
        speakers(into, from);
        places(into, from);
        into.date = into.date == null ? from.date : into.date;
        into.killed = into.killed == null ? from.killed : into.killed;
        into.injured = into.injured == null ? from.injured : into.injured;
        mode(into, from);
        into.breach = into.breach == null ? from.breach : into.breach;
        into.announced |= from.announced;
        into.worth = Math.max(into.worth, from.worth);
        into.latest = Math.max(into.latest, from.latest);
        into.anaphoric &= from.anaphoric;
        Span told = from.triggerSpan();
        into.mentions.add(told);
        into.mentions.addAll(from.mentions);
        into.evidence.addAll(from.evidence);
        into.tellings.add(from);
        into.tellings.addAll(from.tellings);
        from.drop(Uncoded.MERGED, into);
    }

    private static void mode(Draft into, Draft from) {
        if (into.mode == null && from.mode != null) {
            into.mode = from.mode;
            if (from.rule.mode() == from.mode) {
                into.explain(Slot.MODE, from.triggerSpan(), from.rule.id());
            }
        }
    }

    /** «الجيش يعلن مقتل ضابط»: in a headline who did it says so; who says it for him is named below. */
    private static void speakers(Draft into, Draft from) {
        if (isOwnHeadline(from) && !into.speakers.isEmpty()) {
            return;
        }
        if (isOwnHeadline(into) && !from.speakers.isEmpty()) {
            into.speakers.clear();
        }
        union(into.speakers, from.speakers, true);
    }

    private static boolean isOwnHeadline(Draft draft) {
        return draft.scene.sentence.title() && Sameness.share(draft.actors, draft.speakers);
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
            if (!Sameness.among(into, mention)) {
                into.add(mention);
            }
        }
    }
}
