package org.raqib.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks entities up by identifier, so that whoever weighs claims needs to know nothing about where entities come from. */
@FunctionalInterface
public interface Entities {
    /** The entity of that identifier, or null where there is none. */
    @Nullable
    Entity find(String id);

    /** All of them; empty where they can only be asked for one by one. */
    default Collection<Entity> entities() {
        return List.of();
    }

    /** A fixed set of entities; of two with one identifier the later counts. */
    static Entities of(Collection<Entity> entities) {
        Map<String, Entity> byId = new HashMap<>();
        entities.forEach(entity -> byId.put(entity.id(), entity));
        return new Entities() {
            @Override
            public @Nullable Entity find(String id) {
                return byId.get(id);
            }

            @Override
            public Collection<Entity> entities() {
                return Collections.unmodifiableCollection(byId.values());
            }
        };
    }
}
