package org.raqib.knowledge;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.GeoPoint;
import org.raqib.model.PartialDate;

/**
 * Reads entities out of knowledge files.
 *
 * <pre>
 * [LBY-LNA]
 * kind = force
 * en = Libyan National Army | LNA
 * ar = الجيش الوطني الليبي | قوات حفتر
 * country = LBY
 * part-of = LBY-HOR from 2015-03
 * example = أعلن [الجيش الوطني الليبي] تعليق عملياته
 * </pre>
 *
 * Keys: {@code kind, en, ar, country, point} (latitude, longitude in degrees), {@code part-of, commands, speaks-for,
 * allied-with, located-in, kind-of} (an identifier, then optionally {@code from DATE} and {@code to DATE}),
 * {@code example} (a sentence in which the entity's words stand in square brackets; at least one for every entity that
 * is not a plain place), {@code not} (a sentence in which its words stand and do not mean it), {@code note}.
 */
public final class EntityFile {
    private static final Set<String> KEYS = Set.of(
            "kind",
            "en",
            "ar",
            "country",
            "point",
            "part-of",
            "commands",
            "speaks-for",
            "allied-with",
            "located-in",
            "kind-of",
            "example",
            "not",
            "note");

    private EntityFile() {}

    /** The entities of one file's entries, in order. */
    public static List<Entity> entities(List<Entry> entries) {
        return entries.stream().map(EntityFile::entity).toList();
    }

    /**
     * The entity of one entry.
     *
     * @throws KnowledgeException if a key is unknown, a value malformed, or an alias stands twice
     */
    public static Entity entity(Entry entry) {
        entry.allowOnly(KEYS);
        EntityKind kind;
        try {
            kind = EntityKind.ofCode(entry.one("kind"));
        } catch (IllegalArgumentException e) {
            throw entry.fault("'" + entry.one("kind") + "' is not a kind of entity; use one of "
                    + String.join(
                            ", ",
                            List.of(EntityKind.values()).stream()
                                    .map(EntityKind::code)
                                    .toList()));
        }
        List<String> ar = entry.list("ar");
        Set<String> seen = new HashSet<>();
        for (String name : ar) {
            if (!seen.add(name)) {
                throw entry.fault("[" + entry.id() + "] lists the name '" + name + "' twice; remove one");
            }
        }
        String country = entry.optional("country");
        if (country != null && !country.matches("[A-Z]{3}")) {
            throw entry.fault("country must be three capital letters (ISO 3166-1 alpha-3), not '" + country + "'");
        }
        try {
            return new Entity(entry.id(), kind, entry.list("en"), ar, country, point(entry), relations(entry));
        } catch (IllegalArgumentException e) {
            throw entry.fault(e.getMessage() + "; give it 'en = ' or 'ar = '");
        }
    }

    private static @Nullable GeoPoint point(Entry entry) {
        String value = entry.optional("point");
        if (value == null) {
            return null;
        }
        String[] parts = value.split(",");
        try {
            if (parts.length == 2) {
                return new GeoPoint(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one message
        }
        throw entry.fault("point must be 'latitude, longitude' in degrees, not '" + value + "'");
    }

    private static List<Entity.Relation> relations(Entry entry) {
        List<Entity.Relation> relations = new ArrayList<>();
        for (Entry.Field field : entry.fields()) {
            Entity.Relation.Type type = switch (field.key()) {
                case "part-of" -> Entity.Relation.Type.PART_OF;
                case "commands" -> Entity.Relation.Type.COMMANDS;
                case "speaks-for" -> Entity.Relation.Type.SPEAKS_FOR;
                case "allied-with" -> Entity.Relation.Type.ALLIED_WITH;
                case "located-in" -> Entity.Relation.Type.LOCATED_IN;
                case "kind-of" -> Entity.Relation.Type.KIND_OF;
                default -> null;
            };
            if (type != null) {
                relations.add(relation(entry, field, type));
            }
        }
        return relations;
    }

    private static Entity.Relation relation(Entry entry, Entry.Field field, Entity.Relation.Type type) {
        String[] words = field.value().split("\\s+");
        PartialDate from = null;
        PartialDate to = null;
        try {
            for (int i = 1; i < words.length; i += 2) {
                PartialDate date = PartialDate.parse(words[i + 1]);
                switch (words[i]) {
                    case "from" -> from = date;
                    case "to" -> to = date;
                    default -> throw new DateTimeException(words[i]);
                }
            }
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw entry.fault(field, "write '" + field.key() + " = ID', then optionally 'from DATE' and 'to DATE'");
        }
        return new Entity.Relation(type, words[0], from, to);
    }
}
