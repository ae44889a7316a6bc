package org.raqib.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raqib.model.Zone.Side;

class ZoneTest {
    /** About 100 km by 100 km, with a hole of about 20 km by 20 km in it. */
    private static final Zone ZONE = zone(
            ring(new double[][] {{31, 16}, {31, 17}, {32, 17}, {32, 16}}),
            ring(new double[][] {{31.4, 16.4}, {31.4, 16.6}, {31.6, 16.6}, {31.6, 16.4}}));

    @Test
    void insideOutsideAndInTheHole() {
        assertThat(ZONE.side(new GeoPoint(31.2, 16.2))).isEqualTo(Side.INSIDE);
        assertThat(ZONE.side(new GeoPoint(31.5, 16.5))).isEqualTo(Side.OUTSIDE);
        assertThat(ZONE.side(new GeoPoint(30.5, 16.5))).isEqualTo(Side.OUTSIDE);
        assertThat(ZONE.side(new GeoPoint(31.5, 18))).isEqualTo(Side.OUTSIDE);
    }

    @Test
    void withinAKilometreOfALineIsItsEdge() {
        double km = 1 / 111.195;
        assertThat(ZONE.side(new GeoPoint(31, 16.5))).isEqualTo(Side.EDGE);
        assertThat(ZONE.side(new GeoPoint(31 + 0.9 * km, 16.5))).isEqualTo(Side.EDGE);
        assertThat(ZONE.side(new GeoPoint(31 - 0.9 * km, 16.5))).isEqualTo(Side.EDGE);
        assertThat(ZONE.side(new GeoPoint(31 + 1.1 * km, 16.5))).isEqualTo(Side.INSIDE);
        assertThat(ZONE.side(new GeoPoint(31 - 1.1 * km, 16.5))).isEqualTo(Side.OUTSIDE);
        assertThat(ZONE.side(new GeoPoint(31.4, 16.5))).isEqualTo(Side.EDGE);
    }

    @Test
    void aPointLevelWithACornerIsCountedOnce() {
        Zone diamond = zone(ring(new double[][] {{0, 10}, {1, 11}, {0, 12}, {-1, 11}}));
        assertThat(diamond.side(new GeoPoint(0, 11))).isEqualTo(Side.INSIDE);
        assertThat(diamond.side(new GeoPoint(0, 9))).isEqualTo(Side.OUTSIDE);
        assertThat(diamond.side(new GeoPoint(1, 9))).isEqualTo(Side.OUTSIDE);
    }

    @Test
    void whichWayRoundDoesNotMatter() {
        Zone reversed = zone(ZONE.rings().getFirst().reversed());
        assertThat(reversed.side(new GeoPoint(31.2, 16.2))).isEqualTo(Side.INSIDE);
        assertThat(reversed.side(new GeoPoint(30.2, 16.2))).isEqualTo(Side.OUTSIDE);
    }

    @Test
    void twoCornersAreNoZone() {
        assertThatThrownBy(() -> zone(List.of(new GeoPoint(1, 1), new GeoPoint(2, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("three corners");
    }

    @SafeVarargs
    private static Zone zone(List<GeoPoint>... rings) {
        return new Zone("z", new Text("منطقة", "zone"), List.of(rings));
    }

    private static List<GeoPoint> ring(double[][] latLon) {
        return Arrays.stream(latLon)
                .map(corner -> new GeoPoint(corner[0], corner[1]))
                .toList();
    }
}
