package org.raqib.incidents;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Toll;

/**
 * How alike two claims are: a sum of what speaks for and against their telling one happening, in steps of evidence that a
 * person would weigh in the same way (day, place, who, whom, toll, words). The steps are log-likelihood ratios, rounded:
 * how much more often a sign stands between two claims about one happening than between two about different ones, counted
 * over pairs of news reports of 2015 to 2024. {@link #JOIN} is where a pair is taken for one happening.
 *
 * <p>What a claim was handed from elsewhere in its report (the day of the news, the town of the dateline) counts for less
 * and excludes less than what its own words say: see {@link Profile.Time} and {@link Profile#carriedPlace}.
 */
final class Likeness {
    /** At or above this, two claims tell one happening. */
    static final float JOIN = 5.25f;

    /** From here on two quotes have telling words in common. */
    private static final float ALIKE_WORDS = 1f;

    /** What lacks anything particular in common counts for so much less. */
    private static final float PLAIN = 2f;

    /** What {@link #of} returns for two claims that cannot tell one happening. */
    static final float EXCLUDED = -100f;

    /** Types whose modes are different acts, not different ways of one. */
    private static final Set<EventType> MODES_DIFFER =
            EnumSet.of(EventType.AID, EventType.SANCTION, EventType.RETREAT, EventType.COERCE, EventType.MOBILIZE);

    /** Means of attack that outlets take for one another. */
    private static final Map<Mode, Integer> MEANS = new EnumMap<>(Map.of(
            Mode.AERIAL, 1,
            Mode.DRONE, 1,
            Mode.HEAVY_WEAPONS, 2,
            Mode.EXPLOSIVES, 3,
            Mode.SUICIDE_ATTACK, 3,
            Mode.FIREARMS, 4,
            Mode.TARGETED, 4,
            Mode.CLASH, 5,
            Mode.SHOOTDOWN, 6));

    private Likeness() {}

    /**
     * The likeness of two claims; {@link #EXCLUDED} where they cannot tell one happening.
     *
     * @param steps filled with what speaks for and against it, or null where nobody asks
     */
    static float of(Profile a, Profile b, @Nullable Steps steps) {
        if (a.event != b.event) {
            return exclude(steps, Step.OTHER_ACT);
        }
        boolean copies = AlikeWords.areCopies(a, b);
        float sum = AlikeTimes.of(a, b, copies, steps);
        if (sum <= EXCLUDED) {
            return EXCLUDED;
        }
        float intention = intention(a, b, copies);
        if (intention <= EXCLUDED) {
            return exclude(steps, Step.INTENTION);
        }
        sum += step(steps, Step.INTENTION, intention);
        float place = AlikePlaces.of(a, b, steps);
        if (place <= EXCLUDED) {
            return EXCLUDED;
        }
        float parties = AlikeParties.of(a, b, steps);
        float tolls = tolls(a, b, steps);
        sum += place + means(a, b, steps) + parties + tolls;
        if (steps == null && sum + AlikeWords.MOST < JOIN) {
            // Nothing that the words could add would join them: what is far from alike need not be weighed to the end.
            return sum;
        }
        float words = AlikeWords.of(a, b, copies, steps);
        sum += words;
        if (words < ALIKE_WORDS && tolls < 2 && parties < 2) {
            // In a war many things happen in one town in one day: something particular must be told by both.
            sum += step(steps, Step.NOTHING_PARTICULAR, -PLAIN);
        }
        if (a.aggregate != b.aggregate) {
            // A sum over months is never one act of them; one over a night may be, as another outlet saw it.
            Profile all = a.aggregate ? a : b;
            boolean stated = all.time == Profile.Time.STATED;
            if (stated && all.lastDay - all.firstDay > 14 && !copies) {
                return exclude(steps, Step.SUM);
            }
            sum += step(steps, Step.SUM, stated ? -2f : -3f);
        }
        if (haveOneTeller(a, b)) {
            // The reader has merged what one voice tells twice: what it kept apart it had reasons to keep apart.
            sum += step(steps, Step.ONE_TELLER, -2.5f);
        }
        return sum;
    }

    /** Whether one voice of one report tells both, and as the same sort of thing. */
    static boolean haveOneTeller(Profile a, Profile b) {
        return a.report == b.report && a.voice == b.voice && a.modality == b.modality;
    }

    /** An intention is the deed only where both are of one time; that it was carried out is another happening. */
    private static float intention(Profile a, Profile b, boolean copies) {
        if ((a.modality == Modality.PLANNED) == (b.modality == Modality.PLANNED) || copies) {
            return 0;
        }
        boolean overlap = a.isDated() && b.isDated() && a.firstDay <= b.lastDay && b.firstDay <= a.lastDay;
        return overlap ? 0 : EXCLUDED;
    }

    private static float means(Profile a, Profile b, @Nullable Steps steps) {
        if (a.mode == null || b.mode == null) {
            return 0;
        }
        if (a.mode == b.mode) {
            return step(steps, Step.SAME_MEANS, 1.4f);
        }
        float value = otherMeans(a, b);
        return step(steps, value > 0 ? Step.SAME_MEANS : Step.OTHER_MEANS, value);
    }

    private static float otherMeans(Profile a, Profile b) {
        if (a.event != EventType.ASSAULT) {
            return MODES_DIFFER.contains(a.event)
                    ? (a.report == b.report || a.event == EventType.AID ? -6f : -2f)
                    : -1f;
        }
        Integer one = MEANS.get(a.mode);
        Integer other = MEANS.get(b.mode);
        if (one == null || other == null) {
            return -0.5f;
        }
        if (one.equals(other)) {
            return 0.9f;
        }
        if (one == 6 || other == 6) {
            return -4f;
        }
        return Math.abs(one - other) > 1 ? -3f : Math.min(one, other) == 3 ? -1f : 0f;
    }

    private static float tolls(Profile a, Profile b, @Nullable Steps steps) {
        float sum = toll(a.killed, b.killed) + 0.7f * toll(a.injured, b.injured);
        float value = Math.max(-2f, Math.min(5f, sum));
        return step(steps, value >= 1 ? Step.SAME_TOLL : value > 0 ? Step.NEAR_TOLL : Step.OTHER_TOLL, value);
    }

    private static float toll(@Nullable Toll a, @Nullable Toll b) {
        if (a == null || b == null) {
            return 0;
        }
        if (a.equals(b) && a.max() != null && a.min() == a.max()) {
            int n = a.min();
            return n <= 1 ? 0.4f : n == 2 ? 1f : n <= 5 ? 2f : n <= 9 ? 3f : 4f;
        }
        if (a.overlaps(b)) {
            return a.min() == b.min() ? 0.8f : 0.3f;
        }
        Toll low = a.min() <= b.min() ? a : b;
        Toll high = low == a ? b : a;
        double least = low.max() == null ? low.min() : low.max();
        double most = high.min();
        if (least == 0) {
            return -0.8f;
        }
        double ratio = most / least;
        return most - least <= 2 && least > 2 ? -0.1f : ratio <= 1.4 ? -0.1f : ratio <= 3 ? -0.6f : -1.2f;
    }

    /** Notes a step that counts, and returns its weight. */
    static float step(@Nullable Steps steps, Step step, float weight) {
        if (steps != null && weight != 0) {
            steps.add(step, weight);
        }
        return weight;
    }

    /** Notes why two claims cannot tell one happening. */
    static float exclude(@Nullable Steps steps, Step step) {
        return step(steps, step, EXCLUDED);
    }
}
