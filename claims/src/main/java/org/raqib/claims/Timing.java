package org.raqib.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.words.Pos;
import org.raqib.words.time.DateMention;

/**
 * Weighs when an act happened, beyond the first guess of the rules: every date of its sentence, and those of the acts told
 * before it. What is known of a date are small numbers ({@link DateFeature}).
 */
class Timing {
    /** Log-odds, in thousandths, above which a date is given. */
    private static final float ENOUGH = -619;
    /** Words that stand before a verb that tells what had happened before. */
    private static final Set<String> HAD = WordList.of("كان", "كانت", "قد", "وكان", "وكانت", "وقد", "كانوا");
    /** Words between such a word and its verb. */
    private static final int HAD_REACH = 5;
    /** What the vector says of a date told in an earlier sentence; kinds of the sentence's own dates count from 1. */
    private static final int TOLD_BEFORE = 0;
    /** Days before the day of publication, in classes. */
    private static final int[] AGES = {0, 1, 2, 4, 8, 32, 366};

    private static final int AGE_UNKNOWN = AGES.length + 2;

    private final Looks looks;
    private final Grammar grammar;

    Timing(Looks looks, Grammar grammar) {
        this.looks = looks;
        this.grammar = grammar;
    }

    /**
     * When an act may have happened.
     *
     * @param span the words that say so, or null where they stand in an earlier sentence
     * @param kind how they say it, or null
     */
    record When(EventDate date, @Nullable Span span, DateMention.@Nullable Kind kind, byte[] known) {
        private When knowing(byte[] now) {
            return new When(date, span, kind, now);
        }
    }

    /** Notes when the acts of a scene may have happened. */
    void note(Scene scene, List<Draft> drafts, List<Voice> voices, Days days, @Nullable LocalDate published) {
        EventDate heading = Heading.of(scene);
        days.heading = heading == null ? days.heading : heading;
        for (Draft draft : drafts) {
            draft.headed = days.heading != null && Heading.covers(draft) ? days.heading : null;
            if (draft.mayTell()) {
                draft.whens = candidates(draft, drafts, voices, days, published);
            }
        }
        drafts.forEach(days::date);
    }

    private List<When> candidates(
            Draft draft, List<Draft> mates, List<Voice> voices, Days days, @Nullable LocalDate published) {
        List<When> found = new ArrayList<>();
        Set<EventDate> seen = new HashSet<>();
        int[] act = act(draft, voices);
        for (DateMention date : draft.scene.dates) {
            Dating.Dated dated = draft.afterRecipient ? null : Dating.of(draft, date, published);
            if (dated == null) {
                continue;
            }
            int[] x = act.clone();
            stands(draft, date, mates, voices, x);
            x[DateFeature.KIND] = 1 + (date.isDate() ? date.kind() : DateMention.Kind.RELATIVE).ordinal();
            x[DateFeature.SINCE] = dated.lasting() ? 1 : 0;
            known(draft, dated.date(), days, published, x);
            found.add(new When(dated.date(), date.span(), date.kind(), Candidate.small(x)));
            seen.add(dated.date());
        }
        for (Days.Day day : days.before()) {
            if (seen.add(day.date)) {
                int[] x = act.clone();
                x[DateFeature.KIND] = TOLD_BEFORE;
                x[DateFeature.WHERE] = Candidate.Where.EARLIER.ordinal();
                x[DateFeature.RIVALS] = Math.min(4, found.size());
                known(draft, day.date, days, published, x);
                found.add(new When(day.date, null, null, Candidate.small(x)));
            }
        }
        return found;
    }

    private static int[] act(Draft draft, List<Voice> voices) {
        int[] x = new int[DateFeature.SIZE];
        Scene scene = draft.scene;
        x[DateFeature.EVENT] = draft.rule.event().ordinal();
        x[DateFeature.STATED] = draft.afterRecipient
                ? 5
                : !draft.verbal
                        ? scene.morphs[draft.trigger].hasArticle() ? 3 : 2
                        : scene.pos(draft.trigger).isPassive() ? 1 : scene.pos(draft.trigger) == Pos.IMPERFECT ? 4 : 0;
        for (int i = Math.max(0, draft.trigger - HAD_REACH); i < draft.trigger; i++) {
            x[DateFeature.PERFECTED] |= HAD.contains(scene.form(i)) ? 1 : 0;
        }
        x[DateFeature.AGGREGATE] = draft.aggregate ? 1 : 0;
        x[DateFeature.TOLL] = draft.isTollOnly() ? 1 : 0;
        x[DateFeature.IN_TITLE] = scene.sentence.title() ? 1 : 0;
        x[DateFeature.ORDER] = Math.min(8, draft.order);
        x[DateFeature.JOINED_ACT] = scene.morphs[draft.trigger].hasConjunction() ? 1 : 0;
        x[DateFeature.LOCATED] = draft.places.isEmpty() ? 0 : 1;
        for (Voice voice : voices) {
            if (voice.covers(draft.trigger)) {
                x[DateFeature.VOICED] = voice.direct() ? 2 : 1;
            }
        }
        return x;
    }

    /** Where a date stands as against the act, the other acts and the other dates of the sentence. */
    private void stands(Draft draft, DateMention date, List<Draft> mates, List<Voice> voices, int[] x) {
        Landmarks.Between between = draft.scene.landmarks(grammar).between(draft, date.first(), date.end());
        boolean before = date.first() < draft.trigger;
        x[DateFeature.WHERE] = (before ? Candidate.Where.BEFORE : Candidate.Where.BEHIND).ordinal();
        between.note(
                x,
                DateFeature.DISTANCE,
                DateFeature.PHRASES,
                DateFeature.VERBS,
                DateFeature.COMMAS,
                DateFeature.RELATIVES,
                DateFeature.QUOTES,
                DateFeature.COMPLEMENTIZERS);
        int own = away(draft, date);
        for (Draft mate : mates) {
            if (mate != draft && !mate.dropped) {
                boolean inside = mate.trigger > draft.trigger != before
                        && Math.abs(mate.trigger - draft.trigger) < Math.abs(date.first() - draft.trigger);
                x[DateFeature.ACTS_BETWEEN] = Math.min(3, x[DateFeature.ACTS_BETWEEN] + (inside ? 1 : 0));
                x[DateFeature.OTHER_NEARER] |= away(mate, date) < own ? 1 : 0;
            }
        }
        for (DateMention other : draft.scene.dates) {
            if (other != date && other.date() != null && other.isDate()) {
                x[DateFeature.RIVALS] = Math.min(4, x[DateFeature.RIVALS] + 1);
                x[DateFeature.NEARER] |= away(draft, other) < own ? 1 : 0;
            }
        }
        x[DateFeature.SAME_VOICE] = CastFeatures.within(voices, date.first(), draft.trigger) ? 1 : 0;
        x[DateFeature.TOKEN] = Math.min(6, date.first());
    }

    private static int away(Draft draft, DateMention date) {
        return date.first() >= draft.triggerTo ? date.first() - draft.triggerTo : Math.abs(draft.trigger - date.end());
    }

    private static void known(Draft draft, EventDate date, Days days, @Nullable LocalDate published, int[] x) {
        x[DateFeature.DAY] = date.isDay() ? 1 : 0;
        x[DateFeature.RANGE] = date.start().equals(date.end()) ? 0 : 1;
        x[DateFeature.AGE] = age(date, published);
        x[DateFeature.GIVEN] = date.equals(draft.date) ? 1 : draft.date == null ? 0 : 2;
        Days.Day day = days.of(date);
        if (day != null) {
            x[DateFeature.GAP] = 1 + Math.min(8, draft.order - day.lastOrder);
            x[DateFeature.ACTS_THEN] = Math.min(4, day.acts);
        }
        x[DateFeature.LAST] = days.isLast(date) ? 1 : 0;
        x[DateFeature.FIRST] = days.isFirst(date) ? 1 : 0;
    }

    private static int age(EventDate date, @Nullable LocalDate published) {
        if (published == null) {
            return AGE_UNKNOWN;
        }
        long days = ChronoUnit.DAYS.between(date.latest(), published);
        if (days < 0) {
            return AGES.length + 1;
        }
        int age = 0;
        while (age < AGES.length && days >= AGES[age]) {
            age++;
        }
        return age;
    }

    /** Dates the claims of a report when they most likely happened. */
    void cast(List<Draft> claims) {
        for (Draft claim : claims) {
            cast(claim, ofAllTellings(claim));
        }
    }

    private static List<When> ofAllTellings(Draft claim) {
        List<When> all = new ArrayList<>();
        Map<EventDate, Integer> at = new HashMap<>();
        int tellings = Math.min(4, claim.tellings.size());
        for (int t = -1; t < tellings; t++) {
            Draft telling = t < 0 ? claim : claim.tellings.get(t);
            for (When when : telling.whens) {
                Integer before = at.get(when.date);
                byte[] x = when.known.clone();
                x[DateFeature.KEPT] = (byte) (when.date.equals(claim.date) ? 1 : claim.date == null ? 0 : 2);
                x[DateFeature.TELLINGS] = (byte) tellings;
                x[DateFeature.TELLING] = (byte) (t + 1);
                if (before == null) {
                    x[DateFeature.TOLD] = (byte) (when.span == null ? 0 : 1);
                    at.put(when.date, all.size());
                    all.add(when.knowing(x));
                    continue;
                }
                When known = all.get(before);
                int told = known.known[DateFeature.TOLD] + (when.span == null ? 0 : 1);
                if (known.span == null && when.span != null
                        || x[DateFeature.GIVEN] == 1 && known.known[DateFeature.GIVEN] != 1) {
                    all.set(before, when.knowing(x));
                }
                all.get(before).known[DateFeature.TOLD] = (byte) Math.min(4, told);
            }
        }
        if (claim.date != null && !at.containsKey(claim.date)) {
            int[] x = new int[DateFeature.SIZE];
            x[DateFeature.EVENT] = claim.rule.event().ordinal();
            x[DateFeature.KEPT] = 1;
            x[DateFeature.WHERE] = Candidate.Where.GIVEN.ordinal();
            all.add(new When(claim.date, null, null, Candidate.small(x)));
        }
        return all;
    }

    void cast(Draft claim, List<When> candidates) {
        List<byte[]> numbers = new ArrayList<>(candidates.size());
        candidates.forEach(when -> numbers.add(when.known));
        float[][] weights = looks.weigh(numbers);
        When best = null;
        float most = ENOUGH;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i][0] > most) {
                most = weights[i][0];
                best = candidates.get(i);
            }
        }
        EventDate date = best == null ? claim.headed : best.date;
        if (date == null || !date.equals(claim.date)) {
            claim.evidence.removeIf(ground -> ground.slot() == Slot.DATE);
            claim.date = date;
            if (best == null && date != null) {
                claim.explain(Slot.DATE, null, "date.heading");
            } else if (best != null) {
                claim.explain(
                        Slot.DATE,
                        best.span,
                        best.kind == null
                                ? "context"
                                : "date." + best.kind.name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
