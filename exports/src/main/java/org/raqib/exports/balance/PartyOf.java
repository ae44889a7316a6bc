package org.raqib.exports.balance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;

/**
 * Which party a person, unit or organ counts for: what it is part of, commands or speaks for, up to the topmost; a government and
 * its State are one party unless several bodies claim to be that government. The same rule for everyone.
 */
final class PartyOf {
    private static final Set<EntityKind> PARTIES = Set.of(
            EntityKind.STATE, EntityKind.GOVERNMENT, EntityKind.FORCE, EntityKind.GROUP, EntityKind.ORGANISATION);

    private final Relations relations;
    private final Set<String> rivalGovernments;
    private final Map<String, String> known = new HashMap<>();

    PartyOf(Relations relations, Set<String> rivalGovernments) {
        this.relations = relations;
        this.rivalGovernments = rivalGovernments;
    }

    /** The party's identifier; null for what belongs to none that the lexicon knows. */
    @Nullable
    String of(@Nullable String id) {
        if (id == null || id.startsWith("KIND-")) {
            return null;
        }
        String party = known.get(id);
        if (party == null) {
            party = topmost(id);
            known.put(id, party);
        }
        return party.isEmpty() ? null : party;
    }

    private String topmost(String id) {
        Entity entity = relations.find(id);
        if (entity == null) {
            return "";
        }
        String top = PARTIES.contains(entity.kind()) ? id : "";
        for (String whole : relations.allegiancesOf(id)) {
            Entity above = relations.find(whole);
            if (above == null || !PARTIES.contains(above.kind())) {
                continue;
            }
            top = whole;
        }
        Entity party = top.isEmpty() ? null : relations.find(top);
        if (party != null && party.kind() == EntityKind.GOVERNMENT && !isRival(party) && party.country() != null) {
            return party.country();
        }
        return top;
    }

    private boolean isRival(Entity entity) {
        return entity.country() != null && rivalGovernments.contains(entity.country());
    }
}
