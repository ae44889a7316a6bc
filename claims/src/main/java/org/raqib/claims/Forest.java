package org.raqib.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
 * <p>No tree is walked. Each has 16 or 32 bits, one for each leaf from left to right, four or two trees to a {@code long}; a number
 * above the threshold of a node strikes out the leaves left of it, and the first leaf that is left when all numbers have
 * done so is the one a walk would have come to (QuickScorer, Lucchese and others, SIGIR 2015). What a number strikes out of
 * all trees at once is made beforehand, and most numbers strike out nothing.
 *
 * <p>The first trees of an answer say most of it, and what they find hopeless for every answer the next are not asked about.
 */
final class Forest {
    /** The most leaves of a tree. */
    static final int LEAVES = 32;

    /** Half of them: forests of small trees take half the room. */
    private static final int FEW_LEAVES = LEAVES / 2;

    /** How many trees of each answer have been asked when it is seen whether the next are worth asking. */
    static final List<Integer> ASKED = List.of(30, 80, 160);

    /**
     * Below which log-odds, in thousandths, of every answer they are not: of what all trees find likelier than -2000, two in a
     * thousand are lost.
     */
    private static final int[] HOPELESS = {-2500, -2250, -2000};

    /** How many numbers there are that a vector may hold. */
    private static final int NUMBERS = 1 << Byte.SIZE;
    /** Places of a feature: not a power of two, by which the nearest memory would hold few of them at a time. */
    private static final int PLACES = NUMBERS + 16;

    private final int features;

    /** How many bits a tree has, and how many trees a word. */
    private final int room;

    private final int treesAWord;
    private final float[] bases;
    /** For each time they are asked, where the words of each answer's trees begin; the end of the last behind them. */
    private final int[][] begins;
    /** The values of the leaves, {@link #room} a tree. */
    private final int[] values;
    /** For each feature and {@link #NUMBERS number}, the leaves that it leaves; {@link #all} where it strikes out nothing. */
    private final long[][] left;
    /** What strikes out nothing. */
    private final long[] all;

    private Forest(List<Answer> answers, int features) {
        this.features = features;
        bases = new float[answers.size()];
        boolean small = answers.stream()
                .flatMap(answer -> answer.trees().stream())
                .allMatch(tree -> tree.leaves() <= FEW_LEAVES);
        room = small ? FEW_LEAVES : LEAVES;
        treesAWord = Long.SIZE / room;
        List<Tree> trees = new ArrayList<>();
        for (int a = 0; a < bases.length; a++) {
            bases[a] = answers.get(a).base();
        }
        begins = new int[ASKED.size() + 1][];
        int asked = 0;
        for (int stage = 0; stage < ASKED.size(); stage++) {
            begins[stage] = laid(answers, asked, ASKED.get(stage), trees);
            asked = ASKED.get(stage);
        }
        begins[ASKED.size()] = laid(answers, asked, Integer.MAX_VALUE, trees);
        values = new int[trees.size() * room];
        all = new long[trees.size() / treesAWord];
        Arrays.fill(all, -1);
        List<List<Struck>> struck = new ArrayList<>();
        for (int f = 0; f < features; f++) {
            struck.add(new ArrayList<>());
        }
        for (int t = 0; t < trees.size(); t++) {
            note(trees.get(t), t, 0, struck);
        }
        left = new long[features * PLACES][];
        for (int f = 0; f < features; f++) {
            List<Struck> nodes = struck.get(f);
            nodes.sort(Comparator.comparingInt(Struck::threshold));
            leave(nodes, f * PLACES);
        }
    }

    /** Lays out some of the trees of each answer, whole words to an answer; where the words of each begin, and the end. */
    private int[] laid(List<Answer> answers, int from, int to, List<Tree> trees) {
        int[] begins = new int[answers.size() + 1];
        begins[0] = trees.size() / treesAWord;
        for (int a = 0; a < answers.size(); a++) {
            List<Tree> own = answers.get(a).trees();
            trees.addAll(own.subList(Math.min(from, own.size()), Math.min(to, own.size())));
            while (trees.size() % treesAWord != 0) {
                trees.add(new Leaf(0));
            }
            begins[a + 1] = trees.size() / treesAWord;
        }
        return begins;
    }

    /** The leaves that a number above a threshold leaves, within the word of their tree. */
    private record Struck(int threshold, int word, long leaves) {}

    private void note(Tree tree, int number, int leaf, List<List<Struck>> struck) {
        switch (tree) {
            case Leaf end -> values[number * room + leaf] = end.value();
            case Node node -> {
                int under = node.atMost().leaves();
                long leaves = (1L << under) - 1 << leaf + number % treesAWord * room;
                struck.get(node.feature()).add(new Struck(node.threshold(), number / treesAWord, ~leaves));
                note(node.atMost(), number, leaf, struck);
                note(node.above(), number, leaf + under, struck);
            }
        }
    }

    /** Notes what each number of a feature leaves, from the least number on. */
    private void leave(List<Struck> nodes, int begins) {
        long[] row = all;
        int next = 0;
        for (int i = 0; i < NUMBERS; i++) {
            int number = i + Byte.MIN_VALUE;
            // Between two thresholds every number leaves the same.
            if (next < nodes.size() && nodes.get(next).threshold < number) {
                long[] leaves = row.clone();
                while (next < nodes.size() && nodes.get(next).threshold < number) {
                    Struck node = nodes.get(next++);
                    leaves[node.word] &= node.leaves;
                }
                row = leaves;
            }
            left[begins + i] = row;
        }
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
        private final Rows begunRows;
        /** The leaves that those numbers leave. */
        private final long[] begun = new long[all.length];
        /** How many words of these were made; -1 before the first vector. */
        private int made = -1;

        private final Rows rows;
        private final long[] leaves = new long[all.length];

        private Scorer(int alike) {
            beginning = new byte[alike];
            begunRows = new Rows(alike);
            rows = new Rows(features - alike);
        }

        /** The log-odds of each answer, in thousandths: above 0 it is likelier than not. */
        float[] score(byte[] x) {
            int alike = beginning.length;
            if (made < 0 || !Arrays.equals(beginning, 0, alike, x, 0, alike)) {
                System.arraycopy(x, 0, beginning, 0, alike);
                begunRows.take(x, 0, alike);
                made = 0;
            }
            rows.take(x, alike, features);
            float[] odds = bases.clone();
            for (int stage = 0; stage < begins.length; stage++) {
                if (stage > 0 && isBelow(odds, HOPELESS[stage - 1])) {
                    break;
                }
                int[] trees = begins[stage];
                strike(trees[0], trees[bases.length]);
                add(leaves, trees, odds);
            }
            return odds;
        }

        /** Strikes out leaves of some of the words. */
        private void strike(int from, int to) {
            if (made < to) {
                System.arraycopy(all, from, begun, from, to - from);
                begunRows.strike(begun, from, to);
                made = to;
            }
            System.arraycopy(begun, from, leaves, from, to - from);
            rows.strike(leaves, from, to);
        }
    }

    private static boolean isBelow(float[] odds, int bar) {
        for (float each : odds) {
            if (each >= bar) {
                return false;
            }
        }
        return true;
    }

    /** What the numbers of a vector leave, of those that strike out anything. */
    private final class Rows {
        /** So many are taken in one pass over the leaves, which is most of the work. */
        private static final int PASS = 4;

        private final long[][] rows;
        private int count;

        Rows(int most) {
            rows = new long[most / PASS * PASS + PASS][];
        }

        void take(byte[] x, int from, int to) {
            count = 0;
            int begins = from * PLACES - Byte.MIN_VALUE;
            for (int f = from; f < to; f++) {
                long[] row = left[begins + x[f]];
                // Written whether or not it counts: which do is not foreseen by any processor.
                rows[count] = row;
                count += row == all ? 0 : 1;
                begins += PLACES;
            }
            while (count % PASS != 0) {
                rows[count++] = all;
            }
        }

        void strike(long[] leaves, int from, int to) {
            for (int i = 0; i < count; i += PASS) {
                Forest.strike(leaves, from, to, rows[i], rows[i + 1], rows[i + 2], rows[i + 3]);
            }
        }
    }

    private static void strike(long[] leaves, int from, int to, long[] a, long[] b, long[] c, long[] d) {
        for (int w = from; w < to; w++) {
            leaves[w] &= a[w] & b[w] & c[w] & d[w];
        }
    }

    /** Adds to the odds of each answer what its trees say. */
    private void add(long[] leaves, int[] begins, float[] odds) {
        for (int a = 0; a < odds.length; a++) {
            odds[a] += room == LEAVES
                    ? ofLarge(leaves, begins[a], begins[a + 1])
                    : ofSmall(leaves, begins[a], begins[a + 1]);
        }
    }

    /** What the trees of some words say, of which each word has two. */
    private int ofLarge(long[] leaves, int from, int to) {
        int sum = 0;
        for (int w = from; w < to; w++) {
            long trees = leaves[w];
            int at = w * Long.SIZE;
            sum += values[at + Long.numberOfTrailingZeros(trees)];
            sum += values[at + LEAVES + Long.numberOfTrailingZeros(trees >>> LEAVES)];
        }
        return sum;
    }

    /** What the trees of some words say, of which each word has four. */
    private int ofSmall(long[] leaves, int from, int to) {
        int sum = 0;
        for (int w = from; w < to; w++) {
            long trees = leaves[w];
            int at = w * Long.SIZE;
            sum += values[at + Long.numberOfTrailingZeros(trees)];
            sum += values[at + FEW_LEAVES + Long.numberOfTrailingZeros(trees >>> FEW_LEAVES)];
            sum += values[at + 2 * FEW_LEAVES + Long.numberOfTrailingZeros(trees >>> 2 * FEW_LEAVES)];
            sum += values[at + 3 * FEW_LEAVES + Long.numberOfTrailingZeros(trees >>> 3 * FEW_LEAVES)];
        }
        return sum;
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
