package org.raqib.server.map;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.Desk;
import org.raqib.desk.IncidentQuery;
import org.raqib.desk.Mark;
import org.raqib.model.EventType;
import org.raqib.model.GeoPoint;
import org.raqib.model.Grade;

/**
 * The incidents of a query as the map takes them: alike ones (place, days, kind of act, grade) are one row with a count, and
 * everything is numbers, so that fifty thousand incidents are a few hundred kilobytes.
 */
final class Points {
    /** Of each row: place, first day, days more, kind of act, grade, marks (1 in dispute or denied, 2 held), how many. */
    private static final int COLUMNS = 7;

    private final Map<Spot, Integer> spots = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> rows = new LinkedHashMap<>();
    private final List<Mark> dated = new ArrayList<>();
    private @Nullable LocalDate first;
    private int undated;
    private int incidents;

    /** A place on the map: several may bear one name, and one may be known by several. */
    private record Spot(GeoPoint point, String ar, String en) {}

    private Points() {}

    /** The points of a query as a JSON object in UTF-8; {@code map.js} says what is in it. */
    static byte[] of(Desk desk, IncidentQuery query) {
        Points points = new Points();
        desk.marks(query, points::take);
        return points.write();
    }

    private void take(Mark row) {
        incidents++;
        if (row.from() == null) {
            undated++;
        } else if (first == null || row.from().isBefore(first)) {
            first = row.from();
        }
        dated.add(row);
    }

    private void count(Mark row) {
        int spot = spots.computeIfAbsent(
                new Spot(row.point(), row.name().ar(), row.name().en()), key -> spots.size());
        LocalDate from = row.from();
        LocalDate to = row.to();
        int day = from == null || first == null ? -1 : (int) ChronoUnit.DAYS.between(first, from);
        int more = from == null || to == null ? 0 : (int) ChronoUnit.DAYS.between(from, to);
        int marks = (row.disputed() ? 1 : 0) + (row.held() ? 2 : 0);
        rows.merge(List.of(spot, day, more, row.event().ordinal(), row.grade().ordinal(), marks), 1, Integer::sum);
    }

    private byte[] write() {
        dated.forEach(this::count);
        dated.clear();
        return MapJson.object(json -> {
            json.writeNumberField("incidents", incidents);
            json.writeNumberField("undated", undated);
            json.writeStringField("first", first == null ? "" : first.toString());
            json.writeArrayFieldStart("events");
            for (EventType event : EventType.values()) {
                json.writeString(event.name());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("grades");
            for (Grade grade : Grade.values()) {
                json.writeString(grade.code());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("places");
            for (Spot spot : spots.keySet()) {
                json.writeStartArray();
                json.writeNumber(spot.point.lat());
                json.writeNumber(spot.point.lon());
                json.writeString(spot.ar);
                json.writeString(spot.en);
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeNumberField("columns", COLUMNS);
            json.writeArrayFieldStart("rows");
            for (Map.Entry<List<Integer>, Integer> row : rows.entrySet()) {
                for (int value : row.getKey()) {
                    json.writeNumber(value);
                }
                json.writeNumber(row.getValue());
            }
            json.writeEndArray();
        });
    }
}
