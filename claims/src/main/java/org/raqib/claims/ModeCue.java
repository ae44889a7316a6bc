package org.raqib.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.raqib.knowledge.Entry;
import org.raqib.model.EventType;
import org.raqib.model.Mode;

/**
 * Words near an act that tell how it was done.
 *
 * @param id for example {@code cue.drone}
 * @param event the type of act it speaks about
 * @param mode what it tells
 * @param over modes it may replace
 * @param words the words, as written
 * @param examples sentences with slots marked
 */
record ModeCue(String id, EventType event, Mode mode, Set<Mode> over, List<String> words, List<String> examples) {
    private static final Set<String> KEYS = Set.of("event", "mode", "over", "words", "yes", "note");

    static ModeCue of(Entry entry) {
        entry.allowOnly(KEYS);
        try {
            Set<Mode> over = EnumSet.noneOf(Mode.class);
            String replaced = entry.optional("over");
            if (replaced != null) {
                for (String code : replaced.split("\\s+")) {
                    over.add(Mode.ofCode(code));
                }
            }
            return new ModeCue(
                    entry.id(),
                    EventType.valueOf(entry.one("event")),
                    Mode.ofCode(entry.one("mode")),
                    over,
                    entry.list("words"),
                    entry.all("yes").stream().map(Entry.Field::value).toList());
        } catch (IllegalArgumentException e) {
            throw entry.fault("'event', 'mode' or 'over' of [" + entry.id() + "] has no such value: " + e.getMessage());
        }
    }
}
