package org.raqib.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.KnowledgeException;

/**
 * Reads the text of a {@link Forest}: {@code features}, one line of names; {@code answer NAME BASE}; then a line for each
 * tree, its nodes in preorder, {@code feature:threshold} for a node (left where the number is at most the threshold) and
 * {@code =value} for a leaf, in thousandths.
 */
final class ForestFile {
    private final String resource;
    private final List<String> features;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private @Nullable Answer answer;
    private int number;

    private ForestFile(String resource, List<String> features) {
        this.resource = resource;
        this.features = features;
    }

    /** The trees that vote on one answer, whose leaves are added to its base. */
    record Answer(int base, List<Tree> trees) {}

    /** A node with two branches, or a leaf. */
    sealed interface Tree {
        int leaves();
    }

    record Node(int feature, int threshold, Tree atMost, Tree above) implements Tree {
        @Override
        public int leaves() {
            return atMost.leaves() + above.leaves();
        }
    }

    record Leaf(int value) implements Tree {
        @Override
        public int leaves() {
            return 1;
        }
    }

    /**
     * The answers of a text, in its order.
     *
     * @param features the names of the numbers the code computes; the file must have been learned over the same
     * @throws KnowledgeException where the text is not of that form or was learned over other numbers
     */
    static Map<String, Answer> read(String resource, String text, List<String> features) {
        ForestFile file = new ForestFile(resource, features);
        text.lines().forEach(file::line);
        return file.answers;
    }

    private void line(String line) {
        number++;
        if (line.startsWith("#") || line.isBlank()) {
            return;
        }
        List<String> words = List.of(line.split(" "));
        if (words.get(0).equals("features")) {
            if (!words.subList(1, words.size()).equals(features)) {
                throw fault("was learned over other features; learn it again");
            }
        } else if (words.get(0).equals("answer") && words.size() == 3) {
            answer = new Answer(number(words.get(2)), new ArrayList<>());
            answers.put(words.get(1), answer);
        } else if (answer == null) {
            throw fault("needs an answer before its trees");
        } else {
            answer.trees.add(tree(words));
        }
    }

    private Tree tree(List<String> words) {
        int[] next = {0};
        Tree tree = tree(words, next);
        if (next[0] != words.size()) {
            throw fault("has words behind the tree");
        }
        if (tree.leaves() > Forest.LEAVES) {
            throw fault("has more than " + Forest.LEAVES + " leaves; learn smaller trees");
        }
        return tree;
    }

    private Tree tree(List<String> words, int[] next) {
        if (next[0] >= words.size()) {
            throw fault("ends within a tree");
        }
        String word = words.get(next[0]++);
        if (word.startsWith("=")) {
            return new Leaf(number(word.substring(1)));
        }
        int colon = word.indexOf(':');
        if (colon < 0) {
            throw fault("needs feature:threshold or =value, not " + word);
        }
        int feature = number(word.substring(0, colon));
        if (feature < 0 || feature >= features.size()) {
            throw fault("names a feature that there is not: " + feature);
        }
        return new Node(feature, number(word.substring(colon + 1)), tree(words, next), tree(words, next));
    }

    private int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw fault("needs a whole number, not '" + digits + "'");
        }
    }

    private KnowledgeException fault(String what) {
        return new KnowledgeException(resource, number, what);
    }
}
