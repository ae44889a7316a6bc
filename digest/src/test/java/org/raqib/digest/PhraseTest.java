package org.raqib.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {
    @Test
    void bracketsGoWithTheirEmptySlots() {
        Phrase phrase = Phrase.parse("Attack[ on {who}][ in {where}], {when}");
        assertThat(phrase.slots()).containsExactly("when", "where", "who");
        assertThat(phrase.fill(Map.of("who", "a port", "where", "", "when", "today")))
                .isEqualTo("Attack on a port, today");
        assertThat(phrase.fill(Map.of("where", "x", "when", ""))).isEqualTo("Attack in x, ");
    }

    @Test
    void whatASlotHoldsIsNotReadAgain() {
        assertThat(Phrase.parse("[{a}]{b}").fill(Map.of("a", "[{b}]", "b", "{a}")))
                .isEqualTo("[{b}]{a}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a [b", "a ]b", "a [b [c] d]", "a {b"})
    void whatIsNotClosedIsRefused(String text) {
        assertThatThrownBy(() -> Phrase.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
