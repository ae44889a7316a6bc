package org.raqib.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.Mention;

/** What pages call whom reports name: the lexicon's neutral name in the page's language, else the report's own words. */
public final class Names {
    private Names() {}

    /** The name of an entity. */
    public static String of(Entity entity, Language language) {
        List<String> first = language == Language.ARABIC ? entity.ar() : entity.en();
        List<String> second = language == Language.ARABIC ? entity.en() : entity.ar();
        return first.isEmpty() ? second.getFirst() : first.getFirst();
    }

    /** The name of the entity of an identifier, or the identifier where the lexicon has none. */
    public static String of(String id, Entities entities, Language language) {
        Entity entity = entities.find(id);
        return entity == null ? id : of(entity, language);
    }

    /** The lexicon's name of whom a report names, or null where the lexicon does not know it. */
    public static @Nullable String of(Mention mention, Entities entities, Language language) {
        String id = mention.id();
        if (id == null) {
            return null;
        }
        Entity entity = entities.find(id);
        return entity == null ? mention.name() : of(entity, language);
    }
}
