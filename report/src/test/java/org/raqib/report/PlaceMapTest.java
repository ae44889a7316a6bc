package org.raqib.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceMapTest {
    private final PlaceMap map = PlaceMap.of(Sample.INCIDENTS);

    @Test
    void placesAreNumberedAndWhatIsFarOffIsListedOnly() {
        assertThat(map.spots()).extracting(PlaceMap.Spot::number).containsExactly(1, 2, 3);
        assertThat(map.spots())
                .filteredOn(spot -> !spot.drawn())
                .extracting(spot -> spot.place().id())
                .containsExactly("MOW");
    }

    @Test
    void noDiscHidesAnotherAndAllLieOnTheMap() {
        Drawing drawing = map.drawing();
        List<Drawing.Disc> discs = drawing.shapes().stream()
                .filter(Drawing.Disc.class::isInstance)
                .map(Drawing.Disc.class::cast)
                .filter(disc -> disc.radius() > 6)
                .toList();
        assertThat(discs).hasSize(2);
        assertThat(Math.hypot(
                        discs.getFirst().x() - discs.getLast().x(),
                        discs.getFirst().y() - discs.getLast().y()))
                .isGreaterThan(discs.getFirst().radius() + discs.getLast().radius());
        assertThat(discs)
                .allMatch(disc ->
                        disc.x() > 0 && disc.x() < drawing.width() && disc.y() > 0 && disc.y() < drawing.height());
    }

    @Test
    void coastsAreDrawn() {
        assertThat(map.drawing().shapes())
                .filteredOn(shape -> shape instanceof Drawing.Path path && path.stroke() == Drawing.Stroke.OUTLINE)
                .isNotEmpty();
    }
}
