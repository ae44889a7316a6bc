package org.raqib.digest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.Entity.Relation;
import org.raqib.model.EntityKind;
import org.raqib.model.GeoPoint;
import org.raqib.model.Incident;
import org.raqib.model.Mention;

/**
 * The part of the record that a digest covers.
 *
 * @param area where, or null for everywhere
 * @param party by or upon whom: an entity's identifier; or null for anyone
 */
public record Scope(@Nullable Area area, @Nullable String party) {
    /** Everywhere, anyone. */
    public static final Scope ALL = new Scope(null, null);

    /** Somebody's own unit acts for him, and so does who speaks for him. */
    private static final Set<Relation.Type> ALLEGIANCE =
            Set.of(Relation.Type.PART_OF, Relation.Type.COMMANDS, Relation.Type.SPEAKS_FOR);

    /** Longer chains are faults of the lexicon, not of the world. */
    private static final int MOST_RELATED = 64;

    /** Part of the surface of the Earth. */
    public sealed interface Area {}

    /**
     * A place with what lies in it, and, where it is a town or the like, what lies near. A State is all of its places.
     *
     * @param id the place's or State's identifier
     * @param km how far from its point a named place may lie, 0 or more
     */
    public record Near(String id, double km) implements Area {}

    /**
     * All points between two parallels and two meridians, edges included.
     *
     * @param south degrees, -90 to 90
     * @param west degrees, -180 to 180
     * @param north not less than {@code south}
     * @param east not less than {@code west}: a box over the 180th meridian is two
     */
    public record Box(double south, double west, double north, double east) implements Area {
        public Box {
            if (!(south >= -90 && north <= 90 && south <= north && west >= -180 && east <= 180 && west <= east)) {
                throw new IllegalArgumentException("A box is SOUTH,WEST,NORTH,EAST in degrees, each less than its "
                        + "counterpart, as in 32.5,12.9,33.0,13.6");
            }
        }

        /** Reads four numbers with commas between them; null where the text is no such thing at all. */
        public static @Nullable Box parse(String text) {
            String[] parts = text.split(",", -1);
            if (parts.length != 4) {
                return null;
            }
            double[] degrees = new double[4];
            for (int i = 0; i < 4; i++) {
                try {
                    degrees[i] = Double.parseDouble(parts[i].strip());
                } catch (NumberFormatException e) {
                    return null;
                }
            }
            return new Box(degrees[0], degrees[1], degrees[2], degrees[3]);
        }

        boolean holds(GeoPoint point) {
            return point.lat() >= south && point.lat() <= north && point.lon() >= west && point.lon() <= east;
        }
    }

    /** Whether it leaves nothing out. */
    public boolean isAll() {
        return area == null && party == null;
    }

    /** Whether an incident is in it: a place that some claim names lies in the area, the party did it or suffered it. */
    public boolean holds(Incident incident, Entities entities) {
        return (area == null || incident.places().stream().anyMatch(place -> holds(area, place, entities)))
                && (party == null
                        || Stream.concat(incident.actors().stream(), incident.recipients().stream())
                                .anyMatch(found -> isOf(found.mention().id(), party, entities)));
    }

    /** Whether a commitment may bear on it. */
    public boolean holds(Commitment commitment, Entities entities) {
        boolean there = area == null
                || commitment.areas().isEmpty()
                || commitment.areas().stream().anyMatch(id -> meets(area, id, entities));
        List<String> bound = new ArrayList<>(commitment.bearers());
        bound.addAll(commitment.beneficiaries());
        return there
                && (party == null
                        || commitment.bearers().isEmpty()
                        || bound.stream().anyMatch(id -> isOf(party, id, entities) || isOf(id, party, entities)));
    }

    private static boolean holds(Area area, Mention place, Entities entities) {
        Entity entity = place.id() == null ? null : entities.find(place.id());
        GeoPoint point = place.point() == null && entity != null ? entity.point() : place.point();
        return switch (area) {
            case Box box -> point != null && box.holds(point);
            case Near near -> {
                if (near.id.equals(place.id())) {
                    yield true;
                }
                Entity centre = entities.find(near.id);
                if (centre == null) {
                    yield false;
                }
                if (entity != null
                        && reachable(entity.id(), Set.of(Relation.Type.LOCATED_IN), entities)
                                .contains(near.id)) {
                    yield true;
                }
                if (centre.kind() == EntityKind.STATE) {
                    yield entity != null && isPlace(entity) && Objects.equals(country(entity), country(centre));
                }
                GeoPoint middle = centre.point();
                yield point != null && middle != null && middle.distanceKm(point) <= near.km;
            }
        };
    }

    /** Whether a commitment's area and this one may share a place. */
    private static boolean meets(Area area, String id, Entities entities) {
        Entity covered = entities.find(id);
        if (covered == null) {
            return false;
        }
        return switch (area) {
            case Box box -> {
                GeoPoint point = covered.point();
                yield covered.kind() == EntityKind.STATE || (point != null && box.holds(point));
            }
            case Near near -> {
                Entity centre = entities.find(near.id);
                yield near.id.equals(id)
                        || (centre != null
                                && (Objects.equals(country(centre), country(covered))
                                                && (centre.kind() == EntityKind.STATE
                                                        || covered.kind() == EntityKind.STATE)
                                        || reachable(near.id, Set.of(Relation.Type.LOCATED_IN), entities)
                                                .contains(id)
                                        || (centre.point() != null
                                                && covered.point() != null
                                                && centre.point().distanceKm(covered.point()) <= near.km)));
            }
        };
    }

    private static boolean isPlace(Entity entity) {
        return entity.kind() == EntityKind.PLACE || entity.kind() == EntityKind.STATE;
    }

    /** A State may be entered under its own code without naming a country. */
    private static @Nullable String country(Entity entity) {
        return entity.country() == null && entity.kind() == EntityKind.STATE ? entity.id() : entity.country();
    }

    private static boolean isOf(@Nullable String id, String whole, Entities entities) {
        return id != null
                && (id.equals(whole) || reachable(id, ALLEGIANCE, entities).contains(whole));
    }

    private static Set<String> reachable(String id, Set<Relation.Type> types, Entities entities) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty() && seen.size() < MOST_RELATED) {
            Entity entity = entities.find(open.removeFirst());
            if (entity == null) {
                continue;
            }
            for (Relation relation : entity.relations()) {
                if (types.contains(relation.type()) && seen.add(relation.target())) {
                    open.addLast(relation.target());
                }
            }
        }
        return seen;
    }
}
