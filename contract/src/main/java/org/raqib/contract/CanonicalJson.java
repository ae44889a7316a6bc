package org.raqib.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.Span;
import org.raqib.model.Text;
import org.raqib.model.Toll;

/** Writes the small parts that several forms share, and one line as a whole. */
final class CanonicalJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Whatever a faulty rule makes, a line that was begun is never closed as if it were whole.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /** What was written can be read, however long a report is; the reader's usual limit is 20 million characters. */
    private static final StreamReadConstraints ANY_LENGTH =
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();

    private static final ObjectMapper STRICT = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(ANY_LENGTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /** Writes the fields of one object. */
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes one element of a list. */
    interface Element<T> {
        void write(JsonGenerator json, T element) throws IOException;
    }

    /** One object as one line, without the line feed. */
    static String line(Fields fields) {
        return new String(utf8(fields), StandardCharsets.UTF_8);
    }

    /** As {@link #line}, in UTF-8. */
    static byte[] utf8(Fields fields) {
        Utf8Line line = new Utf8Line();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.bytes();
    }

    static JsonNode parse(String line) {
        try {
            return STRICT.readTree(line);
        } catch (IOException e) {
            throw new ContractException("The line is not one JSON value", e);
        }
    }

    static void string(JsonGenerator json, String key, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeStringField(key, value);
        }
    }

    /** The value's own spelling, for days and moments. */
    static void spelled(JsonGenerator json, String key, @Nullable Object value) throws IOException {
        string(json, key, value == null ? null : value.toString());
    }

    static void strings(JsonGenerator json, String key, List<String> values) throws IOException {
        list(json, key, values, JsonGenerator::writeString);
    }

    static <T> void list(JsonGenerator json, String key, List<T> values, Element<T> element) throws IOException {
        json.writeArrayFieldStart(key);
        for (T value : values) {
            element.write(json, value);
        }
        json.writeEndArray();
    }

    /** A list whose elements are objects. */
    static <T> void objects(JsonGenerator json, String key, List<T> values, Element<T> fields) throws IOException {
        list(json, key, values, (out, value) -> {
            out.writeStartObject();
            fields.write(out, value);
            out.writeEndObject();
        });
    }

    static void text(JsonGenerator json, String key, Text text) throws IOException {
        json.writeObjectFieldStart(key);
        languages(json, text);
        json.writeEndObject();
    }

    static void texts(JsonGenerator json, String key, List<Text> texts) throws IOException {
        objects(json, key, texts, CanonicalJson::languages);
    }

    private static void languages(JsonGenerator json, Text text) throws IOException {
        json.writeStringField("ar", text.ar());
        json.writeStringField("en", text.en());
    }

    static void date(JsonGenerator json, String key, @Nullable EventDate date) throws IOException {
        spelled(json, key, date);
    }

    /** {@code [min, max]}, with {@code null} for an open top. */
    static void toll(JsonGenerator json, String key, @Nullable Toll toll) throws IOException {
        if (toll == null) {
            json.writeNullField(key);
            return;
        }
        json.writeArrayFieldStart(key);
        json.writeNumber(toll.min());
        Integer max = toll.max();
        if (max == null) {
            json.writeNull();
        } else {
            json.writeNumber(max.intValue());
        }
        json.writeEndArray();
    }

    static void span(JsonGenerator json, String key, @Nullable Span span) throws IOException {
        json.writeFieldName(key);
        if (span == null) {
            json.writeNull();
        } else {
            span(json, span);
        }
    }

    /** {@code [start, end]}. */
    static void span(JsonGenerator json, Span span) throws IOException {
        json.writeStartArray();
        json.writeNumber(span.start());
        json.writeNumber(span.end());
        json.writeEndArray();
    }
}
