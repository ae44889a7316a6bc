package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Text;

/**
 * An object put together field by field, for answers that hold several of the forms of this package: written as every other
 * form is, keys in the order given, what is not known as {@code null}.
 */
public final class ObjectJson {
    private interface Field {
        void write(JsonGenerator json) throws IOException;
    }

    private final List<Field> fields = new ArrayList<>();

    /** Fills one object for an element of a list. */
    @FunctionalInterface
    public interface Filling<T> {
        /** Puts the element's fields. */
        void fill(ObjectJson json, T element);
    }

    /** Words, a date, a code: whatever {@code toString} spells; null for what is not known. */
    public ObjectJson put(String key, @Nullable Object value) {
        fields.add(json -> CanonicalJson.spelled(json, key, value));
        return this;
    }

    /** A whole number. */
    public ObjectJson number(String key, long value) {
        fields.add(json -> json.writeNumberField(key, value));
        return this;
    }

    /** A whole number, or null. */
    public ObjectJson number(String key, @Nullable Number value) {
        fields.add(json -> {
            if (value == null) {
                json.writeNullField(key);
            } else {
                json.writeNumberField(key, value.longValue());
            }
        });
        return this;
    }

    /** A number in degrees. */
    public ObjectJson degrees(String key, double value) {
        fields.add(json -> json.writeNumberField(key, value));
        return this;
    }

    public ObjectJson flag(String key, boolean value) {
        fields.add(json -> json.writeBooleanField(key, value));
        return this;
    }

    /** A text in both languages, or null for {@link Text#NONE}. */
    public ObjectJson text(String key, Text text) {
        fields.add(json -> {
            if (text.isEmpty()) {
                json.writeNullField(key);
            } else {
                CanonicalJson.text(json, key, text);
            }
        });
        return this;
    }

    public ObjectJson texts(String key, List<Text> texts) {
        fields.add(json -> CanonicalJson.texts(json, key, texts));
        return this;
    }

    public ObjectJson strings(String key, Collection<String> values) {
        List<String> copy = List.copyOf(values);
        fields.add(json -> CanonicalJson.strings(json, key, copy));
        return this;
    }

    /** What another form of this package wrote; null for nothing. */
    public ObjectJson form(String key, @Nullable String written) {
        fields.add(json -> {
            json.writeFieldName(key);
            json.writeRawValue(written == null ? "null" : written);
        });
        return this;
    }

    /** What other forms of this package wrote, as a list. */
    public ObjectJson forms(String key, List<String> written) {
        List<String> copy = List.copyOf(written);
        fields.add(json -> {
            json.writeArrayFieldStart(key);
            for (String one : copy) {
                json.writeRawValue(one);
            }
            json.writeEndArray();
        });
        return this;
    }

    /** An object within this one. */
    public ObjectJson object(String key, ObjectJson inner) {
        return form(key, inner.line());
    }

    /** A list of objects. */
    public <T> ObjectJson objects(String key, Collection<T> elements, Filling<T> filling) {
        return forms(key, elements.stream().map(element -> of(element, filling)).toList());
    }

    /** One element as an object, one line. */
    public static <T> String of(T element, Filling<T> filling) {
        ObjectJson json = new ObjectJson();
        filling.fill(json, element);
        return json.line();
    }

    /** The object as one line, without line feed. */
    public String line() {
        return CanonicalJson.line(json -> {
            for (Field field : fields) {
                field.write(json);
            }
        });
    }
}
