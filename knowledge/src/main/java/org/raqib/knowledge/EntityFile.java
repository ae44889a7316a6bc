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
 * Keys of every entity: {@code kind, en, ar, country, point} (latitude, longitude in degrees), {@code part-of, commands,
 * speaks-for, allied-with, located-in, kind-of} (an identifier, then optionally {@code from DATE} and {@code to DATE}),
 * {@code ambiguous} (those of its names that also mean something else), {@code example} (a sentence in which the
 * entity's words stand in square brackets), {@code not} (a sentence in which they stand and do not mean it),
 * {@code note}. Of a state: {@code nisba} (its adjective, masculine singular) and {@code people} (a noun for its people
 * that is no adjective). Of roles and things: {@code gender} ({@code m} or {@code f}), {@code plural}, and {@code dual}
 * where it is more than the usual ending on one word; their {@code ar} is the singular.
 *
 * <p>Every entity that is not a plain place needs an example, and one with an ambiguous name needs a {@code not} too. In
 * a file of many alike (states, newspapers) one section {@code [family]} may hold examples for all that have no
 * ambiguous name.
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
            "ambiguous",
            "nisba",
            "people",
            "gender",
            "plural",
            "dual",
            "example",
            "not",
            "note");

    private static final String FAMILY = "family";
    private static final Set<String> FAMILY_KEYS = Set.of("example", "not", "note");

    private EntityFile() {}

    /** The entities of one file's entries, in order. */
    public static List<Entity> entities(List<Entry> entries) {
        return named(entries).stream().map(NamedEntity::entity).toList();
    }

    /**
     * The entities of one file's entries with all their names and examples, in order.
     *
     * @throws KnowledgeException if a key is unknown, a value malformed, a name stands twice, or an example is missing
     */
    public static List<NamedEntity> named(List<Entry> entries) {
        boolean family = !familyExamples(entries).isEmpty();
        List<NamedEntity> out = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            if (!entry.id().equals(FAMILY)) {
                out.add(named(entry, family));
            }
        }
        return out;
    }

    /** The examples that stand for the whole file, each with entities of the file in square brackets. */
    public static List<String> familyExamples(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.id().equals(FAMILY)) {
                entry.allowOnly(FAMILY_KEYS);
                return values(entry, "example");
            }
        }
        return List.of();
    }

    private static NamedEntity named(Entry entry, boolean family) {
        Entity entity = entity(entry);
        Names names = new Names(entry, Set.copyOf(entry.list("ambiguous")));
        boolean generic = entity.kind() == EntityKind.ROLE || entity.kind() == EntityKind.THING;
        names.add(entity.ar(), generic ? Name.Form.SINGULAR : Name.Form.NAME);
        // Acronyms and Latin names stand in Arabic texts as well.
        names.add(entity.en(), generic ? Name.Form.SINGULAR : Name.Form.NAME);
        names.add(entry.list("nisba"), Name.Form.NISBA);
        names.add(entry.list("people"), Name.Form.PEOPLE);
        names.add(entry.list("plural"), Name.Form.PLURAL);
        List<String> dual = entry.list("dual");
        names.add(dual, Name.Form.DUAL);
        if (generic && dual.isEmpty()) {
            for (String singular : entity.ar()) {
                if (singular.indexOf(' ') < 0) {
                    names.addDualOf(singular);
                }
            }
        }
        names.checkAmbiguous();
        List<String> examples = values(entry, "example");
        List<String> counterexamples = values(entry, "not");
        if (names.anyAmbiguous() && (examples.isEmpty() || counterexamples.isEmpty())) {
            throw entry.fault("[" + entry.id() + "] has an ambiguous name; add an 'example = ...' that means it and a "
                    + "'not = ...' that does not");
        }
        if (examples.isEmpty() && !family && entity.kind() != EntityKind.PLACE) {
            throw entry.fault("[" + entry.id() + "] needs an 'example = ...', a sentence with its words in [brackets]");
        }
        return new NamedEntity(entity, names.list, gender(entry), examples, counterexamples, entry);
    }

    private static List<String> values(Entry entry, String key) {
        List<String> values = new ArrayList<>(2);
        for (Entry.Field field : entry.all(key)) {
            values.add(field.value());
        }
        return List.copyOf(values);
    }

    private static @Nullable String gender(Entry entry) {
        String gender = entry.optional("gender");
        if (gender != null && !gender.equals("m") && !gender.equals("f")) {
            throw entry.fault("gender", "gender must be m or f, not '" + gender + "'");
        }
        return gender;
    }

    /** Collects the names of one entity and refuses one that stands twice in one form. */
    private static final class Names {
        private final Entry entry;
        private final Set<String> ambiguous;
        private final Set<String> seenAmbiguous = new HashSet<>();
        private final List<Name> list = new ArrayList<>();

        Names(Entry entry, Set<String> ambiguous) {
            this.entry = entry;
            this.ambiguous = ambiguous;
        }

        void add(List<String> texts, Name.Form form) {
            Set<String> seen = new HashSet<>();
            for (String text : texts) {
                if (!seen.add(text)) {
                    throw entry.fault("[" + entry.id() + "] lists the name '" + text + "' twice; remove one");
                }
                add(text, form);
            }
        }

        private void add(String text, Name.Form form) {
            list.add(new Name(text, form, isAmbiguous(text)));
        }

        /** A dual formed by rule is as ambiguous as its singular. */
        void addDualOf(String singular) {
            list.add(new Name(Inflection.dualOf(singular), Name.Form.DUAL, isAmbiguous(singular)));
        }

        private boolean isAmbiguous(String text) {
            for (String word : ambiguous) {
                if (word.equals(text) || Spelling.fold(word).equals(Spelling.fold(text))) {
                    seenAmbiguous.add(word);
                    return true;
                }
            }
            return false;
        }

        boolean anyAmbiguous() {
            return !ambiguous.isEmpty();
        }

        void checkAmbiguous() {
            for (String text : ambiguous) {
                if (!seenAmbiguous.contains(text)) {
                    throw entry.fault(
                            "ambiguous",
                            "'" + text + "' is called ambiguous but is no name of [" + entry.id()
                                    + "]; add it to 'ar', 'nisba', 'people' or 'plural' too");
                }
            }
        }
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
            throw entry.fault(
                    "kind",
                    "'" + entry.one("kind") + "' is not a kind of entity; use one of "
                            + String.join(
                                    ", ",
                                    List.of(EntityKind.values()).stream()
                                            .map(EntityKind::code)
                                            .toList()));
        }
        String country = entry.optional("country");
        if (country != null && !Countries.isKnown(country)) {
            throw entry.fault(
                    "country",
                    "country must be a code of ISO 3166-1 alpha-3 (three capital letters, for example LBY), " + "not '"
                            + country + "'");
        }
        try {
            // Interned, so that tables of kinds, which hold theirs so too, compare no letters.
            String id = entry.id().intern();
            return new Entity(id, kind, entry.list("en"), entry.list("ar"), country, point(entry), relations(entry));
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
        throw entry.fault("point", "point must be 'latitude, longitude' in degrees, not '" + value + "'");
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
