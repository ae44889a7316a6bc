package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Report;

class DaysTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2020, 6, 10);
    private static final EventDate TUESDAY = EventDate.of(LocalDate.of(2020, 6, 9));

    @Test
    void knowsWhichSentencesTellADate() {
        Days days = new Days();
        days.published = PUBLISHED;
        Days.Told told = days.tell(TUESDAY, 4);
        days.tell(TUESDAY, 9);
        days.tell(TUESDAY, 9);
        assertThat(days.all()).containsExactly(told);
        assertThat(told.sentences()).isEqualTo(2);
        assertThat(told.first).isEqualTo(4);
        assertThat(told.since(3)).as("told by none before").isEqualTo(-1);
        assertThat(told.until(3)).isEqualTo(1);
        assertThat(told.since(4)).isZero();
        assertThat(told.until(9)).as("told by none behind").isEqualTo(-1);
        assertThat(days.tellsNews()).isFalse();
        days.tell(EventDate.of(PUBLISHED), 5);
        assertThat(days.tellsNews()).isTrue();
    }

    @Test
    void theNearestDatesAreThoseOfTheSentencesAround() {
        Days days = new Days();
        Days.Told tuesday = days.tell(TUESDAY, 4);
        Days.Told year = days.tell(EventDate.of(LocalDate.of(2019, 1, 1)), 8);
        Days.Told monday = days.tell(EventDate.of(LocalDate.of(2020, 6, 8)), 30);
        days.tell(TUESDAY, 31);
        Days.Told sunday = days.tell(EventDate.of(LocalDate.of(2020, 6, 7)), 6);

        assertThat(days.nearest(6, Set.of(), 9))
                .as("its own sentence is none other")
                .containsExactly(tuesday, year, monday);
        assertThat(days.nearest(40, Set.of(), 2)).containsExactly(tuesday, monday);
        assertThat(days.nearest(0, Set.of(TUESDAY), 2)).containsExactly(sunday, year);
    }

    @Test
    void aVeryLongReportIsSearchedAroundTheActOnly() {
        Days days = new Days();
        for (int sentence = 0; sentence < 1000; sentence++) {
            days.tell(TUESDAY, sentence);
        }
        days.tell(EventDate.of(PUBLISHED), 1000);

        assertThat(days.nearest(10, Set.of(TUESDAY), 8)).isEmpty();
        assertThat(days.nearest(990, Set.of(TUESDAY), 8)).hasSize(1);
    }

    @Test
    void aDateToldFarOnInALongReportIsNoneToldJustBefore() {
        Report report = new Report(
                "r",
                "0".repeat(64),
                "",
                "قصفت الطائرات مدينة حلب.\n"
                        + IntStream.range(0, 220)
                                .mapToObj(i -> "وصل الوفد رقم " + i + " إلى المدينة.\n")
                                .collect(Collectors.joining())
                        + "وقصفت الطائرات مدينة إدلب الثلاثاء.",
                PUBLISHED,
                null,
                null,
                "ar");
        Draft first = Reader.standard().drafts(report).get(0);
        Days days = Objects.requireNonNull(first.days);
        assertThat(days.of(TUESDAY)).isNotNull();
        int[] x = new int[DateFeature.SIZE];
        DateFeatures.known(first, TUESDAY, days, x);
        assertThat(x[DateFeature.GAP]).isNegative().isGreaterThanOrEqualTo(Byte.MIN_VALUE);
    }

    @Test
    void anActIsAlikeToOneOfItsSortAndPlaceThatHasTheDate() {
        Report report = new Report(
                "r",
                "0".repeat(64),
                "",
                "قصفت الطائرات مدينة حلب الثلاثاء.\nوانسحب المسلحون من مدينة إدلب.\nوتجدد القصف على مدينة حلب.",
                PUBLISHED,
                null,
                null,
                "ar");
        Days days = new Days();
        var drafts = Reader.standard().drafts(report);
        drafts.forEach(days::date);
        Days.Told told = days.tell(TUESDAY, 0);
        assertThat(told.acts()).isPositive();
        Draft other = drafts.stream()
                .filter(draft -> draft.rule.event() == EventType.RETREAT)
                .findFirst()
                .orElseThrow();
        Draft again = drafts.get(drafts.size() - 1);
        assertThat(told.alike(again)).isGreaterThan(told.alike(other));
    }
}
