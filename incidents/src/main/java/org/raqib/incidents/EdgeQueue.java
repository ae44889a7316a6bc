package org.raqib.incidents;

import java.util.Arrays;

/**
 * Links still to be looked at, of which the most alike comes out first. A heap in two arrays: one report more can open tens of
 * thousands of links, and an object for each would cost more than looking at it.
 */
final class EdgeQueue {
    private final Order order;
    private int[] ranks = new int[1024];
    /** Both ends of each, the low one above the high one. */
    private long[] ends = new long[1024];

    private int size;

    EdgeQueue(Order order) {
        this.order = order;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(Edge edge) {
        if (size == ranks.length) {
            ranks = Arrays.copyOf(ranks, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        long both = (long) edge.low() << Integer.SIZE | edge.high();
        int at = size++;
        while (at > 0) {
            int above = (at - 1) >>> 1;
            if (!isBefore(edge.rank(), both, ranks[above], ends[above])) {
                break;
            }
            ranks[at] = ranks[above];
            ends[at] = ends[above];
            at = above;
        }
        ranks[at] = edge.rank();
        ends[at] = both;
    }

    /** Takes out the first. */
    Edge remove() {
        Edge first = new Edge(ranks[0], (int) (ends[0] >>> Integer.SIZE), (int) ends[0]);
        int rank = ranks[--size];
        long both = ends[size];
        int at = 0;
        for (int below = 1; below < size; below = 2 * at + 1) {
            if (below + 1 < size && isBefore(ranks[below + 1], ends[below + 1], ranks[below], ends[below])) {
                below++;
            }
            if (!isBefore(ranks[below], ends[below], rank, both)) {
                break;
            }
            ranks[at] = ranks[below];
            ends[at] = ends[below];
            at = below;
        }
        ranks[at] = rank;
        ends[at] = both;
        return first;
    }

    /** As {@link Order#compare(Edge, Edge)}. */
    private boolean isBefore(int rank, long both, int otherRank, long others) {
        if (rank != otherRank) {
            return rank < otherRank;
        }
        int compared = order.compare((int) (both >>> Integer.SIZE), (int) (others >>> Integer.SIZE));
        return (compared != 0 ? compared : order.compare((int) both, (int) others)) < 0;
    }
}
