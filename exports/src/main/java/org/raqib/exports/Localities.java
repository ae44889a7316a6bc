package org.raqib.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entry;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;

/**
 * How closely a place says where something was, from {@code localities.ini}: some places are listed by identifier, others told
 * by the last or first words of their neutral names ("… Governorate", "Gulf of …"). A place with coordinates that is neither is
 * taken for a spot.
 */
final class Localities {
    static final String FILE = "localities.ini";
    private static final Set<String> KEYS = Set.of("ids", "ends", "begins");

    /** From the closest to the loosest. */
    enum Extent {
        /** A town, village, quarter, base, port or building. */
        SPOT(1, 1),
        /** A part of a town with its surroundings, a front, a valley, a road. */
        NEAR(2, 2),
        /** A district of a second order. */
        DISTRICT(2, 3),
        /** A province, governorate or the like. */
        PROVINCE(3, 4),
        /** A larger area, or a line: a region of a country, a border. */
        AREA(3, 5),
        /** A whole country. */
        COUNTRY(null, 6),
        /** A sea, gulf or strait. */
        WATERS(null, 7);

        /** ACLED's {@code geo_precision}, or null where ACLED has no code for so loose a place. */
        final @Nullable Integer acled;
        /** UCDP GED's {@code where_prec}. */
        final int ged;

        Extent(@Nullable Integer acled, int ged) {
            this.acled = acled;
            this.ged = ged;
        }
    }

    private static final Map<String, Extent> BY_ID = new LinkedHashMap<>();
    private static final Map<String, Extent> ENDS = new LinkedHashMap<>();
    private static final Map<String, Extent> BEGINS = new LinkedHashMap<>();

    static {
        for (Entry entry : Shipped.entries(FILE)) {
            entry.allowOnly(KEYS);
            Extent extent;
            try {
                extent = Extent.valueOf(entry.id().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw entry.fault(
                        "[" + entry.id() + "] must be one of " + List.of(Extent.values()) + " in small letters");
            }
            fill(BY_ID, entry, "ids", extent);
            fill(ENDS, entry, "ends", extent);
            fill(BEGINS, entry, "begins", extent);
        }
    }

    private Localities() {}

    private static void fill(Map<String, Extent> table, Entry entry, String key, Extent extent) {
        for (String item : entry.list(key)) {
            if (table.put(item, extent) != null) {
                throw entry.fault(key, "'" + item + "' stands twice; keep it under one section");
            }
        }
    }

    /** The extent of a place that the lexicon knows, or null where nothing tells it. */
    static @Nullable Extent of(Mention place, @Nullable Entity entity) {
        if (entity == null) {
            return null;
        }
        if (entity.kind() == EntityKind.STATE) {
            return Extent.COUNTRY;
        }
        Extent listed = BY_ID.get(entity.id());
        if (listed != null) {
            return listed;
        }
        String name = entity.en().isEmpty() ? "" : entity.en().getFirst();
        for (Map.Entry<String, Extent> ending : ENDS.entrySet()) {
            if (name.endsWith(" " + ending.getKey())) {
                return ending.getValue();
            }
        }
        for (Map.Entry<String, Extent> beginning : BEGINS.entrySet()) {
            if (name.startsWith(beginning.getKey() + " ")) {
                return beginning.getValue();
            }
        }
        return entity.kind() == EntityKind.PLACE && place.point() != null ? Extent.SPOT : null;
    }

    /** Every identifier that the file lists. */
    static Set<String> listed() {
        return Set.copyOf(BY_ID.keySet());
    }
}
