package org.raqib.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.raqib.claims.ForestFile.Answer;
import org.raqib.claims.ForestFile.Leaf;
import org.raqib.claims.ForestFile.Node;
import org.raqib.claims.ForestFile.Tree;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.KnowledgeException;

/**
 * Weights that were learned from annotated reports: small decision trees over a vector of small numbers, whose leaves add
 * up to the log-odds of answers. Read from a text file of the build ({@link ForestFile}). Immutable.
 *
 * <p>No tree is walked. Each has 16 bits, one for each leaf from left to right, four trees to a {@code long}; a number
 * above the threshold of a node strikes out the leaves left of it, and the first leaf that is left when all numbers have
 * done so is the one a walk would have come to (QuickScorer, Lucchese and others, SIGIR 2015). What a number strikes out of
 * all trees at once is made beforehand, and most numbers strike out nothing.
 */
final class Forest {
    /** The most leaves of a tree. */
    static final int LEAVES = 16;

    private static final int TREES_A_WORD = Long.SIZE / LEAVES;

    private final float[] bases;
    /** Where the words of each answer's trees begin; the end of the last behind them. */
    private final int[] begins;
    /** The values of the leaves, {@link #LEAVES} a tree. */
    private final int[] values;
    /** For each feature, the least number that strikes out anything. */
    private final int[] least;
    /** For each feature, from that number on, the leaves that it leaves; the last for all larger numbers. */
    private final long[][][] left;
    /** What strikes out nothing. */
    private final long[] all;

    private Forest(List<Answer> answers, int features) {
        bases = new float[answers.size()];
        begins = new int[answers.size() + 1];
        List<Tree> trees = new ArrayList<>();
        for (int a = 0; a < bases.length; a++) {
            bases[a] = answers.get(a).base();
            trees.addAll(answers.get(a).trees());
            while (trees.size() % TREES_A_WORD != 0) {
                trees.add(new Leaf(0));
            }
            begins[a + 1] = trees.size() / TREES_A_WORD;
        }
        values = new int[trees.size() * LEAVES];
        List<TreeSet<Integer>> thresholds = new ArrayList<>();
        for (int f = 0; f < features; f++) {
            thresholds.add(new TreeSet<>());
        }
        for (int t = 0; t < trees.size(); t++) {
            note(trees.get(t), t * LEAVES, thresholds);
        }
        all = new long[begins[begins.length - 1]];
        Arrays.fill(all, -1);
        least = new int[features];
        left = new long[features][][];
        for (int f = 0; f < features; f++) {
            left[f] = left(trees, f, thresholds.get(f));
            least[f] =
                    left[f].length == 0 ? Integer.MAX_VALUE : thresholds.get(f).first() + 1;
        }
    }

    private void note(Tree tree, int leaf, List<TreeSet<Integer>> thresholds) {
        switch (tree) {
            case Leaf end -> values[leaf] = end.value();
            case Node node -> {
                thresholds.get(node.feature()).add(node.threshold());
                note(node.atMost(), leaf, thresholds);
                note(node.above(), leaf + node.atMost().leaves(), thresholds);
            }
        }
    }

    private long[][] left(List<Tree> trees, int feature, TreeSet<Integer> thresholds) {
        if (thresholds.isEmpty()) {
            return new long[0][];
        }
        int first = thresholds.first() + 1;
        long[][] all = new long[thresholds.last() + 2 - first][];
        for (int i = 0; i < all.length; i++) {
            // Between two thresholds every number leaves the same.
            if (i > 0 && !thresholds.contains(first + i - 1)) {
                all[i] = all[i - 1];
                continue;
            }
            all[i] = new long[begins[begins.length - 1]];
            Arrays.fill(all[i], -1);
            for (int t = 0; t < trees.size(); t++) {
                int shift = t % TREES_A_WORD * LEAVES;
                all[i][t / TREES_A_WORD] &= ~(struck(trees.get(t), feature, first + i, 0) << shift);
            }
        }
        return all;
    }

    private static long struck(Tree tree, int feature, int x, int leaf) {
        if (!(tree instanceof Node node)) {
            return 0;
        }
        int leaves = node.atMost().leaves();
        long own = node.feature() == feature && x > node.threshold() ? ((1L << leaves) - 1) << leaf : 0;
        return own | struck(node.atMost(), feature, x, leaf) | struck(node.above(), feature, x, leaf + leaves);
    }

    /**
     * Who weighs vectors by it, one after the other, within one thread.
     *
     * @param alike how many numbers at the beginning many of the vectors have in common
     */
    Scorer scorer(int alike) {
        return new Scorer(alike);
    }

    /** Weighs vectors; what the first numbers of one strike out is kept for those behind it that begin alike. */
    final class Scorer {
        private final byte[] beginning;
        /** The leaves that those numbers leave. */
        private final long[] begun = new long[begins[begins.length - 1]];

        private final long[] leaves = new long[begun.length];
        private boolean used;

        private Scorer(int alike) {
            beginning = new byte[alike];
        }

        /** The log-odds of each answer, in thousandths: above 0 it is likelier than not. */
        float[] score(byte[] x) {
            int alike = beginning.length;
            if (!used || !Arrays.equals(beginning, 0, alike, x, 0, alike)) {
                used = true;
                System.arraycopy(x, 0, beginning, 0, alike);
                System.arraycopy(all, 0, begun, 0, all.length);
                strike(begun, x, 0, alike);
            }
            System.arraycopy(begun, 0, leaves, 0, leaves.length);
            strike(leaves, x, alike, least.length);
            return odds(leaves);
        }
    }

    /** Strikes out what some numbers do, four of them in one pass over the leaves, which is most of the work. */
    private void strike(long[] leaves, byte[] x, int from, int to) {
        long[] a = all;
        long[] b = all;
        long[] c = all;
        int taken = 0;
        for (int f = from; f < to; f++) {
            if (x[f] < least[f]) {
                continue;
            }
            long[][] rows = left[f];
            long[] row = rows[Math.min(x[f] - least[f], rows.length - 1)];
            switch (taken++ & 3) {
                case 0 -> a = row;
                case 1 -> b = row;
                case 2 -> c = row;
                default -> {
                    strike(leaves, a, b, c, row);
                    a = all;
                    b = all;
                    c = all;
                }
            }
        }
        if ((taken & 3) != 0) {
            strike(leaves, a, b, c, all);
        }
    }

    private static void strike(long[] leaves, long[] a, long[] b, long[] c, long[] d) {
        for (int w = 0; w < leaves.length; w++) {
            leaves[w] &= a[w] & b[w] & c[w] & d[w];
        }
    }

    private float[] odds(long[] leaves) {
        float[] odds = new float[bases.length];
        for (int a = 0; a < odds.length; a++) {
            int sum = 0;
            for (int w = begins[a]; w < begins[a + 1]; w++) {
                long trees = leaves[w];
                int at = w * TREES_A_WORD * LEAVES;
                sum += values[at + Long.numberOfTrailingZeros(trees)]
                        + values[at + Long.numberOfTrailingZeros(trees & -1L << LEAVES)]
                        + values[at + Long.numberOfTrailingZeros(trees & -1L << 2 * LEAVES)]
                        + values[at + Long.numberOfTrailingZeros(trees & -1L << 3 * LEAVES)];
            }
            odds[a] = bases[a] + sum;
        }
        return odds;
    }

    /**
     * The forest of a shipped file.
     *
     * @param features the names of the numbers the code computes; the file must have been learned over the same
     * @param answers the answers in the order in which they are given
     * @throws KnowledgeException where the file is not of that form or was learned over other numbers
     */
    static Forest shipped(String file, List<String> features, List<String> answers) {
        return read(file, Entries.shippedText(file), features, answers);
    }

    /** The forest of a text. */
    static Forest read(String resource, String text, List<String> features, List<String> answers) {
        Map<String, Answer> read = ForestFile.read(resource, text, features);
        List<Answer> asked = new ArrayList<>();
        for (String name : answers) {
            Answer answer = read.get(name);
            if (answer == null) {
                throw new KnowledgeException(resource, 1, "has no answer '" + name + "'; learn it again");
            }
            asked.add(answer);
        }
        return new Forest(asked, features.size());
    }
}
