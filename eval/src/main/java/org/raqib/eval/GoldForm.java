package org.raqib.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.eval.CodedFile.BadClaim;
import org.raqib.model.Breach;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;

/** A claim as people code it: an entity is the list of its names, and the claim tells in which words it stands. */
final class GoldForm implements CodedFile.Form {
    private static final Set<String> KEYS = Set.of(
            "quotes",
            "event",
            "mode",
            "actors",
            "recipients",
            "speakers",
            "modality",
            "date",
            "places",
            "killed",
            "injured",
            "breach",
            "aggregate");

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?");

    private final Map<String, String> bodies;

    GoldForm(Map<String, String> bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean knows(String report) {
        return bodies.containsKey(report);
    }

    @Override
    public CodedClaim claim(String report, JsonNode claim) throws BadClaim {
        String body = bodies.getOrDefault(report, "");
        keys(claim);
        List<String> quotes = quotes(claim, body);
        EventType event = event(claim);
        Map<Field, String> values = new EnumMap<>(Field.class);
        put(values, Field.MODE, mode(claim, event));
        put(
                values,
                Field.MODALITY,
                oneOf(claim, "modality", Arrays.stream(Modality.values()).map(Modality::code)));
        put(
                values,
                Field.BREACH,
                oneOf(claim, "breach", Arrays.stream(Breach.values()).map(Breach::code)));
        put(values, Field.DATE, date(claim));
        put(values, Field.KILLED, Fields.toll(claim, "killed"));
        put(values, Field.INJURED, Fields.toll(claim, "injured"));
        Map<Field, List<Named>> entities = new EnumMap<>(Field.class);
        for (Field field : Field.ENTITIES) {
            List<Named> named = new ArrayList<>();
            for (JsonNode entity : Fields.list(claim, field.code())) {
                named.add(named(entity, field));
            }
            entities.put(field, named);
        }
        return new CodedClaim(event.name(), entities, values, quotes, null, null, quotes.getFirst());
    }

    private static void keys(JsonNode claim) throws BadClaim {
        if (!claim.isObject()) {
            throw new BadClaim("it must be an object, not " + Fields.shown(claim) + "; correct it");
        }
        for (Iterator<String> names = claim.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!KEYS.contains(name)) {
                throw new BadClaim("'" + name + "' is not a field of a claim; the fields are "
                        + String.join(", ", new TreeSet<>(KEYS)));
            }
        }
    }

    private static List<String> quotes(JsonNode claim, String body) throws BadClaim {
        List<String> quotes = new ArrayList<>();
        for (JsonNode quote : Fields.list(claim, "quotes")) {
            if (!quote.isTextual() || quote.textValue().isBlank()) {
                throw new BadClaim("a quote must be words of the report, not " + Fields.shown(quote) + "; correct it");
            }
            if (!body.contains(quote.textValue())) {
                throw new BadClaim("the quote " + Fields.shown(quote)
                        + " does not stand in the report; copy it out of the report letter by letter");
            }
            quotes.add(quote.textValue());
        }
        if (quotes.isEmpty()) {
            throw new BadClaim("it has no quote; give in 'quotes' the words of the report that state the act");
        }
        return quotes;
    }

    private static EventType event(JsonNode claim) throws BadClaim {
        String event = Fields.text(claim, "event");
        try {
            return EventType.valueOf(String.valueOf(event));
        } catch (IllegalArgumentException e) {
            throw new BadClaim("'event' must be one of "
                    + join(Arrays.stream(EventType.values()).map(Enum::name)) + ", not "
                    + Fields.shown(claim.path("event")) + "; correct it");
        }
    }

    private static @Nullable String mode(JsonNode claim, EventType event) throws BadClaim {
        return event.modes().isEmpty() && claim.path("mode").isTextual()
                ? none(event, claim)
                : oneOf(claim, "mode", event.modes().stream().map(Mode::code));
    }

    private static String none(EventType event, JsonNode claim) throws BadClaim {
        throw new BadClaim(event + " has no modes, and " + Fields.shown(claim.path("mode")) + " is none; write null");
    }

    private static @Nullable String oneOf(JsonNode claim, String key, java.util.stream.Stream<String> allowed)
            throws BadClaim {
        String text = Fields.text(claim, key);
        if (text == null) {
            return null;
        }
        List<String> values = allowed.toList();
        if (!values.contains(text)) {
            throw new BadClaim(
                    "'" + key + "' must be one of " + String.join(", ", values) + ", not '" + text + "'; correct it");
        }
        return text;
    }

    private static String join(java.util.stream.Stream<String> values) {
        return values.collect(Collectors.joining(", "));
    }

    private static @Nullable String date(JsonNode claim) throws BadClaim {
        String date = Fields.text(claim, "date");
        if (date != null && !DATE.matcher(date).matches()) {
            throw new BadClaim("'date' must be YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by /, not '" + date
                    + "'; correct it");
        }
        return date;
    }

    private static Named named(JsonNode entity, Field field) throws BadClaim {
        List<@Nullable String> names = new ArrayList<>();
        for (JsonNode name : entity) {
            names.add(name.textValue());
        }
        if (!entity.isArray() || names.isEmpty() || names.stream().anyMatch(name -> name == null || name.isBlank())) {
            throw new BadClaim("an entity of '" + field.code() + "' must be a list of its names, not "
                    + Fields.shown(entity) + "; correct it");
        }
        return Named.of(String.valueOf(names.getFirst()), names);
    }

    private static void put(Map<Field, String> values, Field field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
