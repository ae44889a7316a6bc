package org.raqib.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Span;
import org.raqib.model.Text;
import org.raqib.model.Toll;

/** A JSON object read strictly; every fault names the place, for example {@code claims[2].actors[0].text}. */
final class JsonObject {
    private static final Set<String> LANGUAGES = Set.of("ar", "en");

    private final JsonNode node;
    private final String at;

    private JsonObject(JsonNode node, String at, Set<String> keys) {
        this.node = node;
        this.at = at;
        if (!node.isObject()) {
            throw new ContractException((at.isEmpty() ? "The line" : at) + " is not a JSON object");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw new ContractException(path(key) + " is a key that this form does not have");
            }
        });
    }

    /** The object that {@code line} is, with no keys but {@code keys}. */
    static JsonObject of(String line, Set<String> keys) {
        return new JsonObject(CanonicalJson.parse(line), "", keys);
    }

    /** Whether the key is there, be it null. */
    boolean has(String key) {
        return node.has(key);
    }

    String string(String key) {
        JsonNode value = value(key);
        if (!value.isTextual()) {
            throw fault(key, "a string");
        }
        return value.textValue();
    }

    @Nullable
    String stringOrNull(String key) {
        return value(key).isNull() ? null : string(key);
    }

    boolean bool(String key) {
        JsonNode value = value(key);
        if (!value.isBoolean()) {
            throw fault(key, "true or false");
        }
        return value.booleanValue();
    }

    long wholeNumber(String key) {
        JsonNode value = value(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw fault(key, "a whole number");
        }
        return value.longValue();
    }

    @Nullable
    Long wholeNumberOrNull(String key) {
        return value(key).isNull() ? null : Long.valueOf(wholeNumber(key));
    }

    @Nullable
    Double numberOrNull(String key) {
        JsonNode value = value(key);
        if (value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw fault(key, "a number or null");
        }
        return value.doubleValue();
    }

    /** A string that stands for something: a date, a code. */
    <T> T spelled(String key, String what, Function<String, T> parse) {
        String text = string(key);
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ContractException(path(key) + " must be " + what + ", not '" + text + "'", e);
        }
    }

    <T> @Nullable T spelledOrNull(String key, String what, Function<String, T> parse) {
        return value(key).isNull() ? null : spelled(key, what, parse);
    }

    /** An object whose keys no form declares. */
    JsonNode object(String key) {
        JsonNode value = value(key);
        if (!value.isObject()) {
            throw fault(key, "an object");
        }
        return value;
    }

    <T> @Nullable T objectOrNull(String key, Set<String> keys, Function<JsonObject, T> read) {
        JsonNode value = value(key);
        return value.isNull() ? null : read.apply(new JsonObject(value, path(key), keys));
    }

    /** An object, or null, as one line of JSON. */
    String raw(String key) {
        JsonNode value = value(key);
        if (!value.isObject() && !value.isNull()) {
            throw fault(key, "an object or null");
        }
        return value.toString();
    }

    byte[] base64(String key) {
        return spelled(key, "in base 64", Base64.getDecoder()::decode);
    }

    List<String> strings(String key) {
        List<String> strings = new ArrayList<>();
        for (JsonNode element : array(key)) {
            if (!element.isTextual()) {
                throw fault(key, "a list of strings");
            }
            strings.add(element.textValue());
        }
        return strings;
    }

    <T> List<T> objects(String key, Set<String> keys, Function<JsonObject, T> read) {
        List<T> objects = new ArrayList<>();
        for (JsonNode element : array(key)) {
            objects.add(read.apply(new JsonObject(element, path(key) + "[" + objects.size() + "]", keys)));
        }
        return objects;
    }

    Text text(String key) {
        Text text = objectOrNull(key, LANGUAGES, JsonObject::text);
        if (text == null) {
            throw fault(key, "a text in both languages");
        }
        return text;
    }

    @Nullable
    Text textOrNull(String key) {
        return objectOrNull(key, LANGUAGES, JsonObject::text);
    }

    /** Whole numbers, any of which may be null; or null for all. */
    @Nullable
    List<@Nullable Integer> figuresOrNull(String key) {
        if (value(key).isNull()) {
            return null;
        }
        List<@Nullable Integer> figures = new ArrayList<>();
        for (JsonNode element : array(key)) {
            if (!element.isNull() && !element.isInt()) {
                throw fault(key, "a list of whole numbers");
            }
            figures.add(element.isNull() ? null : Integer.valueOf(element.intValue()));
        }
        return figures;
    }

    List<Text> texts(String key) {
        return objects(key, LANGUAGES, JsonObject::text);
    }

    /** A text whose languages stand among the keys of this object. */
    Text text() {
        return new Text(string("ar"), string("en"));
    }

    Span span(String key) {
        return span(key, value(key));
    }

    @Nullable
    Span spanOrNull(String key) {
        return value(key).isNull() ? null : span(key);
    }

    List<Span> spans(String key) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode element : array(key)) {
            spans.add(span(key, element));
        }
        return spans;
    }

    @Nullable
    Toll tollOrNull(String key) {
        JsonNode value = value(key);
        if (value.isNull()) {
            return null;
        }
        if (value.isArray() && value.size() == 2 && value.get(0).isInt()) {
            JsonNode max = value.get(1);
            if (max.isNull() || max.isInt()) {
                return made(() -> new Toll(value.get(0).intValue(), max.isNull() ? null : max.intValue()));
            }
        }
        throw fault(key, "[least, most] or null");
    }

    /** What a constructor of the model makes of values that were read; its refusal becomes a fault of this place. */
    <T> T made(Making<T> making) {
        try {
            return making.make();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ContractException((at.isEmpty() ? "The line" : at) + " does not hold: " + e.getMessage(), e);
        }
    }

    interface Making<T> {
        T make();
    }

    private Span span(String key, JsonNode value) {
        if (!value.isArray()
                || value.size() != 2
                || !value.get(0).isInt()
                || !value.get(1).isInt()) {
            throw fault(key, "[start, end]");
        }
        return made(() -> new Span(value.get(0).intValue(), value.get(1).intValue()));
    }

    private JsonNode array(String key) {
        JsonNode value = value(key);
        if (!value.isArray()) {
            throw fault(key, "a list");
        }
        return value;
    }

    private JsonNode value(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw new ContractException(path(key) + " is missing");
        }
        return value;
    }

    private ContractException fault(String key, String wanted) {
        return new ContractException(path(key) + " must be " + wanted);
    }

    private String path(String key) {
        return at.isEmpty() ? key : at + "." + key;
    }
}
