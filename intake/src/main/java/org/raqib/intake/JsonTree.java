package org.raqib.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The data island of a page (JSON-LD), as maps, lists and strings; numbers and truth values are left out. */
final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonTree() {}

    /** The value, or null where {@code json} is broken: a page's slip in what machines read is no fault of its text. */
    static @Nullable Object parse(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return value(parser);
        } catch (IOException e) {
            return null;
        }
    }

    /** The first object, outer before inner, that {@code wanted} takes. */
    static @Nullable Map<?, ?> find(@Nullable Object tree, Predicate<Map<?, ?>> wanted) {
        if (tree instanceof Map<?, ?> map) {
            return wanted.test(map) ? map : findIn(map.values(), wanted);
        }
        return tree instanceof List<?> list ? findIn(list, wanted) : null;
    }

    /** The string at {@code key}; of an object there its name, of a list its first element. */
    static @Nullable String string(Map<?, ?> map, String key) {
        Object value = map.get(key);
        while (value instanceof List<?> list && !list.isEmpty()) {
            value = list.get(0);
        }
        if (value instanceof Map<?, ?> named) {
            value = named.get("name");
        }
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static @Nullable Map<?, ?> findIn(Iterable<?> values, Predicate<Map<?, ?>> wanted) {
        for (Object value : values) {
            Map<?, ?> found = find(value, wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                Object value = value(parser);
                if (value != null) {
                    map.putIfAbsent(key, value);
                }
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Object value = value(parser);
                if (value != null) {
                    list.add(value);
                }
            }
            return list;
        }
        return token == JsonToken.VALUE_STRING ? parser.getText() : null;
    }
}
