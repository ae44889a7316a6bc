package org.raqib.incidents;

/**
 * A link as a moment in grouping: links are gone through from the most alike down, equal ones in the claims' own order.
 *
 * @param rank the smaller, the more alike
 * @param low the end that comes first in the claims' own order
 * @param high the other end
 */
record Edge(int rank, int low, int high) {
    private static final int MOST_ALIKE = (1 << 15) - 1;

    /** The rank of a likeness: likenesses that differ by less than a thousandth are one. */
    static int rank(float likeness) {
        return MOST_ALIKE - Math.min(MOST_ALIKE, Math.round(likeness * 1000));
    }
}
