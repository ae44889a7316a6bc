package org.raqib.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party, person, body, place, thing or generic kind that the lexicon knows.
 *
 * @param id stable identifier, for example {@code LBY-LNA}
 * @param kind what it is
 * @param en neutral English names, the first the one Raqib uses
 * @param ar Arabic names as outlets write them, the first the neutral one Raqib uses
 * @param country ISO 3166-1 alpha-3 code of the country it belongs to, or null
 * @param point where it is, for places
 * @param relations to other entities, in time
 */
public record Entity(
        String id,
        EntityKind kind,
        List<String> en,
        List<String> ar,
        @Nullable String country,
        @Nullable GeoPoint point,
        List<Relation> relations) {
    public Entity {
        if (en.isEmpty() && ar.isEmpty()) {
            throw new IllegalArgumentException("Entity " + id + " has no name");
        }
        en = List.copyOf(en);
        ar = List.copyOf(ar);
        relations = List.copyOf(relations);
    }

    /**
     * How one entity stands to another.
     *
     * @param type what the relation is
     * @param target the other entity's identifier
     * @param from first date it holds, or null for always
     * @param to last date it holds, or null for ever since
     */
    public record Relation(
            Type type,
            String target,
            @Nullable PartialDate from,
            @Nullable PartialDate to) {
        public enum Type {
            /** Belongs to, is a unit or organ of. */
            PART_OF,
            /** Commands, leads. */
            COMMANDS,
            /** Speaks for. */
            SPEAKS_FOR,
            /** Fights or acts alongside, under its own command. */
            ALLIED_WITH,
            /** Lies in (places). */
            LOCATED_IN,
            /** A kind of (generic kinds). */
            KIND_OF
        }
    }
}
