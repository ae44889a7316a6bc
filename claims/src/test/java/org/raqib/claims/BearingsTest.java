package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raqib.model.EventType;
import org.raqib.model.Report;

class BearingsTest {
    @Test
    void theWordBeforeAnActTellsWhatItIsToOthers() {
        int after = led("انسحبت القوات من البلدة بعد الهجوم على القافلة");
        assertThat(after).isPositive();
        assertThat(led("انسحبت القوات من البلدة عقب الهجوم على القافلة")).isEqualTo(after);
        assertThat(led("انسحبت القوات من البلدة قبل الهجوم على القافلة"))
                .isPositive()
                .isNotEqualTo(after);
        assertThat(led("الهجوم على القافلة أوقع ثلاثة قتلى")).isZero();
    }

    @Test
    void whatIsPointedAtWasToldBefore() {
        Draft pointed = assault("وقتل ثلاثة جنود في هذا الهجوم على القافلة");
        assertThat(Bearings.isPointedAt(pointed.scene, at(pointed, "الهجوم"))).isTrue();
        Draft other = assault("وقع الهجوم على القافلة");
        assertThat(Bearings.isPointedAt(other.scene, other.trigger)).isFalse();
    }

    @Test
    void aRelativeClauseEndsWithAComma() {
        Draft draft = assault("قال الجيش الذي انسحب من البلدة، إن المسلحين قصفوا القافلة");
        assertThat(Bearings.inRelative(draft.scene, draft.trigger)).isZero();
        Draft told = assault("انسحب المسلحون الذين قصفوا القافلة");
        assertThat(Bearings.inRelative(told.scene, told.trigger)).isEqualTo(2);
    }

    @Test
    void theNearestActOrVerbGoverns() {
        Draft draft = assault("قصف المسلحون القافلة الثلاثاء");
        int end = draft.scene.size() - 1;
        assertThat(Bearings.governor(draft, end, -1, List.of(draft), List.of())).isEqualTo(1);
        assertThat(Bearings.governor(draft, draft.triggerTo, 1, List.of(draft), List.of()))
                .as("no verb follows")
                .isEqualTo(5);
        Draft words = assault("تبادل الجيش إطلاق النار الثلاثاء");
        assertThat(Bearings.governor(words, words.triggerTo - 1, -1, List.of(words), List.of()))
                .as("the last of an act's words is the act")
                .isEqualTo(1);
    }

    private static int led(String text) {
        Draft draft = assault(text);
        return Bearings.led(draft.scene, draft.trigger);
    }

    private static int at(Draft draft, String word) {
        int at = 0;
        while (!draft.scene.form(at).equals(word)) {
            at++;
        }
        return at;
    }

    private static Draft assault(String text) {
        Report report = new Report("r", "0".repeat(64), "", text, LocalDate.of(2020, 6, 10), null, null, "ar");
        return Reader.standard().drafts(report).stream()
                .filter(draft -> draft.rule.event() == EventType.ASSAULT)
                .findFirst()
                .orElseThrow();
    }
}
