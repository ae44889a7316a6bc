package org.raqib.incidents;

import java.util.Arrays;
import java.util.Comparator;

/** The claims' own order ({@link Profile#compareTo}) over their positions, and what follows from it for links. */
final class Order implements Comparator<Edge> {
    private static final int FEW = 12;

    private final Blocks blocks;

    Order(Blocks blocks) {
        this.blocks = blocks;
    }

    int compare(int one, int other) {
        return blocks.compare(one, other);
    }

    /** The most alike first, equal ones as their claims stand. */
    @Override
    public int compare(Edge one, Edge other) {
        if (one.rank() != other.rank()) {
            return Integer.compare(one.rank(), other.rank());
        }
        int compared = compare(one.low(), other.low());
        return compared != 0 ? compared : compare(one.high(), other.high());
    }

    /** The link of two claims. */
    Edge edge(int one, int other, float likeness) {
        boolean inOrder = compare(one, other) < 0;
        return new Edge(Edge.rank(likeness), inOrder ? one : other, inOrder ? other : one);
    }

    /** Claims in their own order, as a new array. */
    int[] sorted(int[] claims) {
        int[] sorted = claims.clone();
        sort(sorted, 0, sorted.length);
        return sorted;
    }

    /** Sorts by merging halves: the library has no such order for numbers that are not objects. */
    private void sort(int[] claims, int from, int to) {
        if (to - from <= FEW) {
            for (int i = from + 1; i < to; i++) {
                insert(claims[i], claims, from, i);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        sort(claims, from, middle);
        sort(claims, middle, to);
        int[] half = Arrays.copyOfRange(claims, from, middle);
        int i = 0;
        int j = middle;
        for (int at = from; i < half.length; at++) {
            boolean second = j < to && compare(claims[j], half[i]) < 0;
            claims[at] = second ? claims[j++] : half[i++];
        }
    }

    /** Puts a claim in its place among those before it, which are in order. */
    private void insert(int claim, int[] claims, int from, int to) {
        int place = to;
        while (place > from && compare(claims[place - 1], claim) > 0) {
            claims[place] = claims[place - 1];
            place--;
        }
        claims[place] = claim;
    }

    /** Two lists of claims, each in order, as one. */
    int[] merged(int[] some, int[] others) {
        int[] many = some.length >= others.length ? some : others;
        int[] few = many == some ? others : some;
        int[] all = new int[some.length + others.length];
        int from = 0;
        for (int i = 0; i < few.length; i++) {
            // Mostly a large group takes in a small one: what stands between two of those is copied as it stands.
            int place = place(few[i], many, from);
            System.arraycopy(many, from, all, from + i, place - from);
            all[place + i] = few[i];
            from = place;
        }
        System.arraycopy(many, from, all, from + few.length, many.length - from);
        return all;
    }

    /** Where a claim would stand among others in order, at some place or later. */
    private int place(int claim, int[] others, int from) {
        int low = from;
        int high = others.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(others[middle], claim) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
