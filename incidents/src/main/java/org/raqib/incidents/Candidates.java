package org.raqib.incidents;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Weighs claims against those that came before them and may tell of the same ({@link Blocks}), and links those that are alike
 * enough to be joined.
 */
final class Candidates {
    /** All claims are weighed in this many portions, dealt out over the processors. */
    private static final int PORTIONS = 64;

    private int[] pairs = new int[64];
    private float[] likenesses = new float[32];
    private int size;

    private Candidates() {}

    /** Links one claim; time grows with what it is weighed against, not with how many claims there are. */
    static void link(int position, Blocks blocks, Links links) {
        Candidates found = new Candidates();
        found.weigh(position, blocks, new int[0]);
        found.link(links);
    }

    /** Links every claim, on all processors; the links are those that {@link #link} makes claim by claim, in its order. */
    static void linkAll(Blocks blocks, Links links) {
        int size = blocks.size();
        List<Candidates> all = IntStream.range(0, PORTIONS)
                .parallel()
                .mapToObj(portion -> {
                    Candidates found = new Candidates();
                    int[] seen = new int[size];
                    int to = (int) ((long) size * (portion + 1) / PORTIONS);
                    for (int i = (int) ((long) size * portion / PORTIONS); i < to; i++) {
                        found.weigh(i, blocks, seen);
                    }
                    return found;
                })
                .toList();
        all.forEach(found -> found.link(links));
    }

    /** @param seen for each claim, what it was last weighed against, or no places at all for a single claim */
    private void weigh(int position, Blocks blocks, int[] seen) {
        Profile profile = blocks.profile(position);
        Set<Integer> met = seen.length == 0 ? new HashSet<>() : Set.of();
        blocks.forEachLike(position, other -> {
            if (other > position) {
                return;
            }
            if (seen.length == 0) {
                if (!met.add(other)) {
                    return;
                }
            } else if (seen[other] == position + 1) {
                return;
            } else {
                seen[other] = position + 1;
            }
            float likeness = likeness(profile, blocks.profile(other));
            if (likeness >= Likeness.JOIN) {
                add(other, position, likeness);
            }
        });
    }

    private static float likeness(Profile one, Profile other) {
        return one.compareTo(other) < 0 ? Likeness.of(one, other, null) : Likeness.of(other, one, null);
    }

    private void add(int one, int other, float likeness) {
        if (size == likenesses.length) {
            pairs = Arrays.copyOf(pairs, size * 4);
            likenesses = Arrays.copyOf(likenesses, size * 2);
        }
        pairs[2 * size] = one;
        pairs[2 * size + 1] = other;
        likenesses[size++] = likeness;
    }

    private void link(Links links) {
        for (int i = 0; i < size; i++) {
            links.link(pairs[2 * i], pairs[2 * i + 1], likenesses[i]);
        }
    }
}
