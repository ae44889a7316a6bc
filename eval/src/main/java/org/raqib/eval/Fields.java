package org.raqib.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.eval.CodedFile.BadClaim;
import org.raqib.model.Span;

/** What the fields of a claim's JSON hold, in either form. */
final class Fields {
    private Fields() {}

    /** A list, empty where the key is missing or null. */
    static List<JsonNode> list(JsonNode claim, String key) throws BadClaim {
        JsonNode value = claim.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new BadClaim("'" + key + "' must be a list, not " + shown(value) + "; correct it");
        }
        List<JsonNode> items = new ArrayList<>(value.size());
        value.forEach(items::add);
        return items;
    }

    /** A text, or null where the key is missing or null. */
    static @Nullable String text(JsonNode claim, String key) throws BadClaim {
        JsonNode value = claim.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new BadClaim("'" + key + "' must be text or null, not " + shown(value) + "; correct it");
        }
        return value.textValue();
    }

    /** {@code [least, most]} as JSON writes it without spaces, {@code most} null where it is open; or null. */
    static @Nullable String toll(JsonNode claim, String key) throws BadClaim {
        JsonNode value = claim.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        boolean pair = value.isArray() && value.size() == 2 && value.get(0).isInt();
        JsonNode most = pair ? value.get(1) : value;
        if (!pair
                || !(most.isNull()
                        || most.isInt() && most.intValue() >= value.get(0).intValue())) {
            throw new BadClaim("'" + key + "' must be [least, most] with most null where it is open, or null, not "
                    + shown(value) + "; correct it");
        }
        return "[" + value.get(0).intValue() + "," + (most.isNull() ? "null" : most.intValue()) + "]";
    }

    /** {@code [start, end]}, or null. */
    static @Nullable Span span(JsonNode claim, String key) throws BadClaim {
        JsonNode value = claim.path(key);
        if (value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty()) {
            return null;
        }
        boolean pair = value.isArray()
                && value.size() == 2
                && value.get(0).isInt()
                && value.get(1).isInt();
        if (!pair
                || value.get(0).intValue() < 0
                || value.get(1).intValue() < value.get(0).intValue()) {
            throw new BadClaim("'" + key + "' must be [start, end], not " + shown(value) + "; correct it");
        }
        return new Span(value.get(0).intValue(), value.get(1).intValue());
    }

    static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 59) + "…" : text;
    }
}
