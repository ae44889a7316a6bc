package org.raqib.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object that a program sent: no key but those that are known, each of the kind that is asked for; others may be left out. */
public final class RequestJson {
    private final JsonNode node;

    private RequestJson(JsonNode node) {
        this.node = node;
    }

    /**
     * Reads one.
     *
     * @throws ContractException if it is not one JSON object, or has another key
     */
    public static RequestJson of(String body, Set<String> keys) {
        JsonNode node = CanonicalJson.parse(body);
        if (!node.isObject()) {
            throw new ContractException("The body is not a JSON object");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw new ContractException("'" + key + "' is not a key of this request; its keys are "
                        + String.join(", ", keys.stream().sorted().toList()));
            }
        });
        return new RequestJson(node);
    }

    /** Words that must be there. */
    public String string(String key) {
        String value = stringOrNull(key);
        if (value == null) {
            throw new ContractException("'" + key + "' is missing");
        }
        return value;
    }

    /** Words, or null where the key is left out or null. */
    public @Nullable String stringOrNull(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new ContractException("'" + key + "' must be a string");
        }
        return value.textValue();
    }

    /** True or false; false where the key is left out. */
    public boolean flag(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new ContractException("'" + key + "' must be true or false");
        }
        return value.booleanValue();
    }

    /** The keys of an object; none where the key is left out. */
    public Set<String> keysOf(String key) {
        JsonNode value = node.get(key);
        Set<String> keys = new HashSet<>();
        if (value != null) {
            value.fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    /** Strings; none where the key is left out. */
    public List<String> strings(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return List.of();
        }
        List<String> strings = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isTextual()) {
                throw new ContractException("'" + key + "' must be a list of strings");
            }
            strings.add(element.textValue());
        }
        if (!value.isArray()) {
            throw new ContractException("'" + key + "' must be a list of strings");
        }
        return strings;
    }

    /** An object as one line of JSON, {@code {}} where the key is left out. */
    public String object(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return "{}";
        }
        if (!value.isObject()) {
            throw new ContractException("'" + key + "' must be an object");
        }
        return value.toString();
    }
}
