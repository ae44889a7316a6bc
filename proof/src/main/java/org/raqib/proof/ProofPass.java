package org.raqib.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes any number of proofs for a tree of known size in one pass over its leaves, holding only the hashes that these proofs
 * need: time grows with the leaves, memory with the proofs asked for.
 *
 * <p>To be given each leaf by {@link #take}, from the first to the last, and asked for proofs then.
 */
public final class ProofPass {
    private final long size;
    /** The subtrees whose hashes the proofs need. */
    private final Set<Range> wanted = new HashSet<>();

    private final Map<Range, Hash> known = new HashMap<>();
    private CompactTree tree = CompactTree.EMPTY;

    /** Leaves from {@code start} to before {@code end}. */
    private record Range(long start, long end) {}

    /**
     * @param size how many leaves the tree has, 1 or more
     * @param leaves the places for which inclusion will be asked for
     * @param earlier the sizes of earlier trees for which consistency will be asked for, and the root
     */
    public ProofPass(long size, Collection<Long> leaves, Collection<Long> earlier) {
        this.size = size;
        for (long leaf : leaves) {
            wanted.addAll(inclusion(leaf, size));
        }
        for (long one : earlier) {
            wanted.addAll(consistency(one, size));
        }
    }

    /** Takes the hash of the next leaf. */
    public void take(Hash leaf) {
        if (tree.size() == size) {
            throw new IllegalStateException("The tree has " + size + " leaves, and all were given");
        }
        tree = tree.with(leaf, (start, end, hash) -> {
            Range range = new Range(start, end);
            if (wanted.contains(range)) {
                known.put(range, hash);
            }
        });
    }

    /** The tree over what was taken so far. */
    public CompactTree tree() {
        return tree;
    }

    /** The proof for a leaf that was asked for. */
    public InclusionProof inclusion(long leaf) {
        return new InclusionProof(leaf, size, hashes(inclusion(leaf, size)));
    }

    /** The proof for an earlier size that was asked for. */
    public ConsistencyProof consistency(long earlier) {
        return new ConsistencyProof(earlier, size, hashes(consistency(earlier, size)));
    }

    private List<Hash> hashes(List<Range> ranges) {
        if (tree.size() != size) {
            throw new IllegalStateException("Of the tree's " + size + " leaves only " + tree.size() + " were given");
        }
        List<Hash> hashes = new ArrayList<>();
        for (Range range : ranges) {
            Hash hash = known.get(range);
            if (hash == null && range.end() == size && wanted.contains(range)) {
                // The right edge of the tree: what stands there is never made whole by a further leaf.
                hash = tree.rootFrom(range.start());
            }
            if (hash == null) {
                throw new IllegalStateException("Nobody asked for the proof that needs leaves " + range.start() + " to "
                        + range.end() + " beforehand");
            }
            hashes.add(hash);
        }
        return hashes;
    }

    /** PATH(m, D_n) of RFC 9162, 2.1.3.1, from the leaf upwards. */
    private static List<Range> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf at " + leaf);
        }
        List<Range> down = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + split(end - start);
            if (leaf < middle) {
                down.add(new Range(middle, end));
                end = middle;
            } else {
                down.add(new Range(start, middle));
                start = middle;
            }
        }
        return down.reversed();
    }

    /** PROOF(m, D_n) of RFC 9162, 2.1.4.1. */
    private static List<Range> consistency(long earlier, long size) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves cannot have grown out of " + earlier);
        }
        List<Range> down = new ArrayList<>();
        long start = 0;
        long end = size;
        while (earlier != end) {
            long middle = start + split(end - start);
            if (earlier <= middle) {
                down.add(new Range(middle, end));
                end = middle;
            } else {
                down.add(new Range(start, middle));
                start = middle;
            }
        }
        if (start > 0) {
            down.add(new Range(start, end));
        }
        return down.reversed();
    }

    /** The largest power of two below a width of 2 or more. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
