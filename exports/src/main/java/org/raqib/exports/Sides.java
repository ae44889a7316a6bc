package org.raqib.exports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Mode;

/**
 * The two sides that ACLED and UCDP want of every event.
 *
 * @param one the first side, main party first; empty where it is in dispute, or not said, who did it
 * @param other the second side, main party first; may be empty
 */
record Sides(List<Mention> one, List<Mention> other) {
    Sides {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    /** Of an incident. Where it is in dispute who did it, the first side stays empty: a table has no place for two versions. */
    static Sides of(Occurrence occurrence) {
        Incident incident = occurrence.incident();
        List<Mention> actors = occurrence.parties().acting(incident.actors());
        List<Mention> recipients = occurrence.parties().acting(incident.recipients());
        if (incident.actorDisputed()) {
            return new Sides(List.of(), recipients);
        }
        boolean mutual = occurrence.mode() == Mode.CLASH || occurrence.mode() == Mode.SIGN;
        if (mutual && recipients.isEmpty() && actors.size() > 1) {
            return new Sides(actors.subList(0, 1), actors.subList(1, actors.size()));
        }
        // A sort of people beside a name ("forces", "the Army") is most often the same party said shortly.
        List<Mention> named = new ArrayList<>(actors);
        if (actors.stream().anyMatch(actor -> !actor.isGeneric())) {
            named.removeIf(Mention::isGeneric);
        }
        return new Sides(named, recipients);
    }

    /** The main party of a side, or null. */
    static @Nullable Mention main(List<Mention> side) {
        return side.isEmpty() ? null : side.getFirst();
    }

    /** The parties of a side beside the main one. */
    static List<Mention> beside(List<Mention> side) {
        return side.isEmpty() ? side : side.subList(1, side.size());
    }
}
