package org.raqib.incidents;

import java.util.Arrays;
import org.raqib.knowledge.FoldedWords;
import org.raqib.model.EventType;

/**
 * What a claim is looked up by: its anchors (a place, a party, a telling word, a toll), each in the stretches of days in
 * which the act may have happened. Two claims without an anchor in common in the same stretch are never compared.
 */
final class Anchors {
    /** Length of a stretch of days; claims one day apart always share one. */
    private static final int STRETCH = 4;

    private static final int MOST_STRETCHES = 10;

    /** So many words of a claim are telling enough, together, to look for others of any day. */
    private static final int TIMELESS_WORDS = 3;

    private static final long TIMELESS = 0x71L;
    private static final int FEWEST_KILLED = 3;

    private Anchors() {}

    /** The blocks that a claim belongs to, each once. */
    static long[] blocks(Profile profile) {
        long[] anchors = of(profile);
        long[] stretches = stretches(profile);
        int words = Math.min(TIMELESS_WORDS, profile.telling.length);
        int pairs = words * (words - 1) / 2;
        long[] keys = new long[anchors.length * stretches.length + pairs];
        int at = 0;
        for (long anchor : anchors) {
            for (long stretch : stretches) {
                keys[at++] = key(anchor, stretch, profile.event);
            }
        }
        // What one report dates and another does not is still found by two of its rarest words together.
        for (int i = 0; i < words; i++) {
            for (int j = 0; j < i; j++) {
                long one = Math.min(profile.telling[i], profile.telling[j]);
                long other = Math.max(profile.telling[i], profile.telling[j]);
                keys[at++] = key(FoldedWords.mix(one) ^ other, TIMELESS << 33, profile.event);
            }
        }
        return distinct(keys);
    }

    /** The parts that a block too large to be compared all with all falls into for a claim, each once. */
    static long[] parts(long block, Profile profile) {
        long[] anchors = of(profile);
        long[] parts = new long[anchors.length];
        for (int i = 0; i < anchors.length; i++) {
            parts[i] = FoldedWords.mix(block ^ FoldedWords.mix(anchors[i]));
        }
        return distinct(parts);
    }

    private static long key(long anchor, long stretch, EventType event) {
        return FoldedWords.mix(anchor ^ FoldedWords.mix(stretch ^ ((long) event.ordinal() << 40)));
    }

    private static long[] stretches(Profile profile) {
        if (profile.time == Profile.Time.UNKNOWN) {
            return new long[] {TIMELESS << 32};
        }
        int first = Math.floorDiv(profile.firstDay, STRETCH);
        int last = Math.floorDiv(profile.lastDay + 1, STRETCH);
        if (last - first >= MOST_STRETCHES) {
            // A year or more: it meets its like, and what was published while it was news.
            int published = profile.published == Integer.MIN_VALUE
                    ? profile.lastDay
                    : Math.min(profile.published, profile.lastDay);
            last = Math.floorDiv(published + 1, STRETCH);
            first = last - MOST_STRETCHES + 1;
        }
        long[] stretches = new long[last - first + 1];
        for (int i = 0; i < stretches.length; i++) {
            stretches[i] = first + i;
        }
        return stretches;
    }

    private static long[] of(Profile profile) {
        long[] anchors = new long
                [profile.places.length
                        + profile.around.length
                        + profile.recipients.length
                        + profile.actors.length
                        + profile.telling.length
                        + 1];
        int size = 0;
        size = add(profile.places, anchors, size);
        size = add(profile.around, anchors, size);
        size = add(profile.recipients, anchors, size);
        if (profile.event != EventType.ASSAULT || size == 0) {
            size = add(profile.actors, anchors, size);
        }
        size = add(profile.telling, anchors, size);
        if (profile.killed != null && profile.killed.min() >= FEWEST_KILLED) {
            anchors[size++] = FoldedWords.mix(profile.killed.min());
        }
        return distinct(Arrays.copyOf(anchors, size));
    }

    private static int add(long[] from, long[] to, int at) {
        System.arraycopy(from, 0, to, at, from.length);
        return at + from.length;
    }

    private static long[] distinct(long[] values) {
        Arrays.sort(values);
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[size++] = values[i];
            }
        }
        return size == values.length ? values : Arrays.copyOf(values, size);
    }
}
