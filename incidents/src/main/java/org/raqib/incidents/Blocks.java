package org.raqib.incidents;

import java.util.Arrays;
import java.util.List;
import org.raqib.model.EventType;

/**
 * Finds the pairs of claims worth comparing without comparing all: those of one event type that share an anchor (a
 * place, a party, a telling word, a toll) in the same stretch of days. An anchor that too many claims share is split by
 * second anchors, and if that is still too many, each claim is compared with its neighbours only: the number of pairs
 * grows with the number of claims, not with its square.
 */
final class Blocks {
    /** Takes a pair of positions, the smaller first; a pair may come more than once. */
    interface Pairs {
        void pair(int one, int other);
    }

    /** Blocks up to this size are compared all with all. */
    private static final int FULL = 96;
    /** In blocks too large even after splitting, each claim meets this many neighbours. */
    private static final int NEIGHBOURS = 24;
    /** Length of a stretch of days; claims one day apart always share one. */
    private static final int STRETCH = 4;

    private static final int MOST_STRETCHES = 10;
    private static final int POSITION_BITS = 26;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;
    private static final long TIMELESS = 0x71L;

    private final List<Profile> profiles;

    Blocks(List<Profile> profiles) {
        if (profiles.size() > POSITION_MASK) {
            throw new IllegalArgumentException("At most " + POSITION_MASK + " claims can be reconciled at once");
        }
        this.profiles = profiles;
    }

    void forEach(Pairs pairs) {
        long[] index = index(false, new long[0]);
        long[] large = largeBlocks(index);
        emit(index, pairs, false);
        if (large.length > 0) {
            emit(index(true, large), pairs, true);
        }
    }

    /** Block and position in one number each, sorted: claims of one block stand together. */
    private long[] index(boolean split, long[] large) {
        long[] entries = new long[profiles.size() * 8];
        int size = 0;
        for (int position = 0; position < profiles.size(); position++) {
            Profile profile = profiles.get(position);
            long[] keys = keys(profile);
            if (split) {
                keys = split(keys, large, profile);
            }
            if (size + keys.length > entries.length) {
                entries = Arrays.copyOf(entries, Math.max(size + keys.length, entries.length * 2));
            }
            for (long key : keys) {
                entries[size++] = (key & ~POSITION_MASK) | position;
            }
        }
        entries = Arrays.copyOf(entries, size);
        Arrays.parallelSort(entries);
        return entries;
    }

    private static long[] largeBlocks(long[] index) {
        long[] large = new long[16];
        int count = 0;
        for (int start = 0; start < index.length; ) {
            int end = end(index, start);
            if (end - start > FULL) {
                if (count == large.length) {
                    large = Arrays.copyOf(large, count * 2);
                }
                large[count++] = index[start] & ~POSITION_MASK;
            }
            start = end;
        }
        large = Arrays.copyOf(large, count);
        Arrays.sort(large);
        return large;
    }

    private static void emit(long[] index, Pairs pairs, boolean last) {
        for (int start = 0; start < index.length; ) {
            int end = end(index, start);
            if (end - start <= FULL || last) {
                int reach = end - start <= FULL ? FULL : NEIGHBOURS;
                for (int i = start; i < end; i++) {
                    for (int j = i + 1; j < end && j - i <= reach; j++) {
                        pairs.pair((int) (index[i] & POSITION_MASK), (int) (index[j] & POSITION_MASK));
                    }
                }
            }
            start = end;
        }
    }

    private static int end(long[] index, int start) {
        long block = index[start] & ~POSITION_MASK;
        int end = start + 1;
        while (end < index.length && (index[end] & ~POSITION_MASK) == block) {
            end++;
        }
        return end;
    }

    private static long[] split(long[] keys, long[] large, Profile profile) {
        long[] anchors = anchors(profile);
        long[] finer = new long[keys.length * anchors.length];
        int size = 0;
        for (long key : keys) {
            long block = key & ~POSITION_MASK;
            if (Arrays.binarySearch(large, block) >= 0) {
                for (long anchor : anchors) {
                    finer[size++] = Stems.mix(block ^ Stems.mix(anchor));
                }
            }
        }
        return distinct(Arrays.copyOf(finer, size));
    }

    /** The blocks a claim belongs to: each of its anchors in each of its stretches of days. */
    private static long[] keys(Profile profile) {
        long[] anchors = anchors(profile);
        long[] stretches = stretches(profile);
        long[] keys = new long[anchors.length * stretches.length];
        int at = 0;
        for (long anchor : anchors) {
            for (long stretch : stretches) {
                keys[at++] = Stems.mix(anchor ^ Stems.mix(stretch ^ ((long) profile.event.ordinal() << 40)));
            }
        }
        return distinct(keys);
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

    private static long[] anchors(Profile profile) {
        long[] anchors = new long
                [profile.places.length
                        + profile.around.length
                        + profile.recipients.length
                        + profile.actors.length
                        + profile.telling.length
                        + 1];
        int size = 0;
        for (long place : profile.places) {
            anchors[size++] = place;
        }
        for (long place : profile.around) {
            anchors[size++] = place;
        }
        for (long recipient : profile.recipients) {
            anchors[size++] = recipient;
        }
        if (profile.event != EventType.ASSAULT || size == 0) {
            for (long actor : profile.actors) {
                anchors[size++] = actor;
            }
        }
        for (long word : profile.telling) {
            anchors[size++] = word;
        }
        if (profile.killed != null && profile.killed.min() > 2) {
            anchors[size++] = Stems.mix(profile.killed.min());
        }
        return distinct(Arrays.copyOf(anchors, size));
    }

    private static long[] distinct(long[] values) {
        Arrays.sort(values);
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[size++] = values[i];
            }
        }
        return Arrays.copyOf(values, size);
    }
}
