package org.raqib.proof;

import java.util.List;

/**
 * That a tree grew out of an earlier one by adding leaves alone: nothing before was changed, taken away or moved (RFC 9162,
 * 2.1.4).
 *
 * @param earlier how many leaves the earlier tree has, 1 or more
 * @param later how many the later one has, {@code earlier} or more
 * @param path the hashes of the subtrees that both roots can be computed from
 */
public record ConsistencyProof(long earlier, long later, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
        if (earlier < 1 || earlier > later) {
            throw new IllegalArgumentException("A tree of " + later + " leaves cannot have grown out of " + earlier);
        }
    }

    /** Whether the tree of the one root grew out of that of the other. */
    public boolean proves(Hash earlierRoot, Hash laterRoot) {
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long place = earlier - 1;
        long last = later - 1;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        // A whole earlier tree is a subtree of the later one, and its root need not be told.
        boolean whole = Long.bitCount(earlier) == 1;
        Hash before = whole ? earlierRoot : path.getFirst();
        Hash after = before;
        for (Hash beside : whole ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                before = Hash.node(beside, before);
                after = Hash.node(beside, after);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash.node(after, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && after.equals(laterRoot);
    }
}
