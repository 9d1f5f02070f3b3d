package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConvoyTest {

    private static final long NOW = 5;

    private final Convoy convoy = new Convoy(10);

    @Test
    void waitsForThoseFarBehindOnly() {
        convoy.reached("slow", 4, NOW);
        convoy.reached("fast", 90, NOW);
        assertThat(convoy.isFarAhead(14, NOW)).isFalse();
        assertThat(convoy.isFarAhead(15, NOW)).isTrue();
        convoy.reached("slow", 5, NOW);
        assertThat(convoy.isFarAhead(15, NOW)).isFalse();
    }

    @Test
    void knowsTheLastOfThoseWhoMove() {
        assertThat(convoy.last(NOW)).isEqualTo(Long.MAX_VALUE);
        convoy.reached("slow", 4, NOW);
        convoy.reached("fast", 90, NOW + 1);
        assertThat(convoy.last(NOW + 1)).isEqualTo(4);
        assertThat(convoy.last(NOW + Convoy.MOVING_NANOS)).isEqualTo(90);
    }

    @Test
    void doesNotWaitForWhoStandsStill() {
        convoy.reached("stuck", 0, NOW);
        assertThat(convoy.isFarAhead(100, NOW + Convoy.MOVING_NANOS - 1)).isTrue();
        assertThat(convoy.isFarAhead(100, NOW + Convoy.MOVING_NANOS)).isFalse();
    }

    @Test
    void goesOnInTheEndWhateverOthersDo() {
        convoy.reached("stuck", 0);
        convoy.awaitOthers(1_000);
    }
}
