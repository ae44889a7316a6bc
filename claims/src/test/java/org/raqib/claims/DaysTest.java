package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        assertThat(told.away(7)).isEqualTo(2);
        assertThat(days.tellsNews()).isFalse();
        days.tell(EventDate.of(PUBLISHED), 5);
        assertThat(days.tellsNews()).isTrue();
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
