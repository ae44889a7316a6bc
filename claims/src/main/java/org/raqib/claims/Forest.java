package org.raqib.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.KnowledgeException;

/**
 * Weights that were learned from annotated reports: small decision trees over a vector of small numbers, whose leaves add
 * up to the log-odds of an answer. Read from a text file of the build: {@code features}, one line of names;
 * {@code answer NAME BASE}; then a line for each tree, its nodes in preorder, {@code feature:threshold} for a node (left
 * where the number is at most the threshold) and {@code =value} for a leaf, in thousandths.
 */
final class Forest {
    private static final int LEAF = -1;

    private final float base;
    /** Four numbers a node: feature or {@link #LEAF}, threshold or value, left child, right child. */
    private final int[] nodes;

    private final int[] roots;

    private Forest(float base, int[] nodes, int[] roots) {
        this.base = base;
        this.nodes = nodes;
        this.roots = roots;
    }

    /** The log-odds of the answer, in thousandths: above 0 it is likelier than not. */
    float score(int[] x) {
        int sum = 0;
        int[] all = nodes;
        for (int root : roots) {
            int at = root;
            while (all[at] != LEAF) {
                at = x[all[at]] <= all[at + 1] ? all[at + 2] : all[at + 3];
            }
            sum += all[at + 1];
        }
        return base + sum;
    }

    /**
     * The forests of a shipped file, by the answer they give.
     *
     * @param features the names of the numbers the code computes; the file must have been learned over the same
     * @throws KnowledgeException where the file is not of that form or was learned over other numbers
     */
    static Map<String, Forest> shipped(String file, List<String> features) {
        return read(file, Entries.shippedText(file), features);
    }

    /** The forests of a text. */
    static Map<String, Forest> read(String resource, String text, List<String> features) {
        Map<String, Forest> found = new HashMap<>();
        Reading reading = new Reading(resource, features.size());
        for (String line : text.lines().toList()) {
            reading.number++;
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            List<String> words = List.of(line.split(" "));
            if (words.get(0).equals("features")) {
                if (!words.subList(1, words.size()).equals(features)) {
                    throw new KnowledgeException(
                            resource, reading.number, "was learned over other features; learn it again");
                }
            } else if (words.get(0).equals("answer") && words.size() == 3) {
                reading.finish(found);
                reading.answer = words.get(1);
                reading.base = reading.number(words.get(2));
            } else {
                reading.tree(words);
            }
        }
        reading.finish(found);
        return Map.copyOf(found);
    }

    private static final class Reading {
        private final String resource;
        private final int features;
        private int number;
        private String answer = "";
        private int base;
        private final List<Integer> roots = new ArrayList<>();
        private int[] nodes = new int[1024];
        private int size;

        Reading(String resource, int features) {
            this.resource = resource;
            this.features = features;
        }

        void tree(List<String> words) {
            int[] next = {0};
            roots.add(node(words, next));
            if (next[0] != words.size()) {
                throw new KnowledgeException(resource, number, "has words behind the tree");
            }
        }

        private int node(List<String> words, int[] next) {
            if (next[0] >= words.size()) {
                throw new KnowledgeException(resource, number, "ends within a tree");
            }
            String word = words.get(next[0]++);
            int at = size;
            size += 4;
            if (size > nodes.length) {
                nodes = Arrays.copyOf(nodes, nodes.length * 2);
            }
            int colon = word.indexOf(':');
            if (colon < 0 && !word.startsWith("=")) {
                throw new KnowledgeException(resource, number, "needs feature:threshold or =value, not " + word);
            }
            if (colon < 0) {
                nodes[at] = LEAF;
                nodes[at + 1] = number(word.substring(1));
                return at;
            }
            int feature = number(word.substring(0, colon));
            if (feature < 0 || feature >= features) {
                throw new KnowledgeException(resource, number, "names a feature that there is not: " + feature);
            }
            nodes[at] = feature;
            nodes[at + 1] = number(word.substring(colon + 1));
            nodes[at + 2] = node(words, next);
            nodes[at + 3] = node(words, next);
            return at;
        }

        private int number(String digits) {
            try {
                return Integer.parseInt(digits);
            } catch (NumberFormatException e) {
                throw new KnowledgeException(resource, number, "needs a whole number, not '" + digits + "'");
            }
        }

        void finish(Map<String, Forest> found) {
            if (!answer.isEmpty()) {
                found.put(
                        answer,
                        new Forest(
                                base,
                                Arrays.copyOf(nodes, size),
                                roots.stream().mapToInt(Integer::intValue).toArray()));
            }
            roots.clear();
            size = 0;
        }
    }
}
