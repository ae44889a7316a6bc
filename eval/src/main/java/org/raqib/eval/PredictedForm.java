package org.raqib.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.eval.CodedFile.BadClaim;
import org.raqib.model.Span;

/** A claim as a reader gives it: an entity is an object with {@code text, id, name, names}, a list of names, or one name. */
final class PredictedForm implements CodedFile.Form {
    @Override
    public CodedClaim claim(String report, JsonNode claim) throws BadClaim {
        String event = claim.isObject() ? Fields.text(claim, "event") : null;
        if (event == null) {
            throw new BadClaim("it must be an object with an 'event', not " + Fields.shown(claim) + "; correct it");
        }
        Map<Field, List<Named>> entities = new EnumMap<>(Field.class);
        for (Field field : Field.ENTITIES) {
            List<Named> named = new ArrayList<>();
            for (JsonNode entity : Fields.list(claim, field.code())) {
                named.add(named(entity, field));
            }
            entities.put(field, named);
        }
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.VALUES) {
            boolean toll = field == Field.KILLED || field == Field.INJURED;
            String value = toll ? Fields.toll(claim, field.code()) : Fields.text(claim, field.code());
            if (value != null) {
                values.put(field, value);
            }
        }
        Span trigger = Fields.span(claim, "trigger");
        Span span = Fields.span(claim, "span");
        String quote = Fields.text(claim, "quote");
        return new CodedClaim(event, entities, values, List.of(), trigger, span, quote == null ? "" : quote);
    }

    private static Named named(JsonNode entity, Field field) throws BadClaim {
        List<@Nullable String> names = new ArrayList<>();
        if (entity.isTextual()) {
            names.add(entity.textValue());
        } else if (entity.isObject()) {
            names.add(entity.path("text").textValue());
            names.add(entity.path("name").textValue());
            names.add(entity.path("id").textValue());
            entity.path("names").forEach(name -> names.add(name.textValue()));
        } else if (entity.isArray()) {
            entity.forEach(name -> names.add(name.textValue()));
        }
        for (String name : names) {
            if (name != null) {
                return Named.of(name, names);
            }
        }
        throw new BadClaim("an entity of '" + field.code() + "' needs a 'text' or a name, which " + Fields.shown(entity)
                + " has not; correct it");
    }
}
