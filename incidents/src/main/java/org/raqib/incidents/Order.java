package org.raqib.incidents;

import java.util.Arrays;
import java.util.Comparator;

/** The claims' own order ({@link Profile#compareTo}) over their positions, and what follows from it for links. */
final class Order implements Comparator<Edge> {
    private final Blocks blocks;

    Order(Blocks blocks) {
        this.blocks = blocks;
    }

    int compare(int one, int other) {
        return one == other ? 0 : blocks.profile(one).compareTo(blocks.profile(other));
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
        if (claims.length == 1) {
            return claims.clone();
        }
        return Arrays.stream(claims)
                .boxed()
                .sorted((one, other) -> compare(one, other))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Two lists of claims, each in order, as one. */
    int[] merged(int[] some, int[] others) {
        int[] all = new int[some.length + others.length];
        int i = 0;
        int j = 0;
        for (int at = 0; at < all.length; at++) {
            boolean first = j == others.length || (i < some.length && compare(some[i], others[j]) < 0);
            all[at] = first ? some[i++] : others[j++];
        }
        return all;
    }
}
