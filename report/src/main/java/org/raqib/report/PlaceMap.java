package org.raqib.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raqib.model.GeoPoint;
import org.raqib.model.Incident;
import org.raqib.model.Mention;

/**
 * A map of the places at which incidents are said to have happened: numbered discs over coasts and borders (Natural Earth), in
 * an equirectangular projection true at its middle latitude. What lies far from where most lies is listed and not drawn.
 */
final class PlaceMap {
    private static final double WIDTH = 470;
    private static final double MOST_HEIGHT = 380;
    /** Farther from the middle of all places than this, in degrees, is off the map. */
    private static final double REACH = 9;
    /** A map is never narrower or lower than this, in degrees, so that some coast or border is in sight. */
    private static final double LEAST = 4;

    private static final List<double[]> OUTLINES = outlines();

    /**
     * A place and what is said to have happened there.
     *
     * @param force how many of the incidents are acts of force
     */
    record Spot(int number, Mention place, int incidents, int force, boolean drawn) {}

    private final List<Spot> spots;
    private double south = 90;
    private double north = -90;
    private double west = 180;
    private double east = -180;

    private PlaceMap(List<Spot> spots) {
        this.spots = spots;
        for (Spot spot : spots) {
            GeoPoint point = spot.place.point();
            if (point != null && spot.drawn) {
                south = Math.min(south, point.lat());
                north = Math.max(north, point.lat());
                west = Math.min(west, point.lon());
                east = Math.max(east, point.lon());
            }
        }
        double tall = Math.max(LEAST, (north - south) * 1.25);
        double wide = Math.max(LEAST * 1.4, (east - west) * 1.25);
        double lat = (north + south) / 2;
        double lon = (east + west) / 2;
        south = lat - tall / 2;
        north = lat + tall / 2;
        west = lon - wide / 2;
        east = lon + wide / 2;
    }

    /** Of incidents, by the place most specific and most often named; most incidents first. */
    static PlaceMap of(List<Incident> incidents) {
        Map<String, Mention> places = new LinkedHashMap<>();
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Incident incident : incidents) {
            for (Mention place : incident.places()) {
                if (place.point() != null) {
                    places.putIfAbsent(place.key(), place);
                    int[] count = counts.computeIfAbsent(place.key(), key -> new int[2]);
                    count[0]++;
                    count[1] += ReportWriter.isForce(incident) ? 1 : 0;
                    break;
                }
            }
        }
        List<Map.Entry<String, int[]>> sorted = counts.entrySet().stream()
                .sorted((one, other) -> one.getValue()[0] != other.getValue()[0]
                        ? other.getValue()[0] - one.getValue()[0]
                        : one.getKey().compareTo(other.getKey()))
                .toList();
        double lat = middle(places.values().stream()
                .map(Mention::point)
                .mapToDouble(GeoPoint::lat)
                .sorted()
                .toArray());
        double lon = middle(places.values().stream()
                .map(Mention::point)
                .mapToDouble(GeoPoint::lon)
                .sorted()
                .toArray());
        List<Spot> spots = new ArrayList<>();
        for (Map.Entry<String, int[]> entry : sorted) {
            Mention place = places.get(entry.getKey());
            GeoPoint point = place == null ? null : place.point();
            if (place != null && point != null) {
                boolean near = Math.abs(point.lat() - lat) <= REACH && Math.abs(point.lon() - lon) <= REACH * 1.4;
                spots.add(new Spot(spots.size() + 1, place, entry.getValue()[0], entry.getValue()[1], near));
            }
        }
        return new PlaceMap(spots);
    }

    private static double middle(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    List<Spot> spots() {
        return spots;
    }

    Drawing drawing() {
        double narrow = Math.cos(Math.toRadians((north + south) / 2));
        double scale = Math.min(WIDTH / ((east - west) * narrow), MOST_HEIGHT / (north - south));
        double height = (north - south) * scale;
        double width = Math.min(WIDTH, (east - west) * narrow * scale);
        List<Drawing.Shape> shapes = new ArrayList<>();
        shapes.add(new Drawing.Bar(0, 0, width, height, Drawing.Fill.PAPER));
        grid(shapes, narrow, scale, width, height);
        for (double[] outline : OUTLINES) {
            outline(shapes, outline, narrow, scale);
        }
        List<Drawing.Disc> discs = new ArrayList<>();
        for (Spot spot : spots) {
            GeoPoint point = spot.place.point();
            if (point == null || !spot.drawn) {
                continue;
            }
            double radius = 6 + Math.min(9, 1.6 * Math.sqrt(spot.incidents));
            double x = (point.lon() - west) * narrow * scale;
            double y = (north - point.lat()) * scale;
            Drawing.Fill fill = spot.force > 0 ? Drawing.Fill.HATCHED : Drawing.Fill.PAPER;
            Drawing.Disc disc = apart(new Drawing.Disc(x, y, radius, fill), discs, width, height);
            if (disc.x() != x || disc.y() != y) {
                shapes.add(new Drawing.Path(new double[] {x, y, disc.x(), disc.y()}, Drawing.Stroke.AXIS));
                shapes.add(new Drawing.Disc(x, y, 1.4, Drawing.Fill.SOLID));
            }
            discs.add(disc);
        }
        int next = 0;
        for (Spot spot : spots) {
            if (spot.drawn) {
                Drawing.Disc disc = discs.get(next++);
                shapes.add(disc);
                shapes.add(new Drawing.Disc(disc.x(), disc.y(), 5.2, Drawing.Fill.BLANK));
                shapes.add(new Drawing.Label(
                        disc.x(), disc.y() + 2.8, Integer.toString(spot.number), Drawing.Anchor.MIDDLE, 8, true));
            }
        }
        return new Drawing(width, height, shapes);
    }

    /** The disc where it hides none before it: there, or as near as there is room, on a spiral outwards. */
    private static Drawing.Disc apart(Drawing.Disc disc, List<Drawing.Disc> others, double width, double height) {
        for (int step = 0; step < 400; step++) {
            double away = step == 0 ? 0 : disc.radius() + step * 0.6;
            double x = disc.x() + away * Math.cos(step * 0.7);
            double y = disc.y() - away * Math.sin(step * 0.7);
            boolean inside =
                    x > disc.radius() && y > disc.radius() && x < width - disc.radius() && y < height - disc.radius();
            if ((inside || step == 0)
                    && others.stream()
                            .allMatch(other ->
                                    Math.hypot(other.x() - x, other.y() - y) > other.radius() + disc.radius() + 1)) {
                return new Drawing.Disc(x, y, disc.radius(), disc.fill());
            }
        }
        return disc;
    }

    private void grid(List<Drawing.Shape> shapes, double narrow, double scale, double width, double height) {
        int step = east - west > 12 ? 5 : east - west > 6 ? 2 : 1;
        for (int lon = (int) Math.ceil(west / step) * step; lon < east; lon += step) {
            double x = (lon - west) * narrow * scale;
            shapes.add(new Drawing.Path(new double[] {x, 0, x, height}, Drawing.Stroke.GRID));
            shapes.add(new Drawing.Label(x + 2, height - 3, degrees(lon, "E", "W"), Drawing.Anchor.LEFT, 6.5, false));
        }
        for (int lat = (int) Math.ceil(south / step) * step; lat < north; lat += step) {
            double y = (north - lat) * scale;
            shapes.add(new Drawing.Path(new double[] {0, y, width, y}, Drawing.Stroke.GRID));
            shapes.add(new Drawing.Label(2, y - 2, degrees(lat, "N", "S"), Drawing.Anchor.LEFT, 6.5, false));
        }
    }

    private static String degrees(int degrees, String positive, String negative) {
        return Math.abs(degrees) + "°" + (degrees == 0 ? "" : degrees > 0 ? positive : negative);
    }

    /** The stretches of an outline that come near the map. */
    private void outline(List<Drawing.Shape> shapes, double[] outline, double narrow, double scale) {
        List<Double> stretch = new ArrayList<>();
        for (int i = 0; i < outline.length; i += 2) {
            boolean near = outline[i] > west - 2
                    && outline[i] < east + 2
                    && outline[i + 1] > south - 2
                    && outline[i + 1] < north + 2;
            if (near) {
                stretch.add((outline[i] - west) * narrow * scale);
                stretch.add((north - outline[i + 1]) * scale);
            }
            if ((!near || i + 2 == outline.length) && !stretch.isEmpty()) {
                if (stretch.size() > 2) {
                    shapes.add(new Drawing.Path(
                            stretch.stream().mapToDouble(Double::doubleValue).toArray(), Drawing.Stroke.OUTLINE));
                }
                stretch.clear();
            }
        }
    }

    private static List<double[]> outlines() {
        List<double[]> outlines = new ArrayList<>();
        for (String line : Words.text("outlines.txt").lines().toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] steps = line.split("[ ,]");
            double[] points = new double[steps.length];
            int x = 0;
            int y = 0;
            for (int i = 0; i + 1 < steps.length; i += 2) {
                x += Integer.parseInt(steps[i]);
                y += Integer.parseInt(steps[i + 1]);
                points[i] = x / 100.0;
                points[i + 1] = y / 100.0;
            }
            outlines.add(points);
        }
        return outlines;
    }
}
