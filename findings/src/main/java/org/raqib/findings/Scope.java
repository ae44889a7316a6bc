package org.raqib.findings;

import java.util.List;
import org.raqib.model.Commitment;
import org.raqib.model.Commitment.Clause;
import org.raqib.model.Zone;

/**
 * Where a clause holds: its own areas and zones, else the commitment's. A zone that some clause names is that clause's; one
 * that none names is the whole commitment's.
 *
 * @param areas entity identifiers of places and States
 * @param zones polygons
 */
record Scope(List<String> areas, List<Zone> zones) {
    Scope {
        areas = List.copyOf(areas);
        zones = List.copyOf(zones);
    }

    static Scope of(Commitment commitment, Clause clause) {
        if (clause.areas().isEmpty() && clause.zones().isEmpty()) {
            return new Scope(
                    commitment.areas(),
                    commitment.zones().stream()
                            .filter(zone -> commitment.clauses().stream()
                                    .noneMatch(other -> other.zones().contains(zone.id())))
                            .toList());
        }
        return new Scope(
                clause.areas(),
                commitment.zones().stream()
                        .filter(zone -> clause.zones().contains(zone.id()))
                        .toList());
    }

    boolean isEverywhere() {
        return areas.isEmpty() && zones.isEmpty();
    }
}
