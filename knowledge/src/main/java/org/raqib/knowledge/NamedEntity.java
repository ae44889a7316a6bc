package org.raqib.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Entity;

/**
 * An entity with everything the lexicon needs to find it and to prove that it finds it.
 *
 * @param entity the entity
 * @param names every way in which it is written
 * @param gender {@code m} or {@code f} for generic kinds where the file says so, else null
 * @param examples sentences in which its words stand in square brackets and mean it
 * @param counterexamples sentences in which its words stand in square brackets and do not mean it
 * @param entry where it comes from, for messages
 */
public record NamedEntity(
        Entity entity,
        List<Name> names,
        @Nullable String gender,
        List<String> examples,
        List<String> counterexamples,
        Entry entry) {
    public NamedEntity {
        names = List.copyOf(names);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }
}
