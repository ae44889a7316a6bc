package org.raqib.exports;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entry;
import org.raqib.model.EventType;
import org.raqib.model.Mode;

/**
 * What a table of codes is looked up by: an event type, with or without a mode.
 *
 * @param event the type
 * @param mode the mode, or null
 */
record Act(EventType event, @Nullable Mode mode) {

    /** Reads {@code ASSAULT} or {@code ASSAULT/aerial}, the identifier of a section. */
    static Act parse(Entry entry) {
        int slash = entry.id().indexOf('/');
        try {
            EventType event =
                    EventType.valueOf(slash < 0 ? entry.id() : entry.id().substring(0, slash));
            Mode mode = slash < 0 ? null : Mode.ofCode(entry.id().substring(slash + 1));
            if (mode != null && !event.modes().contains(mode)) {
                throw entry.fault(event + " has no mode '" + mode.code() + "'; correct the section's name");
            }
            return new Act(event, mode);
        } catch (IllegalArgumentException e) {
            throw entry.fault("[" + entry.id() + "] must be a PLOVER event type, or type/mode, as in [ASSAULT/aerial]");
        }
    }

    /** A table of sections named after acts, each once. */
    static <T> Map<Act, T> table(String file, Function<Entry, T> value) {
        Map<Act, T> table = new HashMap<>();
        Shipped.entries(file).forEach(entry -> table.put(parse(entry), value.apply(entry)));
        return Map.copyOf(table);
    }
}
