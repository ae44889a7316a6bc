package org.raqib.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.model.Milestone.Moment;
import org.raqib.model.Milestone.Stage;
import org.raqib.model.Timeline.Standing;

class TimelineTest {
    /** A truce with everything in its life; and a gap, for the second extension came after it had lapsed. */
    private static final Timeline TRUCE = new Timeline(List.of(
            at(Stage.ENDED, "2030-12-01", null, null),
            at(Stage.DECLARED, "2030-05-01", null, null),
            at(Stage.EFFECT, "2030-05-03", "21:45", "2030-06-03"),
            at(Stage.EXTENDED, "2030-06-02", null, "2030-07-03"),
            at(Stage.SUSPENDED, "2030-06-10", null, null),
            at(Stage.RESUMED, "2030-06-12", "00:00", null),
            at(Stage.EXTENDED, "2030-08-01", "00:00", "2030-12-31")));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2030-04-30, NOT_YET",
        "2030-05-01, DECLARED",
        "2030-05-02, DECLARED",
        "2030-05-03, DECLARED IN_EFFECT",
        "2030-05-04, IN_EFFECT",
        "2030-06-03, IN_EFFECT",
        "2030-06-04, IN_EFFECT",
        "2030-06-09, IN_EFFECT",
        "2030-06-10, IN_EFFECT SUSPENDED",
        "2030-06-11, SUSPENDED",
        "2030-06-12, IN_EFFECT",
        "2030-07-03, IN_EFFECT",
        "2030-07-04, ENDED",
        "2030-07-31, ENDED",
        "2030-08-01, IN_EFFECT",
        "2030-12-01, IN_EFFECT",
        "2030-12-02, ENDED",
        "2030-05, DECLARED IN_EFFECT",
        "2030-06, IN_EFFECT SUSPENDED",
        "2031, ENDED",
        "2030-05-04/2030-06-01, IN_EFFECT"
    })
    void whereItStands(String when, String standings) {
        assertThat(TRUCE.on(EventDate.parse(when), false))
                .extracting(Standing::name)
                .containsExactlyInAnyOrder(standings.split(" "));
    }

    @Test
    void theFirstDayCountsInFullWhereWhoeverAsksSaysSo() {
        Timeline resolution = new Timeline(List.of(at(Stage.EFFECT, "2030-02-26", null, null)));
        EventDate day = EventDate.parse("2030-02-26");
        assertThat(resolution.on(day, true)).containsExactly(Standing.IN_EFFECT);
        assertThat(resolution.on(day, false)).containsExactly(Standing.NOT_YET, Standing.IN_EFFECT);
        assertThat(resolution.effectiveTo()).isNull();
    }

    @Test
    void aLastDayWithItsHourIsOpen() {
        Timeline truce = new Timeline(List.of(new Milestone(
                Stage.EFFECT,
                Moment.of(EventDate.parse("2030-04-02")),
                new Moment(EventDate.parse("2030-06-02"), LocalTime.of(19, 0)),
                List.of(),
                new Text("مصدر", "source"))));
        assertThat(truce.on(EventDate.parse("2030-06-01"), false)).containsExactly(Standing.IN_EFFECT);
        assertThat(truce.on(EventDate.parse("2030-06-02"), false)).containsExactly(Standing.IN_EFFECT, Standing.ENDED);
        assertThat(truce.on(EventDate.parse("2030-06-03"), false)).containsExactly(Standing.ENDED);
    }

    @Test
    void aSuspensionWithALastDayEndsByItself() {
        Timeline truce = new Timeline(List.of(
                at(Stage.EFFECT, "2030-04-02", null, null), at(Stage.SUSPENDED, "2030-04-10", "00:00", "2030-04-12")));
        assertThat(truce.on(EventDate.parse("2030-04-12"), false)).containsExactly(Standing.SUSPENDED);
        assertThat(truce.on(EventDate.parse("2030-04-13"), false)).containsExactly(Standing.IN_EFFECT);
    }

    @Test
    void declaredSpansTheFirstAndTheLastDeclaration() {
        Timeline truce = new Timeline(
                List.of(at(Stage.DECLARED, "2030-01-12", null, null), at(Stage.DECLARED, "2030-01-08", null, null)));
        assertThat(truce.declared()).isEqualTo(EventDate.parse("2030-01-08/2030-01-12"));
        assertThat(truce.effectiveFrom()).isNull();
        assertThat(truce.on(EventDate.parse("2030-02-01"), false)).containsExactly(Standing.DECLARED);
    }

    private static Milestone at(Stage stage, String day, @Nullable String hour, @Nullable String until) {
        return new Milestone(
                stage,
                new Moment(EventDate.parse(day), hour == null ? null : LocalTime.parse(hour)),
                until == null ? null : Moment.of(EventDate.parse(until)),
                List.of(),
                new Text("مصدر", "source"));
    }
}
