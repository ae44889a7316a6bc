package org.raqib.model;

import java.util.List;

/**
 * A part of the Earth's surface that a commitment draws by coordinates: a partial area, a buffer zone.
 *
 * <p>Lines between corners are straight in latitude and longitude, which at the size of such zones (tens of kilometres)
 * differs from the great circle by metres. A zone does not cross the meridian of 180 degrees.
 *
 * @param id unique within the commitment
 * @param name in both languages
 * @param rings the outer ring, then holes in it; each of three corners or more, the first not repeated at the end
 */
public record Zone(String id, Text name, List<List<GeoPoint>> rings) {
    /**
     * A place is known by one point, for a town good to about a kilometre (GeoNames): nearer than this to the line it cannot
     * be said on which side of it something happened there.
     */
    public static final double EDGE_KM = 1.0;

    private static final double KM_PER_DEGREE = 111.195;

    public Zone {
        rings = rings.stream().map(List::copyOf).toList();
        if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.size() < 3)) {
            throw new IllegalArgumentException("A zone needs a ring of three corners or more");
        }
    }

    /** On which side of the line a point lies. */
    public enum Side {
        INSIDE,
        /** Nearer to the line than {@link Zone#EDGE_KM}. */
        EDGE,
        OUTSIDE
    }

    /** Where a point lies: inside, outside, or too near to the line to tell. */
    public Side side(GeoPoint point) {
        boolean inside = false;
        for (List<GeoPoint> ring : rings) {
            GeoPoint from = ring.getLast();
            for (GeoPoint to : ring) {
                if (kmTo(point, from, to) < EDGE_KM) {
                    return Side.EDGE;
                }
                inside ^= crosses(point, from, to);
                from = to;
            }
        }
        return inside ? Side.INSIDE : Side.OUTSIDE;
    }

    /** Whether a ray from the point to the east crosses the edge; a corner belongs to the edge above it alone. */
    private static boolean crosses(GeoPoint point, GeoPoint from, GeoPoint to) {
        if ((from.lat() > point.lat()) == (to.lat() > point.lat())) {
            return false;
        }
        double lon = from.lon() + (point.lat() - from.lat()) / (to.lat() - from.lat()) * (to.lon() - from.lon());
        return point.lon() < lon;
    }

    /** Distance to an edge, in kilometres, on a plane laid through the point. */
    private static double kmTo(GeoPoint point, GeoPoint from, GeoPoint to) {
        double perLon = KM_PER_DEGREE * Math.cos(Math.toRadians(point.lat()));
        double ax = (from.lon() - point.lon()) * perLon;
        double ay = (from.lat() - point.lat()) * KM_PER_DEGREE;
        double dx = (to.lon() - from.lon()) * perLon;
        double dy = (to.lat() - from.lat()) * KM_PER_DEGREE;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / square, 0, 1);
        return Math.hypot(ax + along * dx, ay + along * dy);
    }
}
