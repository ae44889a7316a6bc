package org.raqib.proof;

import java.util.List;

/**
 * That a leaf is part of a tree: the hashes of the subtrees beside the way from the leaf to the root (RFC 9162, 2.1.3).
 *
 * @param index the leaf's place, 0 or more
 * @param size how many leaves the tree has, more than {@code index}
 * @param path the hashes, from the leaf upwards
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf at " + index);
        }
    }

    /**
     * Whether the leaf stands at its place in the tree of that root.
     *
     * @param leaf the leaf hash, {@link Hash#leaf}
     */
    public boolean proves(Hash leaf, Hash root) {
        long place = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = Hash.node(beside, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
