package io.tillbook.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RefusalPaceTest {
    private static final long START = -20; // such clocks may begin anywhere

    private final RefusalPace pace = new RefusalPace(10, 35, START);

    @Test
    void holdsNothingBackThatComesSeldom() {
        assertThat(LongStream.range(0, 5).map(count -> pace.delayNanos(START + 10 * count))).containsOnly(0L);
    }

    @Test
    void spacesOutACrowdButHoldsNobodyBackForLong() {
        assertThat(LongStream.range(0, 6).map(_ -> pace.delayNanos(START))).containsExactly(0L, 10L, 20L, 30L, 35L,
                35L);
    }

    @Test
    void isOverTheCrowdSoon() {
        LongStream.range(0, 1_000).forEach(_ -> pace.delayNanos(START));
        assertThat(pace.delayNanos(START + 45)).isZero();
    }
}
