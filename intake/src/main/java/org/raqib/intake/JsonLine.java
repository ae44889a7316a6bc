package org.raqib.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.raqib.intake.Outcome.Draft;
import org.raqib.intake.Outcome.Problem;
import org.raqib.intake.Outcome.Refused;

/**
 * Reads one line of a JSON-lines file: {@code id, title, text, published, publisher, url}, all but {@code text} optional
 * and allowed to be null. Other keys are passed over. A field of the wrong type is named and left empty, unless it is the
 * text; a number is a good identifier.
 */
final class JsonLine {
    /** The longest identifier taken over, in UTF-16 code units; a longer one is text that has slipped. */
    private static final int ID = 1_000;

    private static final Set<String> KEYS = Set.of("id", "title", "text", "published", "publisher", "url");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private final Map<String, String> fields = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable String wrongText;

    private JsonLine() {}

    static Outcome read(String line) {
        try (JsonParser json = FACTORY.createParser(line)) {
            try {
                return new JsonLine().read(json);
            } catch (JsonEOFException e) {
                return new Refused("The JSON breaks off before its end; fetch the line again, or leave it out");
            } catch (StreamConstraintsException e) {
                return new Refused("The JSON is nested, or has a number, beyond all reason; leave the line out");
            } catch (JsonProcessingException e) {
                return new Refused("The JSON is broken at character "
                        + e.getLocation().getColumnNr() + "; mend the line, or leave it out");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private Outcome read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return new Refused("The line is not a JSON object ({\"text\": ...}) but " + what(json.currentToken())
                    + "; write one report per line");
        }
        Set<String> twice = new TreeSet<>();
        Map<String, Boolean> seen = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            if (!KEYS.contains(key)) {
                json.skipChildren();
                continue;
            }
            if (seen.put(key, true) != null) {
                twice.add(key);
            }
            take(key, value, json);
        }
        if (json.nextToken() != null) {
            return new Refused("More stands after the JSON object; write one report per line");
        }
        if (!twice.isEmpty()) {
            return new Refused("It gives \"" + String.join("\" and \"", twice) + "\" twice; keep one of them");
        }
        if (!fields.containsKey("text")) {
            return new Refused(
                    wrongText != null
                            ? "Its \"text\" must be a string, not " + wrongText + "; mend the line, or leave it out"
                            : "It has no \"text\"; add it, or leave the line out");
        }
        return Wellformed.check(draft(fields.getOrDefault("text", "")));
    }

    private void take(String key, JsonToken value, JsonParser json) throws IOException {
        boolean number = value == JsonToken.VALUE_NUMBER_INT || value == JsonToken.VALUE_NUMBER_FLOAT;
        if (value == JsonToken.VALUE_STRING || (number && key.equals("id"))) {
            fields.put(key, json.getText());
        } else if (value != JsonToken.VALUE_NULL) {
            String what = what(value);
            json.skipChildren();
            if (key.equals("text")) {
                wrongText = what;
            } else {
                problem("Its \"" + key + "\" must be a string, not " + what + ", and was left empty; mend the line");
            }
        }
    }

    private Draft draft(String text) {
        return new Draft(
                id(), fields.getOrDefault("title", ""), text, published(), field("publisher"), field("url"), problems);
    }

    private @Nullable String id() {
        String id = field("id");
        if (id != null && (id.length() > ID || id.codePoints().anyMatch(Character::isISOControl))) {
            problem(
                    "Its \"id\" is longer than 1,000 characters or holds control characters, and file and line were put "
                            + "in its place; mend the line");
            return null;
        }
        return id;
    }

    private @Nullable LocalDate published() {
        String published = field("published");
        LocalDate day = published == null ? null : Published.parse(published);
        if (published != null && day == null) {
            problem("Its \"published\" ('" + Quoted.brief(published)
                    + "') is not a day of the form YYYY-MM-DD, and was left empty; mend the line");
        }
        return day;
    }

    private @Nullable String field(String key) {
        String value = fields.get(key);
        return value == null || value.isBlank() ? null : value;
    }

    private void problem(String sentence) {
        problems.add(new Problem(sentence, false));
    }

    private static String what(@Nullable JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case null, default -> "nothing";
        };
    }
}
