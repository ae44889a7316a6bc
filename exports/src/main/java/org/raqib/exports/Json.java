package org.raqib.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes JSON piece by piece, so that an export may be larger than memory. */
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private Json() {}

    /** Writes with a generator. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** Onto {@code out}, which is flushed and left open. */
    static void write(Writer out, Body body) {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            // Values that follow one another at the root are lines by themselves; the writer of each ends it.
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            body.write(json);
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The field, unless there is no value. */
    static void some(JsonGenerator json, String key, @Nullable Object value) throws IOException {
        if (value instanceof Integer number) {
            json.writeNumberField(key, number);
        } else if (value instanceof Double number) {
            json.writeNumberField(key, number);
        } else if (value instanceof Boolean truth) {
            json.writeBooleanField(key, truth);
        } else if (value != null) {
            json.writeStringField(key, value.toString());
        }
    }

    /** The list of strings, unless it is empty. */
    static void some(JsonGenerator json, String key, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            strings(json, key, values);
        }
    }

    static void strings(JsonGenerator json, String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
