package org.raqib.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.words.time.DateMention;

/**
 * Weighs when an act happened, beyond the first guess of the rules: every date of its sentence, those of the acts told
 * before it, and the nearest ones that other sentences tell. What is known of a date are small numbers ({@link DateFeature}).
 */
class Timing {
    /** Log-odds, in thousandths, above which a date is given. */
    private static final float ENOUGH = -708;
    /** What the vector says of a date told in an earlier sentence; kinds of the sentence's own dates count from 1. */
    private static final int TOLD_BEFORE = 0;
    /** Where a date stands that only another sentence tells, which is no earlier act's: beyond {@link Candidate.Where}. */
    private static final int TOLD_ELSEWHERE = Candidate.Where.values().length;
    /** How many dates of other sentences are weighed for an act that does not stand beside them. */
    private static final int ELSEWHERE = 8;

    private final Looks looks;
    private final DateFeatures features;

    Timing(Looks looks, Grammar grammar) {
        this.looks = looks;
        this.features = new DateFeatures(grammar);
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
    void note(
            Scene scene, int order, List<Draft> drafts, List<Voice> voices, Days days, @Nullable LocalDate published) {
        EventDate heading = Heading.of(scene);
        days.published = published;
        days.heading = heading == null ? days.heading : heading;
        for (Draft draft : drafts) {
            draft.headed = days.heading != null && Heading.covers(draft) ? days.heading : null;
            if (draft.mayTell()) {
                draft.days = days;
                draft.timed = DateFeatures.act(draft, voices);
                draft.whens = candidates(draft, drafts, voices, days, published);
            }
        }
        drafts.forEach(days::date);
        for (DateMention date : scene.dates) {
            if (date.date() != null && date.isDate() && date.kind() != DateMention.Kind.UNTIL) {
                days.tell(date.date(), order);
            }
        }
    }

    private List<When> candidates(
            Draft draft, List<Draft> mates, List<Voice> voices, Days days, @Nullable LocalDate published) {
        List<When> found = new ArrayList<>();
        Set<EventDate> seen = new HashSet<>();
        for (DateMention date : draft.scene.dates) {
            Dating.Dated dated = draft.afterRecipient ? null : Dating.of(draft, date, published);
            if (dated == null) {
                continue;
            }
            int[] x = draft.timed.clone();
            features.stands(draft, date, dated.date(), mates, voices, x);
            x[DateFeature.KIND] = 1 + (date.isDate() ? date.kind() : DateMention.Kind.RELATIVE).ordinal();
            x[DateFeature.SINCE] = dated.lasting() ? 1 : 0;
            DateFeatures.known(draft, dated.date(), days, x);
            found.add(new When(dated.date(), date.span(), date.kind(), Candidate.small(x)));
            seen.add(dated.date());
        }
        for (Days.Day day : days.before()) {
            if (draft.toldTo < 0 && seen.add(day.date)) {
                int[] x = draft.timed.clone();
                x[DateFeature.KIND] = TOLD_BEFORE;
                x[DateFeature.WHERE] = Candidate.Where.EARLIER.ordinal();
                x[DateFeature.RIVALS] = Math.min(4, found.size());
                DateFeatures.known(draft, day.date, days, x);
                found.add(new When(day.date, null, null, Candidate.small(x)));
            }
        }
        return found;
    }

    /** When each claim of a report may have happened, with what is known of it before any slot is weighed. */
    List<List<When>> known(List<Draft> claims) {
        List<List<When>> known = new ArrayList<>(claims.size());
        for (Draft claim : claims) {
            List<When> all = ofAllTellings(claim);
            ofReport(claim, all);
            known.add(all);
        }
        return known;
    }

    /** Dates the claims of a report when they most likely happened. */
    void cast(List<Draft> claims, List<List<When>> known) {
        for (int i = 0; i < claims.size(); i++) {
            cast(claims.get(i), known.get(i));
        }
    }

    /** Adds the dates told elsewhere in the report, the nearest first, and notes what the whole report tells of each. */
    private static void ofReport(Draft claim, List<When> all) {
        Days days = claim.days;
        if (days == null || claim.toldTo >= 0) {
            return;
        }
        Set<EventDate> known = new HashSet<>();
        all.forEach(when -> known.add(when.date));
        int own = all.size();
        for (Days.Told told : days.nearest(claim.order, known, ELSEWHERE)) {
            int[] x = claim.timed.clone();
            x[DateFeature.KIND] = TOLD_BEFORE;
            x[DateFeature.WHERE] = TOLD_ELSEWHERE;
            x[DateFeature.RIVALS] = Math.min(4, own);
            x[DateFeature.KEPT] = told.date.equals(claim.date) ? 1 : claim.date == null ? 0 : 2;
            x[DateFeature.TELLINGS] = Math.min(4, claim.tellings.size());
            DateFeatures.known(claim, told.date, days, x);
            all.add(new When(told.date, null, null, Candidate.small(x)));
        }
        for (When when : all) {
            DateFeatures.reported(days, claim, when.date, when.known);
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
                claim.explain(Slot.DATE, best.span, best.kind == null ? "context" : Dating.by(best.kind));
            }
        }
    }
}
