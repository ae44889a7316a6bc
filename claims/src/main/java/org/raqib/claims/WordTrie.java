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
    private final WordTable<Node<T>> roots = new WordTable<>();
    private final Openers openers;
    private final long bit;

    /** @param openers where it notes with which words its expressions begin */
    WordTrie(Openers openers) {
        this.openers = openers;
        this.bit = openers.next();
    }

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
        for (String word : expression.strip().split("\\s+")) {
            // The object that the stems of a text share too.
            String stem = Stems.stem(word).intern();
            if (node == null) {
                node = roots.get(stem);
                if (node == null) {
                    node = new Node<>();
                    roots.put(stem, node);
                    openers.add(stem, bit);
                }
            } else {
                node = node.next.computeIfAbsent(stem, key -> new Node<>());
            }
        }
        if (node != null) {
            node.values.add(value);
        }
    }

    /** The longest expression that starts at a token, or null; signs between its words are passed over. */
    @Nullable
    Found<T> longest(Scene scene, int at) {
        Node<T> node = first(scene, at);
        Node<T> last = null;
        int to = at;
        for (int i = at; node != null; node = i < scene.size() ? step(node, scene, i) : null) {
            if (!node.values.isEmpty()) {
                last = node;
                to = i + 1;
            }
            i = behind(node, scene, i);
        }
        return last == null ? null : new Found<>(last.values.get(last.values.size() - 1), at, to);
    }

    /** All expressions that start at a token, shortest first. */
    List<Found<T>> all(Scene scene, int at) {
        Node<T> node = first(scene, at);
        if (node == null) {
            return List.of();
        }
        List<Found<T>> found = new ArrayList<>(1);
        for (int i = at; node != null; node = i < scene.size() ? step(node, scene, i) : null) {
            for (T value : node.values) {
                found.add(new Found<>(value, at, i + 1));
            }
            i = behind(node, scene, i);
        }
        return found;
    }

    /** The token at which an expression may go on, or the size where it does not. */
    private static int behind(Node<?> node, Scene scene, int i) {
        if (node.next.isEmpty()) {
            return scene.size();
        }
        int next = i + 1;
        while (next < scene.size() && scene.isQuote(next)) {
            next++;
        }
        return next;
    }

    @SuppressWarnings("ReferenceEquality") // most words share one object for all three
    private @Nullable Node<T> first(Scene scene, int at) {
        if ((scene.opened(at, openers) & bit) == 0) {
            return null;
        }
        String stem = scene.stem(at);
        String lemma = scene.lemma(at);
        String form = scene.form(at);
        Node<T> node = roots.get(stem);
        if (node == null && lemma != stem) {
            node = roots.get(lemma);
        }
        return node == null && form != stem ? roots.get(form) : node;
    }

    private static <T> @Nullable Node<T> step(Node<T> before, Scene scene, int i) {
        Node<T> node = before.next.get(scene.stem(i));
        if (node == null) {
            node = before.next.get(scene.lemma(i));
        }
        return node != null ? node : before.next.get(scene.form(i));
    }
}
