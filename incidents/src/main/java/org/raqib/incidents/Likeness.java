package org.raqib.incidents;

import static org.raqib.incidents.Profile.shared;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Toll;

/**
 * How alike two claims are: a sum of what speaks for and against their telling one happening, in steps of evidence that a
 * person would weigh in the same way (day, place, who, whom, toll, words). The steps are log-likelihood ratios, rounded:
 * how much more often a sign stands between two claims about one happening than between two about different ones, counted
 * over pairs of news reports of 2015 to 2024. {@link #JOIN} is where a pair is taken for one happening.
 *
 * <p>Two claims are never alike where something excludes it: another event type, days too far apart, another country, an
 * intention against an act not dated to the same day, a sum over a period against one act.
 */
final class Likeness {
    /** At or above this, two claims tell one happening. */
    static final float JOIN = 5.0f;

    /** From here on two quotes have telling words in common. */
    private static final float ALIKE_WORDS = 1f;

    /** What lacks anything particular in common counts for so much less. */
    private static final float PLAIN = 2f;

    /** What {@link #of} returns for two claims that cannot tell one happening. */
    static final float EXCLUDED = -100f;

    /** What speaks for one happening, for the reasons given to a person. */
    enum Sign {
        SAME_DAY,
        NEAR_DAY,
        SAME_PLACE,
        NEAR_PLACE,
        SAME_ACTOR,
        SAME_TARGET,
        SAME_TOLL,
        SAME_WORDS
    }

    private static final Set<EventType> DEEDS =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.PROTEST);
    /** Acts that consist in who says or does something to whom: other parties, another act. */
    private static final Set<EventType> DEALINGS = EnumSet.of(
            EventType.CONSULT,
            EventType.AGREE,
            EventType.SUPPORT,
            EventType.COOPERATE,
            EventType.REQUEST,
            EventType.REJECT,
            EventType.ACCUSE,
            EventType.THREATEN,
            EventType.CONCEDE);
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
     * @param signs filled with what speaks for it, or null where nobody asks
     */
    static float of(Profile a, Profile b, @Nullable Set<Sign> signs) {
        if (a.event != b.event || excludedByModality(a, b)) {
            return EXCLUDED;
        }
        float time = time(a, b, signs);
        if (time == EXCLUDED) {
            return EXCLUDED;
        }
        float place = place(a, b, signs);
        if (place == EXCLUDED) {
            return EXCLUDED;
        }
        float mode = mode(a, b);
        float parties = parties(a, b, signs);
        float tolls = tolls(a, b, signs);
        float words = words(a, b, signs);
        float sum = time + place + mode + parties + tolls + words;
        if (words < ALIKE_WORDS && tolls < 2 && parties < 2) {
            // In a war many things happen in one town in one day: something particular must be told by both.
            sum -= PLAIN;
        }
        if (a.aggregate != b.aggregate) {
            // A sum over months is never one act of them; one over a night may be, as another outlet saw it.
            Profile all = a.aggregate ? a : b;
            if (all.time == Profile.Time.STATED && all.lastDay - all.firstDay > 14) {
                return EXCLUDED;
            }
            sum -= all.time == Profile.Time.STATED ? 2f : 4f;
        }
        if (a.report == b.report && a.voice == b.voice && a.modality == b.modality) {
            // The reader has merged what one voice tells twice: what it kept apart it had reasons to keep apart.
            sum -= 2.5f;
        }
        return sum;
    }

    private static boolean excludedByModality(Profile a, Profile b) {
        boolean planned = a.modality == Modality.PLANNED;
        if (planned == (b.modality == Modality.PLANNED)) {
            return false;
        }
        return !(a.isDated() && b.isDated() && a.firstDay <= b.lastDay && b.firstDay <= a.lastDay);
    }

    private static float time(Profile a, Profile b, @Nullable Set<Sign> signs) {
        if (a.time == Profile.Time.UNKNOWN || b.time == Profile.Time.UNKNOWN) {
            return -4f;
        }
        int gap = Math.max(0, Math.max(a.firstDay - b.lastDay, b.firstDay - a.lastDay));
        if (a.time == Profile.Time.STATED && b.time == Profile.Time.STATED) {
            if (a.isDated() && b.isDated()) {
                return switch (gap) {
                    case 0 -> sign(signs, Sign.SAME_DAY, 3f);
                    case 1 -> sign(signs, Sign.NEAR_DAY, -0.5f);
                    case 2 -> DEEDS.contains(a.event) ? -0.8f : 0f;
                    default -> EXCLUDED;
                };
            }
            boolean yearLong = Math.max(a.lastDay - a.firstDay, b.lastDay - b.firstDay) > 62;
            return gap > 2 ? EXCLUDED : sign(signs, Sign.NEAR_DAY, yearLong ? 0.2f : 0.8f);
        }
        if (a.time != b.time) {
            Profile stated = a.time == Profile.Time.STATED ? a : b;
            Profile bounded = stated == a ? b : a;
            int after = bounded.published - stated.lastDay;
            if (bounded.published < stated.firstDay - 1 || after > 40) {
                return EXCLUDED;
            }
            if (!stated.isDated()) {
                return after <= Profiler.NEWS_IS_NEW ? 0.3f : -1.5f;
            }
            return after <= 1
                    ? sign(signs, Sign.NEAR_DAY, 2f)
                    : after <= 3 ? sign(signs, Sign.NEAR_DAY, 1f) : after <= Profiler.NEWS_IS_NEW ? -0.3f : -2f;
        }
        int apart = Math.abs(a.published - b.published);
        return switch (apart) {
            case 0 -> sign(signs, Sign.NEAR_DAY, 2f);
            case 1 -> sign(signs, Sign.NEAR_DAY, -0.5f);
            case 2 -> sign(signs, Sign.NEAR_DAY, 0.5f);
            default -> apart <= Profiler.NEWS_IS_NEW ? 0f : apart <= 30 ? -4f : EXCLUDED;
        };
    }

    private static float place(Profile a, Profile b, @Nullable Set<Sign> signs) {
        boolean sameName = shared(a.placeNames, b.placeNames) > 0;
        if (!sameName && a.countries.length > 0 && b.countries.length > 0 && shared(a.countries, b.countries) == 0) {
            return EXCLUDED;
        }
        if (a.places.length == 0 || b.places.length == 0) {
            return a.report == b.report ? 0 : nearby(a, b, signs);
        }
        if (sameName && shared(a.places, b.places) == 0) {
            return sign(signs, Sign.SAME_PLACE, 2.5f);
        }
        int same = shared(a.places, b.places);
        if (same > 0) {
            return sign(signs, Sign.SAME_PLACE, Math.min(4f, 2.5f + 0.75f * same));
        }
        if (shared(a.places, b.around) > 0 || shared(b.places, a.around) > 0) {
            return sign(signs, Sign.NEAR_PLACE, 1f);
        }
        double km = distance(a.points, b.points);
        if (km <= 12) {
            return sign(signs, Sign.NEAR_PLACE, 1f);
        }
        if (km <= 40) {
            return sign(signs, Sign.NEAR_PLACE, 0.3f);
        }
        if (Double.isInfinite(km)) {
            return shared(a.around, b.around) > 0 ? 0 : -0.8f;
        }
        return km > 150 ? -3f : -1.5f;
    }

    /** One of the two names no place: those named around it speak for or against, softly. */
    private static float nearby(Profile a, Profile b, @Nullable Set<Sign> signs) {
        if (a.nearPlaces.length == 0 || b.nearPlaces.length == 0) {
            return 0;
        }
        return shared(a.nearPlaces, b.nearPlaces) > 0 ? sign(signs, Sign.NEAR_PLACE, 1.2f) : -1.2f;
    }

    private static double distance(GeoPoint[] some, GeoPoint[] others) {
        double least = Double.POSITIVE_INFINITY;
        for (GeoPoint one : some) {
            for (GeoPoint other : others) {
                least = Math.min(least, one.distanceKm(other));
            }
        }
        return least;
    }

    private static float mode(Profile a, Profile b) {
        if (a.mode == null || b.mode == null) {
            return 0;
        }
        if (a.mode == b.mode) {
            return 1.4f;
        }
        if (a.event == EventType.ASSAULT) {
            Integer one = MEANS.get(a.mode);
            Integer other = MEANS.get(b.mode);
            if (one == null || other == null) {
                return -0.5f;
            }
            return one.equals(other)
                    ? 0.9f
                    : one == 6 || other == 6
                            ? -4f
                            : Math.abs(one - other) > 1 ? -3f : Math.min(one, other) == 3 ? -1f : 0f;
        }
        return MODES_DIFFER.contains(a.event) ? (a.report == b.report || a.event == EventType.AID ? -6f : -2f) : -1f;
    }

    private static float parties(Profile a, Profile b, @Nullable Set<Sign> signs) {
        boolean twoSided = isTwoSided(a) && isTwoSided(b);
        if (twoSided) {
            return twoSided(a, b, signs);
        }
        if (isReciprocal(a, b)) {
            return -8f;
        }
        boolean dealing = DEALINGS.contains(a.event);
        float sum = 0;
        if (a.actors.length > 0 && b.actors.length > 0) {
            if (shared(a.actorsUp, b.actors) > 0 || shared(a.actors, b.actorsUp) > 0) {
                sum += sign(signs, Sign.SAME_ACTOR, dealing ? 2.5f : onlyStates(a.actors, a, b) ? 0.7f : 1.5f);
            } else if (dealing) {
                sum -= 4f;
            } else if (a.actorsKnown.length > 0 && b.actorsKnown.length > 0) {
                // Outlets blame different parties for one attack, but seldom for one delivery, truce or withdrawal.
                sum -= DEEDS.contains(a.event) ? 0f : 2f;
            }
        }
        if (a.recipients.length > 0 && b.recipients.length > 0) {
            int shared = Math.max(shared(a.recipientsUp, b.recipients), shared(a.recipients, b.recipientsUp));
            if (shared > 0) {
                boolean particular = shared > shared(a.recipientsGeneric, b.recipientsGeneric);
                boolean state = !dealing && onlyStates(a.recipients, a, b);
                sum += sign(signs, Sign.SAME_TARGET, particular && !state ? 3f : 1.2f);
            } else {
                sum -= dealing ? 1.5f : 0.4f;
            }
        }
        return sum;
    }

    /** Wars have few sides: that the same State strikes, or its nationals are struck, says little. */
    private static boolean onlyStates(long[] parties, Profile a, Profile b) {
        return shared(parties, a.states) > 0 && shared(parties, b.states) > 0;
    }

    /** One shells the other and the other the one: two happenings, however alike in place and time. */
    private static boolean isReciprocal(Profile a, Profile b) {
        return shared(a.actorsUp, b.recipientsUp) > 0
                && shared(a.recipientsUp, b.actorsUp) > 0
                && shared(a.actorsUp, b.actorsUp) == 0;
    }

    private static boolean isTwoSided(Profile claim) {
        return claim.event == EventType.CONSULT || claim.event == EventType.AGREE || claim.mode == Mode.CLASH;
    }

    /** Talks and clashes: whom a report lists first, or as met by the other, is chance. */
    private static float twoSided(Profile a, Profile b, @Nullable Set<Sign> signs) {
        int few = Math.min(a.actors.length + a.recipients.length, b.actors.length + b.recipients.length);
        if (few == 0) {
            return 0;
        }
        int shared = shared(a.actors, b.actors)
                + shared(a.actors, b.recipients)
                + shared(a.recipients, b.actors)
                + shared(a.recipients, b.recipients);
        if (shared == 0) {
            shared = Math.min(1, shared(a.actorsUp, b.actors) + shared(a.actors, b.actorsUp));
        }
        if (shared == 0) {
            return a.mode == Mode.CLASH ? -0.5f : -4f;
        }
        if (shared >= 2) {
            return sign(signs, Sign.SAME_ACTOR, 4f);
        }
        return few == 1 ? sign(signs, Sign.SAME_ACTOR, 2f) : 0f;
    }

    private static float tolls(Profile a, Profile b, @Nullable Set<Sign> signs) {
        float sum = toll(a.killed, b.killed, signs) + 0.7f * toll(a.injured, b.injured, signs);
        return Math.max(-2f, Math.min(5f, sum));
    }

    private static float toll(@Nullable Toll a, @Nullable Toll b, @Nullable Set<Sign> signs) {
        if (a == null || b == null) {
            return 0;
        }
        if (a.equals(b) && a.max() != null && a.min() == a.max()) {
            int n = a.min();
            return sign(signs, Sign.SAME_TOLL, n <= 1 ? 0.4f : n == 2 ? 1f : n <= 5 ? 2f : n <= 9 ? 3f : 4f);
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

    /** Claims of one report stand in one context: only their own words tell them apart. */
    private static float words(Profile a, Profile b, @Nullable Set<Sign> signs) {
        float quoted = words(a.words, b.words);
        float value = a.report == b.report ? quoted : Math.max(quoted, words(a.wider, b.wider));
        if (value >= 2f && signs != null) {
            signs.add(Sign.SAME_WORDS);
        }
        return value;
    }

    private static float words(WeightedWords a, WeightedWords b) {
        float shared = a.shared(b);
        float alike =
                shared == 0 ? 0 : 3f * shared / (float) Math.sqrt(a.sum() * b.sum()) + Math.min(2.5f, 0.6f * shared);
        // Two full quotes without a telling word in common speak against; two short ones say nothing.
        float expected = 1.6f * Math.min(1f, Math.min(a.sum(), b.sum()) / 3f);
        return Math.min(5.5f, 2.6f * alike) - expected;
    }

    private static float sign(@Nullable Set<Sign> signs, Sign sign, float value) {
        if (signs != null) {
            signs.add(sign);
        }
        return value;
    }
}
