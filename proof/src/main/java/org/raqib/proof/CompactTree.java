package org.raqib.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The Merkle tree over a log's leaves (RFC 9162, 2.1.1), kept as the roots of the whole subtrees it is made of: of a log of
 * <i>n</i> entries, at most log2(<i>n</i>) + 1 hashes, which is all that is needed to add the next one.
 *
 * @param size how many leaves there are, 0 or more
 * @param peaks the roots of the whole subtrees from left to right, one for each bit of {@code size}, the largest first
 */
public record CompactTree(long size, List<Hash> peaks) {
    /** The tree without leaves. */
    public static final CompactTree EMPTY = new CompactTree(0, List.of());

    /** The root of the tree without leaves: the hash of nothing. */
    private static final Hash EMPTY_ROOT = Hash.of(new byte[0]);

    public CompactTree {
        peaks = List.copyOf(peaks);
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(
                    "A tree of " + size + " leaves is not made of " + peaks.size() + " whole subtrees");
        }
    }

    /** Takes each inner node of the tree once both its sides are whole. */
    interface Nodes {
        /**
         * @param start the first leaf below it
         * @param end the leaf after the last below it
         */
        void take(long start, long end, Hash hash);
    }

    /** The tree with one more leaf, given by its leaf hash ({@link Hash#leaf}). */
    public CompactTree with(Hash leaf) {
        return with(leaf, (start, end, hash) -> {});
    }

    CompactTree with(Hash leaf, Nodes nodes) {
        List<Hash> grown = new ArrayList<>(peaks);
        Hash hash = leaf;
        long end = size + 1;
        nodes.take(size, end, hash);
        for (long width = 1; (size & width) != 0; width <<= 1) {
            hash = Hash.node(grown.removeLast(), hash);
            nodes.take(end - 2 * width, end, hash);
        }
        grown.add(hash);
        return new CompactTree(end, grown);
    }

    /** What a checkpoint states: the hash that stands for every leaf and their order. */
    public Hash root() {
        return peaks.isEmpty() ? EMPTY_ROOT : rootFrom(0);
    }

    /**
     * The hash over the leaves from {@code start} on.
     *
     * @param start where one of the whole subtrees begins
     */
    Hash rootFrom(long start) {
        List<Hash> within = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < peaks.size(); i++) {
            if (at >= start) {
                within.add(peaks.get(i));
            }
            at += width(i);
        }
        Collections.reverse(within);
        Hash hash = within.getFirst();
        for (Hash left : within.subList(1, within.size())) {
            hash = Hash.node(left, hash);
        }
        return hash;
    }

    /** How many leaves are under the peak of that index. */
    private long width(int peak) {
        long rest = size;
        for (int i = 0; i < peak; i++) {
            rest -= Long.highestOneBit(rest);
        }
        return Long.highestOneBit(rest);
    }
}
