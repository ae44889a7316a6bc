package org.raqib.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.raqib.model.GeoPoint;
import org.raqib.model.Text;
import org.raqib.model.Zone;

/**
 * A polygon on one line: {@code zone = name | العربية | English | [[lon, lat], [lon, lat], ...]}, the coordinates as in
 * GeoJSON: longitude first, in degrees; several rings, {@code [[...], [...]]}, where there are holes. The last corner may repeat
 * the first, as GeoJSON asks for.
 */
final class ZoneLine {
    private static final int MOST_CORNERS = 10_000;

    private final String text;
    private int at;
    private int corners;

    private ZoneLine(String text) {
        this.text = text;
    }

    static Zone read(Entry entry, Entry.Field field) {
        List<String> parts = CommitmentFile.parts(field);
        if (parts.size() != 4 || parts.stream().anyMatch(String::isEmpty)) {
            throw entry.fault(field, "write 'zone = name | العربية | English | [[lon, lat], [lon, lat], [lon, lat]]'");
        }
        try {
            return new Zone(
                    parts.getFirst(), new Text(parts.get(1), parts.get(2)), new ZoneLine(parts.get(3)).polygon());
        } catch (IllegalArgumentException e) {
            throw entry.fault(
                    field,
                    "the polygon cannot be read: " + e.getMessage()
                            + "; write corners as in GeoJSON, [[lon, lat], [lon, lat], [lon, lat]]");
        }
    }

    private List<List<GeoPoint>> polygon() {
        List<List<GeoPoint>> rings = new ArrayList<>();
        expect('[');
        expect('[');
        boolean several = peek() == '[';
        at = 0;
        if (several) {
            expect('[');
            do {
                rings.add(ring());
            } while (separator());
            expect(']');
        } else {
            rings.add(ring());
        }
        if (peek() != 0) {
            throw new IllegalArgumentException("something stands after its end at '" + text.substring(at) + "'");
        }
        double west = rings.getFirst().stream().mapToDouble(GeoPoint::lon).min().orElseThrow();
        double east = rings.getFirst().stream().mapToDouble(GeoPoint::lon).max().orElseThrow();
        if (east - west > 180) {
            throw new IllegalArgumentException("it spans more than half of the Earth");
        }
        return rings;
    }

    private List<GeoPoint> ring() {
        List<GeoPoint> ring = new ArrayList<>();
        expect('[');
        do {
            expect('[');
            double lon = number();
            expect(',');
            double lat = number();
            expect(']');
            ring.add(new GeoPoint(lat, lon));
            if (++corners > MOST_CORNERS) {
                throw new IllegalArgumentException("it has more than " + MOST_CORNERS + " corners");
            }
        } while (separator());
        expect(']');
        if (ring.size() > 1 && ring.getFirst().equals(ring.getLast())) {
            ring.removeLast();
        }
        return ring;
    }

    private double number() {
        peek();
        int start = at;
        while (at < text.length() && "+-.0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number is missing at '" + text.substring(start) + "'", e);
        }
    }

    private boolean separator() {
        if (peek() == ',') {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new IllegalArgumentException("'" + wanted + "' is missing at '" + text.substring(at) + "'");
        }
        at++;
    }

    /** The next character that is no space, or 0 at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** The rings as {@link #read} reads them. */
    static String spelled(Zone zone) {
        List<String> rings = zone.rings().stream()
                .map(ring -> "["
                        + String.join(
                                ", ",
                                ring.stream()
                                        .map(point -> "[" + point.lon() + ", " + point.lat() + "]")
                                        .toList())
                        + "]")
                .toList();
        return rings.size() == 1 ? rings.getFirst() : "[" + String.join(", ", rings) + "]";
    }
}
