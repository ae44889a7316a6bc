package org.raqib.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds expressions of one or more words among the words of a sentence. A word matches by its stem (clitics and article
 * undone) or by its whole folded form.
 */
final class WordTrie<T> {
    private final Map<String, Node<T>> roots = new HashMap<>();
    /** Most words of a text begin no expression, and are told so at once. */
    private final WordFilter firsts = new WordFilter();

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>(2);
        final List<T> values = new ArrayList<>(1);
    }

    /**
     * An expression found.
     *
     * @param from first token
     * @param to one past the last
     */
    record Found<T>(T value, int from, int to) {}

    void add(String expression, T value) {
        Node<T> node = null;
        Map<String, Node<T>> level = roots;
        for (String word : expression.strip().split("\\s+")) {
            String stem = Stems.stem(word);
            boolean first = node == null && !roots.containsKey(stem);
            node = level.computeIfAbsent(stem, key -> new Node<>());
            level = node.next;
            if (first) {
                firsts.add(stem, roots.keySet());
            }
        }
        if (node != null) {
            node.values.add(value);
        }
    }

    @SuppressWarnings("ReferenceEquality") // most words share one object for all three
    private boolean mayBegin(Scene scene, int at) {
        String stem = scene.stem(at);
        String lemma = scene.lemma(at);
        String form = scene.form(at);
        return firsts.mayHold(stem) || lemma != stem && firsts.mayHold(lemma) || form != stem && firsts.mayHold(form);
    }

    /** The longest expression that starts at a token, or null; signs between its words are passed over. */
    @Nullable
    Found<T> longest(Scene scene, int at) {
        if (!mayBegin(scene, at)) {
            return null;
        }
        List<Found<T>> all = all(scene, at);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** All expressions that start at a token, shortest first. */
    List<Found<T>> all(Scene scene, int at) {
        Node<T> node = mayBegin(scene, at) ? step(roots, scene, at) : null;
        if (node == null) {
            return List.of();
        }
        List<Found<T>> found = new ArrayList<>(1);
        int i = at;
        while (node != null) {
            for (T value : node.values) {
                found.add(new Found<>(value, at, i + 1));
            }
            if (node.next.isEmpty()) {
                break;
            }
            i++;
            while (i < scene.size() && scene.isQuote(i)) {
                i++;
            }
            node = i < scene.size() ? step(node.next, scene, i) : null;
        }
        return found;
    }

    private static <T> @Nullable Node<T> step(Map<String, Node<T>> level, Scene scene, int i) {
        Node<T> node = level.get(scene.stem(i));
        if (node == null) {
            node = level.get(scene.lemma(i));
        }
        return node != null ? node : level.get(scene.form(i));
    }
}
