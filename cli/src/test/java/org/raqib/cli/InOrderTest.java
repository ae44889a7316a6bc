package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InOrderTest {
    private final List<Integer> taken = new ArrayList<>();

    @Test
    void resultsComeInTheOrderOfTheWorkHoweverLongEachPieceTakes() {
        try (InOrder<Integer, Integer> doubled =
                new InOrder<>(4, InOrderTest::slowly, (result, more) -> taken.add(result))) {
            for (int i = 0; i < 300; i++) {
                assertThat(doubled.put(i)).isTrue();
            }
        }
        assertThat(taken)
                .isEqualTo(IntStream.range(0, 300).map(i -> 2 * i).boxed().toList());
    }

    @Test
    void onlyAFewPiecesAreUnderWay() {
        AtomicInteger underWay = new AtomicInteger();
        int most = 0;
        try (InOrder<Integer, Integer> pieces = new InOrder<>(2, InOrderTest::slowly, (result, more) -> {
            underWay.decrementAndGet();
            return true;
        })) {
            for (int i = 0; i < 1_000; i++) {
                most = Math.max(most, underWay.incrementAndGet());
                pieces.put(i);
            }
        }
        assertThat(most).isLessThanOrEqualTo(2 * InOrder.AHEAD + 4);
    }

    @Test
    void heavyPiecesAreWorkedOnOneByOne() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (InOrder<Integer, Integer> pieces = new InOrder<>(
                2,
                piece -> 20L << 20,
                piece -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    Integer result = slowly(piece);
                    underWay.decrementAndGet();
                    return result;
                },
                (result, more) -> true)) {
            for (int i = 0; i < 30; i++) {
                pieces.put(i);
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void theLastResultAtHandSaysSo() {
        List<Boolean> mores = new ArrayList<>();
        try (InOrder<Integer, Integer> pieces = new InOrder<>(1, InOrderTest::slowly, (result, more) -> {
            mores.add(more);
            return true;
        })) {
            for (int i = 0; i < 20; i++) {
                pieces.put(i);
            }
        }
        assertThat(mores).hasSize(20);
        assertThat(mores.getLast()).isFalse();
    }

    @Test
    void whenNoMoreIsWantedWorkStops() {
        int put = 0;
        try (InOrder<Integer, Integer> pieces = new InOrder<>(2, InOrderTest::slowly, (result, more) -> {
            taken.add(result);
            return result < 10;
        })) {
            while (pieces.put(put)) {
                put++;
            }
        }
        assertThat(taken).containsExactly(0, 2, 4, 6, 8, 10);
        assertThat(put).isLessThan(12 + 2 * InOrder.AHEAD + 4);
    }

    @Test
    void whatTheSinkOrTheWorkThrowsReachesTheCaller() {
        assertThatThrownBy(() -> {
                    try (InOrder<Integer, Integer> pieces = new InOrder<>(2, InOrderTest::slowly, (result, more) -> {
                        throw new IllegalStateException("sink");
                    })) {
                        while (pieces.put(1)) {
                            Thread.onSpinWait();
                        }
                    }
                })
                .hasMessage("sink");
        assertThatThrownBy(() -> {
                    try (InOrder<Integer, Integer> pieces = new InOrder<>(
                            2,
                            piece -> {
                                throw new IllegalStateException("work");
                            },
                            (Integer result, boolean more) -> taken.add(result))) {
                        pieces.put(1);
                    }
                })
                .hasMessage("work");
        assertThat(taken).isEmpty();
    }

    private static int slowly(int piece) {
        try {
            Thread.sleep(piece % 3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 2 * piece;
    }
}
