package org.raqib.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with slots: {@code {slot}} is filled, and {@code [what stands in square brackets]} disappears where a slot
 * within it is empty. Brackets do not nest.
 */
final class Phrase {
    private final List<Part> parts;

    private Phrase(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Literal text, or a slot; {@code group} is 0 for what always stands, else the bracket it belongs to. */
    private record Part(String text, boolean slot, int group) {}

    /**
     * Reads a phrase.
     *
     * @throws IllegalArgumentException if a bracket or brace is not closed, or brackets nest
     */
    static Phrase parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int group = 0;
        int groups = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '[' && c != ']' && c != '{') {
                literal.append(c);
                continue;
            }
            if (!literal.isEmpty()) {
                parts.add(new Part(literal.toString(), false, group));
                literal.setLength(0);
            }
            if (c == '[') {
                if (group != 0) {
                    throw new IllegalArgumentException("square brackets stand inside square brackets; close the first");
                }
                group = ++groups;
            } else if (c == ']') {
                if (group == 0) {
                    throw new IllegalArgumentException("a ']' has no '['");
                }
                group = 0;
            } else {
                int close = text.indexOf('}', i);
                if (close < 0) {
                    throw new IllegalArgumentException("a '{' has no '}'");
                }
                parts.add(new Part(text.substring(i + 1, close), true, group));
                i = close;
            }
        }
        if (group != 0) {
            throw new IllegalArgumentException("a '[' has no ']'");
        }
        if (!literal.isEmpty()) {
            parts.add(new Part(literal.toString(), false, 0));
        }
        return new Phrase(parts);
    }

    /** The names of the slots. */
    Set<String> slots() {
        Set<String> slots = new TreeSet<>();
        parts.stream().filter(Part::slot).map(Part::text).forEach(slots::add);
        return slots;
    }

    /**
     * The sentence. A slot outside brackets that has no value leaves nothing behind.
     *
     * @param values by slot; an absent or empty value is an empty slot
     */
    String fill(Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            if (part.group != 0 && !whole(part.group, values)) {
                continue;
            }
            if (!part.slot) {
                out.append(part.text);
            } else {
                @Nullable String value = values.get(part.text);
                out.append(value == null ? "" : value);
            }
        }
        return out.toString();
    }

    private boolean whole(int group, Map<String, String> values) {
        for (Part part : parts) {
            if (part.group == group && part.slot) {
                @Nullable String value = values.get(part.text);
                if (value == null || value.isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }
}
