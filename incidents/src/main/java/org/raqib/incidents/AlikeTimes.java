package org.raqib.incidents;

import static org.raqib.incidents.Likeness.EXCLUDED;
import static org.raqib.incidents.Likeness.step;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Profile.Time;
import org.raqib.model.EventType;

/** How the times of two claims speak for or against their telling one happening. */
final class AlikeTimes {
    /** Acts that come again every day of a war: another day, another act. */
    private static final Set<EventType> DEEDS =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.PROTEST);

    /** Days within which two outlets carry one text. */
    private static final int REPRINTED = 10;

    private AlikeTimes() {}

    static float of(Profile a, Profile b, boolean copies, @Nullable Steps steps) {
        float value = weigh(a, b);
        if (copies && value < -1f && publishedApart(a, b) <= REPRINTED) {
            // One text carried on another day: its "on Thursday" was read off another date, it tells the same.
            value = -1f;
        }
        Step step = value <= EXCLUDED
                ? Step.DAYS_APART
                : a.time == Time.UNKNOWN || b.time == Time.UNKNOWN
                        ? Step.NO_DAY
                        : value >= 2.5f ? Step.SAME_DAY : value >= 0 ? Step.NEAR_DAY : Step.OTHER_DAY;
        return step(steps, step, value);
    }

    private static int publishedApart(Profile a, Profile b) {
        return a.published == Integer.MIN_VALUE || b.published == Integer.MIN_VALUE
                ? 0
                : Math.abs(a.published - b.published);
    }

    private static float weigh(Profile a, Profile b) {
        if (a.time == Time.UNKNOWN || b.time == Time.UNKNOWN) {
            return -4f;
        }
        if (a.time == Time.BEFORE_PUBLICATION && b.time == Time.BEFORE_PUBLICATION) {
            return bothUndated(Math.abs(a.published - b.published));
        }
        if (a.time == Time.BEFORE_PUBLICATION || b.time == Time.BEFORE_PUBLICATION) {
            return a.time == Time.BEFORE_PUBLICATION ? oneUndated(b, a) : oneUndated(a, b);
        }
        int gap = Math.max(0, Math.max(a.firstDay - b.lastDay, b.firstDay - a.lastDay));
        if (a.time == Time.CARRIED || b.time == Time.CARRIED) {
            return carried(gap, a.isDated() && b.isDated());
        }
        if (a.isDated() && b.isDated()) {
            return switch (gap) {
                case 0 -> 3f;
                case 1 -> -1.5f;
                case 2 -> DEEDS.contains(a.event) ? -1.2f : -0.3f;
                default -> EXCLUDED;
            };
        }
        boolean yearLong = Math.max(a.lastDay - a.firstDay, b.lastDay - b.firstDay) > 62;
        return gap > 2 ? EXCLUDED : yearLong ? 0.2f : 0.8f;
    }

    /** The day of the news was handed to at least one of two claims: it may be off by a few days. */
    private static float carried(int gap, boolean days) {
        if (!days) {
            return gap > 7 ? EXCLUDED : gap > 2 ? -2f : 0.5f;
        }
        return switch (gap) {
            case 0 -> 2.6f;
            case 1 -> 0.3f;
            case 2, 3 -> -1.2f;
            default -> gap <= 7 ? -3.5f : EXCLUDED;
        };
    }

    private static float oneUndated(Profile dated, Profile undated) {
        int after = undated.published - dated.lastDay;
        if (undated.published < dated.firstDay - 1 || after > 40) {
            return EXCLUDED;
        }
        if (!dated.isDated()) {
            return after <= Profiler.NEWS_IS_NEW ? 0.3f : -1.5f;
        }
        return after <= 1 ? 2f : after <= 3 ? 1f : after <= Profiler.NEWS_IS_NEW ? -0.3f : -2f;
    }

    private static float bothUndated(int apart) {
        return switch (apart) {
            case 0 -> 2f;
            case 1 -> 0.8f;
            case 2, 3 -> 0.5f;
            default -> apart <= Profiler.NEWS_IS_NEW ? -0.5f : apart <= 30 ? -4f : EXCLUDED;
        };
    }
}
