package org.raqib.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.GeoPoint;
import org.raqib.model.Mention;
import org.raqib.model.Text;
import org.raqib.model.Zone;
import org.raqib.model.Zone.Side;

/** Does a place lie in a zone drawn by coordinates? A place is a point; on the line, or without a point, it stays open. */
final class ZoneQuestion {
    private final Relations relations;
    private final Names names;

    ZoneQuestion(Relations relations, Names names) {
        this.relations = relations;
        this.names = names;
    }

    /**
     * The answer for some places, or null where none is named.
     *
     * @param inAreas whether a place lies in one of the scope's areas
     */
    @Nullable
    Answer answer(Scope scope, List<Mention> places, Predicate<Entity> inAreas) {
        List<Mention> inside = new ArrayList<>();
        List<Mention> edge = new ArrayList<>();
        List<Mention> outside = new ArrayList<>();
        List<Mention> unplaced = new ArrayList<>();
        for (Mention place : places) {
            Entity entity = relations.find(place.id());
            if (entity != null && entity.kind() != EntityKind.PLACE && entity.kind() != EntityKind.STATE) {
                continue;
            }
            GeoPoint point = entity != null && entity.point() != null ? entity.point() : place.point();
            if (entity != null && inAreas.test(entity)) {
                inside.add(place);
            } else if (point == null || (entity != null && entity.kind() == EntityKind.STATE)) {
                unplaced.add(place);
            } else {
                switch (side(scope, point)) {
                    case INSIDE -> inside.add(place);
                    case EDGE -> edge.add(place);
                    case OUTSIDE -> outside.add(place);
                }
            }
        }
        Text zone = named(scope);
        if (!edge.isEmpty()) {
            Text where = names.mentions(edge);
            return Answer.open(
                    new Text(
                            "المكان (" + where.ar() + ") على حد المنطقة (" + zone.ar() + ")، فلا يُعرف أفي داخلها هو.",
                            "The place (" + where.en() + ") lies on the edge of the zone (" + zone.en()
                                    + "): on which side cannot be told from its point."),
                    moreExact());
        }
        if (!inside.isEmpty() && !outside.isEmpty()) {
            Text in = names.mentions(inside);
            Text out = names.mentions(outside);
            return Answer.open(
                    new Text(
                            "تُذكر أماكن داخل المنطقة (" + in.ar() + ") وأخرى خارجها (" + out.ar() + ").",
                            "Places inside the zone (" + in.en() + ") and outside it (" + out.en() + ") are named."),
                    moreExact());
        }
        if (!inside.isEmpty()) {
            Text where = names.of(inside.getFirst());
            return Answer.yes(
                    "المكان (" + where.ar() + ") داخل المنطقة (" + zone.ar() + ").",
                    "The place (" + where.en() + ") lies in the zone (" + zone.en() + ").");
        }
        if (!outside.isEmpty()) {
            Text where = names.mentions(outside);
            return Answer.no(
                    "المكان (" + where.ar() + ") خارج المنطقة (" + zone.ar() + ").",
                    "The place (" + where.en() + ") lies outside the zone (" + zone.en() + ").");
        }
        if (unplaced.isEmpty()) {
            return null;
        }
        Text where = names.mentions(unplaced);
        return Answer.open(
                new Text(
                        "لا تُعرف نقطة للمكان (" + where.ar() + ") تكفي للقول أفي المنطقة (" + zone.ar() + ") هو.",
                        "No point is known for the place (" + where.en()
                                + ") that would say whether it lies in the zone (" + zone.en() + ")."),
                moreExact());
    }

    private static Text moreExact() {
        return new Text("تقرير يحدد المكان بدقة.", "A report that names the place more exactly.");
    }

    private static Side side(Scope scope, GeoPoint point) {
        Side nearest = Side.OUTSIDE;
        for (Zone zone : scope.zones()) {
            Side side = zone.side(point);
            if (side == Side.INSIDE) {
                return side;
            }
            if (side == Side.EDGE) {
                nearest = side;
            }
        }
        return nearest;
    }

    /** The names of the scope's zones. */
    static Text named(Scope scope) {
        return new Text(
                String.join(
                        "، و",
                        scope.zones().stream().map(zone -> zone.name().ar()).toList()),
                String.join(
                        ", ",
                        scope.zones().stream().map(zone -> zone.name().en()).toList()));
    }
}
