package org.raqib.claims;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of words that is quick to say that it has none. Nothing is taken out of it. */
final class WordMap<T> extends AbstractMap<String, T> {
    private final Map<String, T> values = new LinkedHashMap<>();
    private final WordTable<T> table = new WordTable<>();

    /** The same words with the same values. */
    static <T> WordMap<T> of(Map<String, T> all) {
        WordMap<T> map = new WordMap<>();
        map.putAll(all);
        return map;
    }

    @Override
    public @Nullable T get(Object word) {
        return word instanceof String text ? table.get(text) : null;
    }

    /** Looks once, where a map in general looks twice for what it has not. */
    @Override
    public T getOrDefault(Object word, T other) {
        T value = get(word);
        return value == null ? other : value;
    }

    @Override
    public boolean containsKey(Object word) {
        return get(word) != null;
    }

    @Override
    public @Nullable T put(String word, T value) {
        table.put(word, value);
        return values.put(word, value);
    }

    @Override
    public Set<Map.Entry<String, T>> entrySet() {
        return values.entrySet();
    }
}
