package org.raqib.incidents;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups claims into happenings: alike pairs are taken in order of likeness, and two groups become one only if they are
 * alike as groups. So one claim that resembles two happenings does not chain them together.
 *
 * <p>Claims that no chain of links joins never come into one group, so each such heap of claims is grouped by itself. The
 * groups depend on the heap's claims alone, not on their order. {@link Regrouping} brings them up to date.
 */
final class Clusters {
    /** Two groups join if their members are on average at least this alike. */
    private static final float JOIN_GROUPS = 3.5f;

    /** What a pair that excludes one another, or that one report tells apart, counts in the mean of its groups. */
    private static final float APART = -10f;

    /** What a pair that has little in common counts at least: much of what one tells, another leaves out. */
    private static final float LITTLE = -2f;

    /** Larger groups are compared by this many of their members each. */
    private static final int SAMPLE = 5;

    private static final int POSITION_BITS = 24;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;

    private static final int[] NOBODY = {};

    private final Blocks blocks;
    private final Links links;
    private final Order order;
    private final Joins joins;

    /** @param joins is told what is joined */
    Clusters(Blocks blocks, Links links, Order order, Joins joins) {
        this.blocks = blocks;
        this.links = links;
        this.order = order;
        this.joins = joins;
    }

    /** The sizes at which two groups were not alike: they are asked again only once one of them has grown. */
    static final class Refused {
        private final Map<Long, Long> sizes = new HashMap<>();

        boolean holds(int one, int size, int other, int otherSize) {
            Long before = sizes.get(pair(one, other));
            return before != null && before == sizes(one, size, other, otherSize);
        }

        void add(int one, int size, int other, int otherSize) {
            sizes.put(pair(one, other), sizes(one, size, other, otherSize));
        }

        private static long pair(int one, int other) {
            return (long) Math.min(one, other) << 32 | Math.max(one, other);
        }

        private static long sizes(int one, int size, int other, int otherSize) {
            return one < other ? (long) size << 32 | otherSize : (long) otherSize << 32 | size;
        }
    }

    /**
     * Groups a heap whose claims are in no group yet: all positions that links lead to from any of them.
     *
     * @return each group with its members in the claims' own order
     */
    List<int[]> group(int[] heap) {
        if (heap.length == 1) {
            return List.of(heap);
        }
        int[] members = order.sorted(heap);
        int[] roots = new int[members.length];
        int[][] groups = new int[members.length][];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = i;
            groups[i] = new int[] {members[i]};
        }
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < members.length; i++) {
            places.put(members[i], i);
        }
        Refused refused = new Refused();
        for (long edge : edges(members, places)) {
            int low = (int) (edge >>> POSITION_BITS & POSITION_MASK);
            int high = (int) (edge & POSITION_MASK);
            int one = root(roots, low);
            int other = root(roots, high);
            if (one != other && areAlike(one, groups[one], other, groups[other], refused)) {
                int rank = (int) (edge >>> 2 * POSITION_BITS);
                int root = joins.join(members[one], members[other], rank, members[low], members[high]);
                int kept = members[one] == root ? one : other;
                int gone = kept == one ? other : one;
                groups[kept] = order.merged(groups[one], groups[other]);
                groups[gone] = NOBODY;
                roots[gone] = kept;
            }
        }
        return Arrays.stream(groups).filter(group -> group.length > 0).toList();
    }

    /** The links within a heap, in order: rank and both ends' places among the members in one number. */
    private long[] edges(int[] members, Map<Integer, Integer> places) {
        int size = 0;
        for (int member : members) {
            size += links.count(member);
        }
        long[] edges = new long[size / 2];
        int at = 0;
        for (int i = 0; i < members.length; i++) {
            for (int k = 0; k < links.count(members[i]); k++) {
                Integer other = places.get(links.other(members[i], k));
                if (other != null && i < other) {
                    long rank = Edge.rank(links.likeness(members[i], k));
                    edges[at++] = (rank << 2 * POSITION_BITS) | ((long) i << POSITION_BITS) | other;
                }
            }
        }
        Arrays.sort(edges);
        return edges;
    }

    /**
     * Whether two groups are alike as groups.
     *
     * @param one a number that stands for the first group and, while it grows, for no other
     * @param some its members, in the claims' own order
     */
    boolean areAlike(int one, int[] some, int other, int[] others, Refused refused) {
        if (some.length + others.length == 2) {
            return true;
        }
        if (refused.holds(one, some.length, other, others.length)) {
            return false;
        }
        if (areAlike(some, others)) {
            return true;
        }
        refused.add(one, some.length, other, others.length);
        return false;
    }

    private boolean areAlike(int[] some, int[] others) {
        int[] one = sample(some);
        int[] other = sample(others);
        float sum = 0;
        for (int i : one) {
            for (int j : other) {
                sum += likeness(i, j);
            }
        }
        return sum >= JOIN_GROUPS * one.length * other.length;
    }

    private float likeness(int one, int other) {
        boolean ordered = order.compare(one, other) < 0;
        Profile first = blocks.profile(ordered ? one : other);
        Profile second = blocks.profile(ordered ? other : one);
        float likeness = Likeness.of(first, second, null);
        // «ويأتي الهجوم بعد تفجير آخر»: whoever tells of two happenings in one breath knows them apart, however alike
        // others tell of them.
        boolean told = likeness < Likeness.JOIN && Likeness.haveOneTeller(first, second);
        return likeness <= Likeness.EXCLUDED || told ? APART : Math.max(LITTLE, likeness);
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

    private static int root(int[] roots, int place) {
        int at = place;
        while (roots[at] != at) {
            roots[at] = roots[roots[at]];
            at = roots[at];
        }
        return at;
    }
}
