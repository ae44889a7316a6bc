package org.raqib.incidents;

import java.util.Arrays;

/**
 * Which claims were joined through which link: for every claim, the group that it stood in at any moment of grouping. So what
 * one claim more changes can be told from the moment at which it changes something, without grouping the rest anew.
 *
 * <p>A forest: at each join the root of the smaller group is hung under that of the larger, so ways up are short.
 */
final class Joins {
    private static final int NONE = -1;

    private final Order order;

    /** The claim that a claim hangs under, or itself. */
    private int[] parents = {};
    /** The one last hung under a claim, and for each of those the one hung there before it. */
    private int[] lastChild = {};

    private int[] olderSibling = {};
    private int[] sizes = {};
    /** The link through which a claim was hung under its parent. */
    private int[] ranks = {};

    private int[] lows = {};
    private int[] highs = {};

    /** @param order in which links are gone through */
    Joins(Order order) {
        this.order = order;
    }

    /** Makes room for positions below this number, each in a group of its own. */
    void reach(int positions) {
        int before = parents.length;
        if (positions <= before) {
            return;
        }
        int room = Math.max(positions, before * 2);
        parents = Arrays.copyOf(parents, room);
        lastChild = Arrays.copyOf(lastChild, room);
        olderSibling = Arrays.copyOf(olderSibling, room);
        sizes = Arrays.copyOf(sizes, room);
        ranks = Arrays.copyOf(ranks, room);
        lows = Arrays.copyOf(lows, room);
        highs = Arrays.copyOf(highs, room);
        for (int i = before; i < room; i++) {
            parents[i] = i;
            sizes[i] = 1;
        }
        Arrays.fill(lastChild, before, room, NONE);
        Arrays.fill(olderSibling, before, room, NONE);
    }

    /** Joins two groups, given by their roots, through a link; returns the root of both. Later joins come through later links. */
    int join(int one, int other, int rank, int low, int high) {
        int root = sizes[one] >= sizes[other] ? one : other;
        int child = root == one ? other : one;
        parents[child] = root;
        olderSibling[child] = lastChild[root];
        lastChild[root] = child;
        sizes[root] += sizes[child];
        ranks[child] = rank;
        lows[child] = low;
        highs[child] = high;
        return root;
    }

    /** The root of the group that a claim stood in just before a link was looked at. */
    int root(int claim, Edge moment) {
        int at = claim;
        while (parents[at] != at && isBefore(at, moment)) {
            at = parents[at];
        }
        return at;
    }

    /** Whether a link is the one through which the group of that root was joined to the group of the other. */
    boolean joined(int one, int other, Edge edge) {
        return hangsUnder(one, other, edge) || hangsUnder(other, one, edge);
    }

    private boolean hangsUnder(int child, int root, Edge edge) {
        return child != root
                && parents[child] == root
                && ranks[child] == edge.rank()
                && lows[child] == edge.low()
                && highs[child] == edge.high();
    }

    /** How many members the group of that root had just before a link was looked at. */
    int size(int root, Edge moment) {
        int size = sizes[root];
        for (int child = lastChild[root]; child != NONE && !isBefore(child, moment); child = olderSibling[child]) {
            size -= sizes[child];
        }
        return size;
    }

    /** The members of the group of that root just before a link was looked at, in no order. */
    int[] members(int root, Edge moment) {
        int[] members = new int[size(root, moment)];
        members[0] = root;
        int count = 1;
        for (int next = 0; next < count; next++) {
            int child = lastChild[members[next]];
            while (next == 0 && child != NONE && !isBefore(child, moment)) {
                child = olderSibling[child];
            }
            for (; child != NONE; child = olderSibling[child]) {
                members[count++] = child;
            }
        }
        return members;
    }

    /**
     * Takes back what became of a group at a link and later: its root hangs nowhere, and holds what it held before. Whatever
     * hangs under it since has to be cut, too, before anything is joined again.
     */
    void cut(int root, Edge moment) {
        parents[root] = root;
        int child = lastChild[root];
        while (child != NONE && !isBefore(child, moment)) {
            child = olderSibling[child];
        }
        lastChild[root] = child;
        // Of those that hung there later, some have been cut already; those that stay are whole.
        int size = 1;
        for (; child != NONE; child = olderSibling[child]) {
            size += sizes[child];
        }
        sizes[root] = size;
    }

    private boolean isBefore(int child, Edge moment) {
        if (ranks[child] != moment.rank()) {
            return ranks[child] < moment.rank();
        }
        return order.compare(new Edge(ranks[child], lows[child], highs[child]), moment) < 0;
    }
}
