package org.raqib.server.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Entity;
import org.raqib.model.Entity.Relation;
import org.raqib.model.EntityKind;
import org.raqib.model.GeoPoint;

/**
 * The names on the map: every place that the lexicon knows with a point, in both languages, the more important first. Towns
 * of GeoNames stand in the order of their number of inhabitants; of those written by hand, each country's first are its
 * largest, and what lies within another place is told only from near by.
 */
final class Towns {
    private static final String GEONAMES = "GN-";

    /** From which zoom names are shown. */
    private static final int FAR = 4;

    private static final int MIDDLE = 6;
    private static final int NEAR = 9;

    /** So many of a country, or of all GeoNames, are shown from afar, and so many from the middle distance. */
    private static final int FIRST_OF_COUNTRY = 3;

    private static final int NEXT_OF_COUNTRY = 14;
    private static final int FIRST_OF_ALL = 120;
    private static final int NEXT_OF_ALL = 700;

    private Towns() {}

    private record Town(int zoom, int order, Entity entity, GeoPoint point) {}

    /** Rows of latitude, longitude, first zoom, Arabic name, English name. */
    static byte[] of(Lexicon lexicon) {
        List<Town> towns = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        int[] order = {0};
        for (Entity entity : lexicon.entities()) {
            GeoPoint point = entity.point();
            if (entity.kind() != EntityKind.PLACE
                    || point == null
                    || entity.ar().isEmpty()
                    || entity.en().isEmpty()) {
                continue;
            }
            boolean shared = entity.id().startsWith(GEONAMES);
            int rank = seen.merge(shared ? GEONAMES : String.valueOf(entity.country()), 1, Integer::sum);
            int zoom = shared
                    ? rank <= FIRST_OF_ALL ? FAR : rank <= NEXT_OF_ALL ? MIDDLE : MIDDLE + 1
                    : isWithin(entity, lexicon)
                            ? NEAR
                            : rank <= FIRST_OF_COUNTRY ? FAR : rank <= NEXT_OF_COUNTRY ? MIDDLE : MIDDLE + 2;
            towns.add(new Town(zoom, order[0]++, entity, point));
        }
        towns.sort((one, other) -> one.zoom != other.zoom
                ? Integer.compare(one.zoom, other.zoom)
                : Integer.compare(one.order, other.order));
        return MapJson.object(json -> {
            json.writeArrayFieldStart("towns");
            for (Town town : towns) {
                json.writeStartArray();
                json.writeNumber(town.point.lat());
                json.writeNumber(town.point.lon());
                json.writeNumber(town.zoom);
                json.writeString(town.entity.ar().getFirst());
                json.writeString(town.entity.en().getFirst());
                json.writeEndArray();
            }
            json.writeEndArray();
        });
    }

    /** Whether it lies within a place, not only within a State. */
    private static boolean isWithin(Entity entity, Lexicon lexicon) {
        return entity.relations().stream()
                .filter(relation -> relation.type() == Relation.Type.LOCATED_IN)
                .map(relation -> lexicon.find(relation.target()))
                .anyMatch(whole -> whole != null && whole.kind() == EntityKind.PLACE && whole.point() != null);
    }
}
