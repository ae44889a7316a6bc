package org.raqib.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups claims into happenings: alike pairs are taken in order of likeness, and two groups become one only if they are
 * alike as groups. So one claim that resembles two happenings does not chain them together.
 *
 * <p>The result depends on the set of claims alone, not on their order: positions follow the claims' own order, and ties
 * are broken by it.
 */
final class Clusters {
    /** Two groups join if their members are on average at least this alike. */
    private static final float JOIN_GROUPS = Likeness.JOIN - 1.75f;

    /** What a pair that excludes one another counts in the mean of its groups. */
    private static final float APART = -10f;

    /** Larger groups are compared by this many of their members each. */
    private static final int SAMPLE = 12;

    private final List<Profile> profiles;
    private long[] edges = new long[1024];
    private int size;

    Clusters(List<Profile> profiles) {
        this.profiles = profiles;
    }

    /** Takes note of a pair if it is alike. */
    void consider(int one, int other) {
        float likeness = Likeness.of(profiles.get(one), profiles.get(other), null);
        if (likeness < Likeness.JOIN) {
            return;
        }
        if (size + 2 > edges.length) {
            edges = Arrays.copyOf(edges, edges.length * 2);
        }
        // Sorts by likeness, highest first, then by position: a millionth of a step is as fine as floats here need.
        edges[size++] = -(long) (likeness * 1_000_000);
        edges[size++] = ((long) one << 32) | other;
    }

    /** The groups, each with its members' positions in order; claims like no other stand alone. */
    List<List<Integer>> groups() {
        int[] parent = new int[profiles.size()];
        List<List<Integer>> members = new ArrayList<>(profiles.size());
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            members.add(List.of(i));
        }
        for (long[] edge : sorted()) {
            int one = root(parent, (int) (edge[1] >>> 32));
            int other = root(parent, (int) edge[1]);
            if (one == other) {
                continue;
            }
            List<Integer> some = members.get(one);
            List<Integer> others = members.get(other);
            if (some.size() + others.size() > 2 && !alike(some, others)) {
                continue;
            }
            int kept = Math.min(one, other);
            int gone = Math.max(one, other);
            List<Integer> all = new ArrayList<>(some.size() + others.size());
            all.addAll(some);
            all.addAll(others);
            all.sort(null);
            members.set(kept, all);
            members.set(gone, List.of());
            parent[gone] = kept;
        }
        members.removeIf(List::isEmpty);
        return members;
    }

    private long[][] sorted() {
        long[][] pairs = new long[size / 2][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new long[] {edges[2 * i], edges[2 * i + 1]};
        }
        Arrays.parallelSort(pairs, Arrays::compare);
        return pairs;
    }

    private boolean alike(List<Integer> some, List<Integer> others) {
        float sum = 0;
        int count = 0;
        for (int one : sample(some)) {
            for (int other : sample(others)) {
                sum += Math.max(APART, Likeness.of(profiles.get(one), profiles.get(other), null));
                count++;
            }
        }
        return sum >= JOIN_GROUPS * count;
    }

    private static List<Integer> sample(List<Integer> members) {
        if (members.size() <= SAMPLE) {
            return members;
        }
        List<Integer> sample = new ArrayList<>(SAMPLE);
        for (int i = 0; i < SAMPLE; i++) {
            sample.add(members.get(i * members.size() / SAMPLE));
        }
        return sample;
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
