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
 * How alike two claims are: a sum of what speaks for and against their telling one happening, in steps of evidence that
 * a person would weigh in the same way (day, place, who, whom, toll, words). The weights were set on news of 2015 to
 * 2024; {@link #JOIN} is where a pair is taken for one happening.
 *
 * <p>Two claims are never alike where something excludes it: another event type, days too far apart, another country,
 * a sum over a period against a single act, an intention against an act not dated to the same day.
 */
final class Likeness {
    /** At or above this, two claims tell one happening. */
    static final float JOIN = 6.0f;

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
        if (a.event != b.event || a.aggregate != b.aggregate || excludedByModality(a, b)) {
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
        float sum = time + place + mode(a, b) + parties(a, b, signs) + tolls(a, b, signs) + words(a, b, signs);
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
            return -1f;
        }
        int gap = Math.max(0, Math.max(a.firstDay - b.lastDay, b.firstDay - a.lastDay));
        if (a.time == Profile.Time.STATED && b.time == Profile.Time.STATED) {
            if (a.isDated() && b.isDated()) {
                return switch (gap) {
                    case 0 -> sign(signs, Sign.SAME_DAY, 3f);
                    case 1 -> sign(signs, Sign.NEAR_DAY, 1f);
                    case 2 -> DEEDS.contains(a.event) ? -1.5f : -0.5f;
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
            case 1 -> sign(signs, Sign.NEAR_DAY, 1.5f);
            case 2 -> sign(signs, Sign.NEAR_DAY, 0.5f);
            default -> apart <= Profiler.NEWS_IS_NEW ? -0.5f : apart <= 30 ? -3f : EXCLUDED;
        };
    }

    private static float place(Profile a, Profile b, @Nullable Set<Sign> signs) {
        if (a.countries.length > 0 && b.countries.length > 0 && shared(a.countries, b.countries) == 0) {
            return EXCLUDED;
        }
        if (a.places.length == 0 || b.places.length == 0) {
            return 0;
        }
        int same = shared(a.places, b.places);
        if (same > 0) {
            return sign(signs, Sign.SAME_PLACE, Math.min(4f, 2.5f + 0.75f * same));
        }
        if (shared(a.places, b.around) > 0 || shared(b.places, a.around) > 0) {
            return sign(signs, Sign.NEAR_PLACE, 1.5f);
        }
        double km = distance(a.points, b.points);
        if (km <= 12) {
            return sign(signs, Sign.NEAR_PLACE, 1.5f);
        }
        if (km <= 40) {
            return sign(signs, Sign.NEAR_PLACE, 0.3f);
        }
        if (Double.isInfinite(km)) {
            return shared(a.around, b.around) > 0 ? 0 : -1f;
        }
        return km > 150 ? -4f : -2.5f;
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
            return 1.2f;
        }
        if (a.event == EventType.ASSAULT) {
            Integer one = MEANS.get(a.mode);
            Integer other = MEANS.get(b.mode);
            if (one == null || other == null) {
                return -0.5f;
            }
            return one.equals(other) ? 0.5f : one == 6 || other == 6 ? -3f : Math.abs(one - other) == 1 ? -0.7f : -1.5f;
        }
        return MODES_DIFFER.contains(a.event) ? -4f : -1f;
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
                sum += sign(signs, Sign.SAME_ACTOR, dealing ? 2.5f : 1.5f);
            } else if (dealing) {
                sum -= 4f;
            } else if (a.actorsKnown.length > 0 && b.actorsKnown.length > 0) {
                // Outlets blame different parties for one attack, but seldom for one delivery, truce or withdrawal.
                sum -= DEEDS.contains(a.event) ? 0.8f : 2.5f;
            }
        }
        if (a.recipients.length > 0 && b.recipients.length > 0) {
            int shared = Math.max(shared(a.recipientsUp, b.recipients), shared(a.recipients, b.recipientsUp));
            if (shared > 0) {
                boolean particular = shared > shared(a.recipientsGeneric, b.recipientsGeneric);
                sum += sign(signs, Sign.SAME_TARGET, particular ? 2f : 0.8f);
            } else {
                sum -= dealing ? 1.5f : 0.5f;
            }
        }
        return sum;
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
        return Math.max(-3f, Math.min(4f, sum));
    }

    private static float toll(@Nullable Toll a, @Nullable Toll b, @Nullable Set<Sign> signs) {
        if (a == null || b == null) {
            return 0;
        }
        if (a.equals(b) && a.max() != null && a.min() == a.max()) {
            int n = a.min();
            return sign(signs, Sign.SAME_TOLL, n <= 1 ? 0.5f : n == 2 ? 0.9f : n <= 5 ? 1.5f : n <= 9 ? 2.2f : 3f);
        }
        if (a.overlaps(b)) {
            return a.min() == b.min() ? 0.8f : 0.3f;
        }
        Toll low = a.min() <= b.min() ? a : b;
        Toll high = low == a ? b : a;
        double least = low.max() == null ? low.min() : low.max();
        double most = high.min();
        if (least == 0) {
            return -1f;
        }
        double ratio = most / least;
        return most - least <= 2 && least > 2 ? -0.1f : ratio <= 1.4 ? -0.3f : ratio <= 3 ? -1f : -2f;
    }

    private static float words(Profile a, Profile b, @Nullable Set<Sign> signs) {
        if (a.weight == 0 || b.weight == 0) {
            return 0;
        }
        float shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.words.length && j < b.words.length) {
            if (a.words[i] == b.words[j]) {
                shared += a.weights[i];
                i++;
                j++;
            } else if (a.words[i] < b.words[j]) {
                i++;
            } else {
                j++;
            }
        }
        float share = shared / (float) Math.sqrt(a.weight * b.weight);
        float value = 3f * share + Math.min(2.5f, 0.6f * shared);
        if (value >= 2f && signs != null) {
            signs.add(Sign.SAME_WORDS);
        }
        return value;
    }

    private static float sign(@Nullable Set<Sign> signs, Sign sign, float value) {
        if (signs != null) {
            signs.add(sign);
        }
        return value;
    }
}
