package org.raqib.incidents;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds the pairs of claims worth comparing without comparing all: those of one event type that share an anchor (see
 * {@link Anchors}) in the same stretch of days. A block that too many claims share falls into parts by second anchors, and
 * where a part is still too large, each claim meets its neighbours only, in an order that puts like wordings side by side:
 * the number of pairs grows with the number of claims, not with its square.
 *
 * <p>Which pairs these are follows from the set of claims, whatever the order in which they came. A further claim can
 * withdraw a pair, where a block grows too large; {@link #add} tells which pairs to look at again.
 *
 * <p>Claims are named by the positions under which they were added. Reading is safe for several threads while none adds.
 */
final class Blocks {
    /** Takes a pair of positions that may no longer be worth comparing. */
    interface Doubtful {
        void pair(int one, int other);
    }

    /** Blocks up to this size are compared all with all. */
    private static final int FULL = 64;

    /** In parts too large themselves, each claim meets this many neighbours on either side. */
    private static final int NEIGHBOURS = 8;

    private Profile[] profiles = new Profile[1024];
    /** Of each claim {@link Profile#order}: most comparisons need no more, and these lie side by side. */
    private long[] orders = new long[1024];

    private int size;
    private final Members blocks = new Members();
    private final Members parts = new Members();

    int size() {
        return size;
    }

    Profile profile(int position) {
        return profiles[position];
    }

    /** Compares two claims in their own order. */
    int compare(int one, int other) {
        if (one == other) {
            return 0;
        }
        int compared = Long.compare(orders[one], orders[other]);
        return compared != 0 ? compared : profiles[one].compareTo(profiles[other]);
    }

    /** Adds a claim, whose position is the number of claims added before. */
    void add(Profile profile, Doubtful doubtful) {
        int position = size++;
        if (position == profiles.length) {
            profiles = Arrays.copyOf(profiles, position * 2);
            orders = Arrays.copyOf(orders, position * 2);
        }
        profiles[position] = profile;
        orders[position] = profile.order;
        for (long block : Anchors.blocks(profile)) {
            int count = blocks.add(block, position);
            if (count == FULL + 1) {
                int[] members = blocks.array(block);
                for (int i = 0; i < count; i++) {
                    addToParts(block, members[i], doubtful);
                }
                allPairs(members, count, doubtful);
            } else if (count > FULL) {
                addToParts(block, position, doubtful);
            }
        }
    }

    private void addToParts(long block, int position, Doubtful doubtful) {
        for (long part : Anchors.parts(block, profiles[position])) {
            int before = parts.count(part);
            if (before > FULL) {
                int place = -1 - place(parts.array(part), before, position);
                parts.insert(part, position, place);
                int[] members = parts.array(part);
                // Those that stood just near enough to one another now have one more between them.
                for (int back = 1; back <= NEIGHBOURS; back++) {
                    int one = place - back;
                    int other = place + NEIGHBOURS + 1 - back;
                    if (one >= 0 && other <= before) {
                        doubtful.pair(members[one], members[other]);
                    }
                }
            } else {
                int count = parts.add(part, position);
                if (count == FULL + 1) {
                    int[] members = parts.array(part);
                    sort(members, count);
                    allPairs(members, count, doubtful);
                }
            }
        }
    }

    private static void allPairs(int[] members, int count, Doubtful doubtful) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                doubtful.pair(members[i], members[j]);
            }
        }
    }

    /** Gives the claims worth comparing with one, in no order; one may come more than once. */
    void forEachLike(int position, IntConsumer taker) {
        Profile profile = profiles[position];
        for (long block : Anchors.blocks(profile)) {
            int count = blocks.count(block);
            if (count <= FULL) {
                each(blocks.array(block), 0, count, position, taker);
            } else {
                for (long part : Anchors.parts(block, profile)) {
                    int members = parts.count(part);
                    int[] array = parts.array(part);
                    if (members <= FULL) {
                        each(array, 0, members, position, taker);
                    } else {
                        int place = place(array, members, position);
                        each(
                                array,
                                Math.max(0, place - NEIGHBOURS),
                                Math.min(members, place + NEIGHBOURS + 1),
                                position,
                                taker);
                    }
                }
            }
        }
    }

    private static void each(int[] members, int from, int to, int self, IntConsumer taker) {
        for (int i = from; i < to; i++) {
            if (members[i] != self) {
                taker.accept(members[i]);
            }
        }
    }

    private void sort(int[] members, int count) {
        Integer[] sorted = new Integer[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = members[i];
        }
        Arrays.sort(sorted, this::inWording);
        for (int i = 0; i < count; i++) {
            members[i] = sorted[i];
        }
    }

    /** Where a position stands among sorted ones; below 0, where it would: {@code -1 - place}. */
    private int place(int[] members, int count, int position) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = inWording(members[middle], position);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    private int inWording(int one, int other) {
        if (one == other) {
            return 0;
        }
        int compared = Long.compare(profiles[one].wordingSign(), profiles[other].wordingSign());
        return compared != 0 ? compared : compare(one, other);
    }
}
