package org.raqib.server.state;

import java.util.Locale;
import java.util.Map;

/** One JSON object of strings and numbers on one line: for logs, faults and notes, which need no more of JSON than that. */
public final class FlatJson {
    private FlatJson() {}

    /** The object, its keys in the order of the map. A {@link Number} is written as one, all else as a string. */
    public static String of(Map<String, ?> fields) {
        StringBuilder json = new StringBuilder("{");
        fields.forEach((key, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            string(json, key);
            json.append(':');
            if (value instanceof Integer || value instanceof Long) {
                json.append(value);
            } else {
                string(json, String.valueOf(value));
            }
        });
        return json.append('}').toString();
    }

    private static void string(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c) && !isPaired(text, i)) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
