package org.raqib.model;

/**
 * A point on the WGS 84 ellipsoid.
 *
 * @param lat latitude in degrees, -90 to 90, north positive
 * @param lon longitude in degrees, -180 to 180, east positive
 */
public record GeoPoint(double lat, double lon) {
    /** Mean radius of the Earth in kilometres (IUGG). */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public GeoPoint {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("No such place on Earth: " + lat + ", " + lon);
        }
    }

    /** Great-circle distance in kilometres (haversine). */
    public double distanceKm(GeoPoint other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
