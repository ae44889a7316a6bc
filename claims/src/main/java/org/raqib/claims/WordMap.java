package org.raqib.claims;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of words that is quick to say that it has none. Nothing is taken out of it. */
final class WordMap<T> extends AbstractMap<String, T> {
    private final Map<String, T> values = new HashMap<>();
    private final WordFilter filter = new WordFilter();

    @Override
    public @Nullable T get(Object word) {
        return word instanceof String text && filter.mayHold(text) ? values.get(text) : null;
    }

    @Override
    public boolean containsKey(Object word) {
        return get(word) != null;
    }

    @Override
    public @Nullable T put(String word, T value) {
        T before = values.put(word, value);
        if (before == null) {
            filter.add(word, values.keySet());
        }
        return before;
    }

    @Override
    public Set<Map.Entry<String, T>> entrySet() {
        return values.entrySet();
    }
}
