package org.raqib.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads stretches of a canonical line, where a proof shows no more of it. */
public final class JsonText {
    private JsonText() {}

    /**
     * How many UTF-16 code units the words of a stretch are, from within a string up to its end or the stretch's.
     *
     * @param escaped the stretch, as it stands in JSON; a quotation mark that is not escaped ends the string
     */
    public static int length(String escaped) {
        return words(escaped).length();
    }

    /** The words of a stretch of a string, its escapes undone. */
    public static String words(String escaped) {
        StringBuilder words = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '"') {
                break;
            }
            if (c != '\\' || i + 1 == escaped.length()) {
                words.append(c);
                continue;
            }
            char kind = escaped.charAt(++i);
            switch (kind) {
                case 'n' -> words.append('\n');
                case 't' -> words.append('\t');
                case 'r' -> words.append('\r');
                case 'b' -> words.append('\b');
                case 'f' -> words.append('\f');
                case 'u' -> {
                    if (i + 4 < escaped.length()
                            && escaped.substring(i + 1, i + 5).matches("[0-9A-Fa-f]{4}")) {
                        words.append((char) Integer.parseInt(escaped.substring(i + 1, i + 5), 16));
                        i += 4;
                    }
                }
                default -> words.append(kind);
            }
        }
        return words.toString();
    }

    /**
     * The keys and values, each as JSON, that a stretch of an object holds; empty where it does not begin with a key, or breaks
     * off within a value.
     */
    public static Map<String, String> members(String stretch) {
        String inside = stretch.startsWith("{") ? stretch.substring(1) : stretch;
        while (!inside.isEmpty()) {
            Optional<JsonNode> object = object("{" + inside + "}");
            if (object.isPresent()) {
                Map<String, String> members = new LinkedHashMap<>();
                object.get()
                        .fields()
                        .forEachRemaining(field ->
                                members.put(field.getKey(), field.getValue().toString()));
                return members;
            }
            char last = inside.charAt(inside.length() - 1);
            if (last != ',' && last != '}' && last != ']') {
                break;
            }
            inside = inside.substring(0, inside.length() - 1);
        }
        return Map.of();
    }

    /** The strings of a list; empty where it is none. */
    public static List<String> strings(String json) {
        List<String> strings = new ArrayList<>();
        CanonicalJson.parse(json).forEach(one -> strings.add(one.asText()));
        return strings;
    }

    /** The elements of a list, each as JSON; empty where it is none. */
    public static List<String> elements(String json) {
        List<String> elements = new ArrayList<>();
        CanonicalJson.parse(json).forEach(one -> elements.add(one.toString()));
        return elements;
    }

    /** The two whole numbers of a list, as those of a span; empty where it is another value. */
    public static Optional<int[]> pair(String json) {
        JsonNode node = CanonicalJson.parse(json);
        return node.isArray()
                        && node.size() == 2
                        && node.get(0).isInt()
                        && node.get(1).isInt()
                ? Optional.of(new int[] {node.get(0).intValue(), node.get(1).intValue()})
                : Optional.empty();
    }

    /** Whether two values say the same, in whatever order the keys of their objects stand. */
    public static boolean areSame(String one, String other) {
        return one.equals(other) || CanonicalJson.parse(one).equals(CanonicalJson.parse(other));
    }

    private static Optional<JsonNode> object(String json) {
        try {
            return Optional.of(CanonicalJson.parse(json)).filter(JsonNode::isObject);
        } catch (ContractException broken) {
            return Optional.empty();
        }
    }
}
