package org.raqib.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entry;
import org.raqib.model.EventType;
import org.raqib.model.Incident;
import org.raqib.model.Mode;
import org.raqib.model.Text;

/**
 * A part of the digest that tells incidents of like kind.
 *
 * @param id its section in {@code families.ini}
 * @param heading in both languages
 * @param acts what stands in it
 */
record Family(String id, Text heading, List<Act> acts) {
    /** The shipped families, in order of reading. */
    static final List<Family> SHIPPED =
            Phrases.shipped("families.ini").stream().map(Family::of).toList();

    /** A type, with any mode where {@code mode} is null. */
    record Act(EventType event, @Nullable Mode mode) {}

    static Family of(Entry entry) {
        entry.allowOnly(Set.of("ar", "en", "acts"));
        List<Act> acts = new ArrayList<>();
        for (String act : entry.list("acts")) {
            String[] parts = act.split("/", 2);
            try {
                acts.add(new Act(EventType.valueOf(parts[0]), parts.length == 1 ? null : Mode.ofCode(parts[1])));
            } catch (IllegalArgumentException e) {
                throw entry.fault("'" + act + "' of [" + entry.id() + "] is not TYPE or TYPE/mode of PLOVER");
            }
        }
        return new Family(entry.id(), new Text(entry.one("ar"), entry.one("en")), acts);
    }

    /** The family of an incident: the first that names its type and mode, else the first that names its type. */
    static Family of(Incident incident, List<Family> families) {
        for (Family family : families) {
            if (family.acts.contains(new Act(incident.event(), Selection.mode(incident)))) {
                return family;
            }
        }
        for (Family family : families) {
            if (family.acts.contains(new Act(incident.event(), null))) {
                return family;
            }
        }
        throw new IllegalStateException("families.ini leaves out " + incident.event());
    }
}
