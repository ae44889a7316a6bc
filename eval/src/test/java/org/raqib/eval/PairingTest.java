package org.raqib.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PairingTest {
    @Provide
    Arbitrary<int[][]> squares() {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(n -> Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(2, Arbitraries.just(0)),
                                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(100, 112)))
                        .array(int[].class)
                        .ofSize(n)
                        .array(int[][].class)
                        .ofSize(n));
    }

    /** Against trying every way to pair. */
    @Property(seed = "20200430", tries = 500)
    void noPairingIsHeavier(@ForAll("squares") int[][] weights) {
        List<Pairing.Pair> pairs = Pairing.heaviest(weights);
        assertThat(pairs).extracting(Pairing.Pair::read).doesNotHaveDuplicates();
        assertThat(pairs).extracting(Pairing.Pair::gold).doesNotHaveDuplicates();
        int sum = pairs.stream()
                .mapToInt(pair -> weights[pair.read()][pair.gold()])
                .sum();
        assertThat(sum).isEqualTo(heaviest(weights, 0, new boolean[weights.length]));
    }

    private static int heaviest(int[][] weights, int row, boolean[] used) {
        if (row == weights.length) {
            return 0;
        }
        int best = 0;
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                used[j] = true;
                best = Math.max(best, weights[row][j] + heaviest(weights, row + 1, used));
                used[j] = false;
            }
        }
        return best;
    }

    @Test
    void aLaterOneMakesRoomForAnEarlier() {
        // 1 fits a and b, 2 fits a alone: both find a partner, though 1 takes a at first.
        assertThat(Pairing.most(List.of(1, 2), List.of("a", "b"), PairingTest::fits))
                .isEqualTo(2);
        assertThat(Pairing.most(List.of(2, 2), List.of("a", "b"), PairingTest::fits))
                .isEqualTo(1);
        assertThat(Pairing.most(List.of(), List.of("a"), PairingTest::fits)).isZero();
    }

    private static boolean fits(Object number, Object letter) {
        return number.equals(1) || letter.equals("a");
    }
}
