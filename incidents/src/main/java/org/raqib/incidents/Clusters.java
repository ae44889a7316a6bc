package org.raqib.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups claims into happenings: alike pairs are taken in order of likeness, and two groups become one only if they are
 * alike as groups. So one claim that resembles two happenings does not chain them together.
 *
 * <p>Claims that no chain of links joins never come into one group, so each such heap of claims is grouped by itself: what
 * a further claim changes is in its own heap. The groups depend on the heap's claims alone, not on their order.
 */
final class Clusters {
    /** Two groups join if their members are on average at least this alike. */
    private static final float JOIN_GROUPS = 3f;

    /** What a pair that excludes one another counts in the mean of its groups. */
    private static final float APART = -10f;

    /** What a pair that has little in common counts at least: much of what one tells, another leaves out. */
    private static final float LITTLE = -2f;

    /** Larger groups are compared by this many of their members each. */
    private static final int SAMPLE = 5;

    private static final int POSITION_BITS = 24;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;
    private static final long MOST_ALIKE = (1L << 15) - 1;
    private static final int[] NOBODY = {};

    private final Blocks blocks;
    private final Links links;

    Clusters(Blocks blocks, Links links) {
        this.blocks = blocks;
        this.links = links;
    }

    /**
     * The groups of a heap: all positions that links lead to from any of them.
     *
     * @return each group with its members in the claims' own order
     */
    List<int[]> groups(int[] heap) {
        if (heap.length == 1) {
            return List.of(heap);
        }
        int[] members = inOrder(heap);
        int[] parent = new int[members.length];
        int[][] groups = new int[members.length][];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            groups[i] = new int[] {i};
        }
        // The sizes at which two groups were not alike: they are asked again only once one of them has grown.
        Map<Long, Long> refused = new HashMap<>();
        for (long edge : edges(members)) {
            int one = root(parent, (int) (edge >>> POSITION_BITS & POSITION_MASK));
            int other = root(parent, (int) (edge & POSITION_MASK));
            if (one == other) {
                continue;
            }
            int kept = Math.min(one, other);
            int gone = Math.max(one, other);
            int[] some = groups[kept];
            int[] others = groups[gone];
            if (some.length + others.length > 2) {
                long pair = ((long) kept << POSITION_BITS) | gone;
                long sizes = ((long) some.length << POSITION_BITS) | others.length;
                Long before = refused.get(pair);
                if (before != null && before == sizes) {
                    continue;
                }
                if (!alike(members, some, others)) {
                    refused.put(pair, sizes);
                    continue;
                }
            }
            groups[kept] = merged(some, others);
            groups[gone] = NOBODY;
            parent[gone] = kept;
        }
        List<int[]> found = new ArrayList<>();
        for (int[] group : groups) {
            if (group.length > 0) {
                found.add(Arrays.stream(group).map(i -> members[i]).toArray());
            }
        }
        return found;
    }

    private int[] inOrder(int[] heap) {
        return Arrays.stream(heap)
                .boxed()
                .sorted((one, other) -> blocks.profile(one).compareTo(blocks.profile(other)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The links within a heap, the most alike first, equal ones in the order of the claims: both ends and rank in one number. */
    private long[] edges(int[] members) {
        Map<Integer, Integer> places = new HashMap<>();
        int size = 0;
        for (int i = 0; i < members.length; i++) {
            places.put(members[i], i);
            size += links.count(members[i]);
        }
        long[] edges = new long[size / 2];
        int at = 0;
        for (int i = 0; i < members.length; i++) {
            for (int k = 0; k < links.count(members[i]); k++) {
                Integer other = places.get(links.other(members[i], k));
                if (other != null && i < other) {
                    long rank = MOST_ALIKE - Math.min(MOST_ALIKE, Math.round(links.likeness(members[i], k) * 1000));
                    edges[at++] = (rank << 2 * POSITION_BITS) | ((long) i << POSITION_BITS) | other;
                }
            }
        }
        Arrays.sort(edges, 0, at);
        return at == size / 2 ? edges : Arrays.copyOf(edges, at);
    }

    private boolean alike(int[] members, int[] some, int[] others) {
        int[] one = sample(some);
        int[] other = sample(others);
        float sum = 0;
        for (int i : one) {
            for (int j : other) {
                sum += likeness(members[Math.min(i, j)], members[Math.max(i, j)]);
            }
        }
        return sum >= JOIN_GROUPS * one.length * other.length;
    }

    private float likeness(int one, int other) {
        float likeness = Likeness.of(blocks.profile(one), blocks.profile(other), null);
        return likeness <= Likeness.EXCLUDED ? APART : Math.max(LITTLE, likeness);
    }

    private static int[] sample(int[] group) {
        if (group.length <= SAMPLE) {
            return group;
        }
        int[] sample = new int[SAMPLE];
        for (int i = 0; i < SAMPLE; i++) {
            sample[i] = group[(int) ((long) i * group.length / SAMPLE)];
        }
        return sample;
    }

    private static int[] merged(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        Arrays.sort(all);
        return all;
    }

    private static int root(int[] parent, int position) {
        int at = position;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
