package org.raqib.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One section of a knowledge file: an identifier and its fields, each with the line it stands on, so that every check
 * can say where.
 *
 * @param file the file's name
 * @param line the line of the identifier, 1 or more
 * @param id what stands in square brackets
 * @param fields in the file's order; a key may occur more than once
 */
public record Entry(String file, int line, String id, List<Field> fields) {
    public Entry {
        fields = List.copyOf(fields);
    }

    /**
     * One {@code key = value} line.
     *
     * @param key the key
     * @param value the rest of the line, trimmed, never empty
     * @param file the file it stands in, which is another than its entry's where lines were added to that
     * @param line 1 or more
     */
    public record Field(String key, String value, String file, int line) {}

    /** This entry with the lines of another behind its own. */
    Entry with(Entry more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more.fields);
        return new Entry(file, line, id, all);
    }

    /** The value of a key that must occur exactly once. */
    public String one(String key) {
        String value = optional(key);
        if (value == null) {
            throw fault("[" + id + "] needs a line '" + key + " = ...'");
        }
        return value;
    }

    /** The value of a key that may occur once, or null. */
    public @Nullable String optional(String key) {
        Field found = null;
        for (Field field : fields) {
            if (field.key.equals(key)) {
                if (found != null) {
                    throw fault(field, "'" + key + "' stands twice in [" + id + "]; keep one of the two lines");
                }
                found = field;
            }
        }
        return found == null ? null : found.value;
    }

    /** The fields of a key that may occur any number of times. */
    public List<Field> all(String key) {
        // A loop, for this runs a few times for each of thousands of entries while the program starts.
        List<Field> found = new ArrayList<>(2);
        for (Field field : fields) {
            if (field.key.equals(key)) {
                found.add(field);
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** The values of a key, each line split at {@code |}; empty where the key does not occur. */
    public List<String> list(String key) {
        List<String> values = new ArrayList<>();
        for (Field field : fields) {
            if (field.key.equals(key)) {
                for (String part : field.value.split("\\|", -1)) {
                    if (part.isBlank()) {
                        throw fault(field, "there is nothing between two '|' of '" + key + "'; remove one of them");
                    }
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    /** Refuses keys that are not among those allowed, naming the line. */
    public void allowOnly(Set<String> keys) {
        for (Field field : fields) {
            if (!keys.contains(field.key)) {
                throw fault(
                        field,
                        "'" + field.key + "' is not a key of this kind of entry; the keys are "
                                + String.join(", ", keys.stream().sorted().toList()));
            }
        }
    }

    /** An exception that points at this entry's first line. */
    public KnowledgeException fault(String what) {
        return new KnowledgeException(file, line, what);
    }

    /** An exception that points at the first line of a key, or at this entry's where it has none. */
    public KnowledgeException fault(String key, String what) {
        for (Field field : fields) {
            if (field.key.equals(key)) {
                return fault(field, what);
            }
        }
        return fault(what);
    }

    /** An exception that points at one field's line. */
    public KnowledgeException fault(Field field, String what) {
        return new KnowledgeException(field.file, field.line, what);
    }
}
