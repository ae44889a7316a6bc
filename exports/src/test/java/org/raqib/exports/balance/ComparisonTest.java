package org.raqib.exports.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static Comparison of(int one, int n, int other, int m) {
        return new Comparison(new Share(one, n), new Share(other, m));
    }

    /** The examples of Newcombe 1998, table II, method 10: (a) 56 of 70 and 48 of 80, (b) 9/10 and 3/10, (h) 10/10 and 0/10. */
    @Test
    void theIntervalsPublished() {
        Comparison a = of(56, 70, 48, 80);
        assertThat(a.difference()).isCloseTo(0.2, within(1e-9));
        assertThat(a.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(a.high()).isCloseTo(0.3339, within(5e-5));
        Comparison b = of(9, 10, 3, 10);
        assertThat(b.low()).isCloseTo(0.1705, within(5e-5));
        assertThat(b.high()).isCloseTo(0.8090, within(5e-5));
        Comparison h = of(10, 10, 0, 10);
        assertThat(h.low()).isCloseTo(0.6075, within(5e-5));
        assertThat(h.high()).isCloseTo(1.0, within(5e-5));
    }

    @Test
    void fewAreNotComparedAndSmallNumbersAreSaidToBe() {
        assertThat(of(4, 4, 0, 100).isPossible()).isFalse();
        assertThat(of(4, 4, 0, 100).isFlagged()).isFalse();
        assertThat(of(10, 10, 0, 100).isFlagged()).isTrue();
        assertThat(of(10, 10, 0, 100).isSmall()).isTrue();
        assertThat(of(20, 20, 0, 100).isSmall()).isFalse();
        assertThat(of(0, 0, 0, 0).isPossible()).isFalse();
    }

    @Property
    void theIntervalHoldsTheDifferenceAndTurnsWithTheSides(
            @ForAll @IntRange(min = 5, max = 400) int n,
            @ForAll @IntRange(min = 5, max = 400) int m,
            @ForAll @IntRange(max = 400) int one,
            @ForAll @IntRange(max = 400) int other) {
        Comparison there = of(one % (n + 1), n, other % (m + 1), m);
        Comparison back = new Comparison(there.others(), there.own());
        assertThat(there.low()).isBetween(-1.0, there.difference() + 1e-12);
        assertThat(there.high()).isBetween(there.difference() - 1e-12, 1.0);
        assertThat(back.low()).isCloseTo(-there.high(), within(1e-9));
        assertThat(back.isFlagged()).isEqualTo(there.isFlagged());
    }
}
