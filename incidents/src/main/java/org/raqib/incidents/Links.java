package org.raqib.incidents;

import java.util.Arrays;

/** Which claims are alike, and how much: the lines between claims, looked up from either end. */
final class Links {
    private static final int[] NOBODY = {};
    private static final float[] NOTHING = {};

    private int[][] others = new int[1024][];
    private float[][] weights = new float[1024][];
    private int[] counts = new int[1024];

    /** Makes room for positions below this number. */
    void reach(int positions) {
        if (positions > others.length) {
            int room = Math.max(positions, others.length * 2);
            others = Arrays.copyOf(others, room);
            weights = Arrays.copyOf(weights, room);
            counts = Arrays.copyOf(counts, room);
        }
    }

    /** Links two claims that are not linked. */
    void link(int one, int other, float likeness) {
        half(one, other, likeness);
        half(other, one, likeness);
    }

    private void half(int one, int other, float likeness) {
        int[] held = others[one] == null ? NOBODY : others[one];
        float[] heldWeights = weights[one] == null ? NOTHING : weights[one];
        int count = counts[one];
        if (count == held.length) {
            int room = count == 0 ? 2 : count * 2;
            held = Arrays.copyOf(held, room);
            heldWeights = Arrays.copyOf(heldWeights, room);
            others[one] = held;
            weights[one] = heldWeights;
        }
        held[count] = other;
        heldWeights[count] = likeness;
        counts[one]++;
    }

    /** Takes a link away, and returns the likeness of the two. */
    float unlink(int one, int other) {
        float likeness = weights[one][find(one, other)];
        unlinkHalf(one, other);
        unlinkHalf(other, one);
        return likeness;
    }

    private void unlinkHalf(int one, int other) {
        int at = find(one, other);
        int last = --counts[one];
        others[one][at] = others[one][last];
        weights[one][at] = weights[one][last];
    }

    boolean areLinked(int one, int other) {
        return find(one, other) >= 0;
    }

    private int find(int one, int other) {
        for (int i = 0; i < counts[one]; i++) {
            if (others[one][i] == other) {
                return i;
            }
        }
        return -1;
    }

    int count(int one) {
        return counts[one];
    }

    int other(int one, int at) {
        return others[one][at];
    }

    float likeness(int one, int at) {
        return weights[one][at];
    }
}
