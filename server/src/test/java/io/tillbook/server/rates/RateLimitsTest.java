package io.tillbook.server.rates;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.api.kernel.Principal;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final Principal PERSON = new Principal("employee:wang");
    private static final Principal TILL = new Principal("device:lane-7");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private long nanos;
    private final RateLimits rates = new RateLimits(new RatesProperties(2, 1, 3, 1, 4, 1, 1), meters, () -> nanos);

    @Test
    void eachSenderHasTheirOwn() {
        assertThat(letThrough(() -> rates.request(PERSON))).isEqualTo(20);
        assertThat(letThrough(() -> rates.request(new Principal("employee:li")))).isEqualTo(20);
        assertThat(letThrough(() -> rates.request(TILL))).isEqualTo(30);
        assertThat(letThrough(() -> rates.stranger("192.0.2.1"))).isEqualTo(10);
        assertThat(letThrough(() -> rates.stranger("192.0.2.2"))).isEqualTo(10);
    }

    @Test
    void queriesCountByThemselves() {
        assertThat(letThrough(() -> rates.query(PERSON))).isEqualTo(10);
        assertThat(letThrough(() -> rates.request(PERSON))).isEqualTo(20);
    }

    @Test
    void timeBringsThemBackAndThePauseSaysWhen() {
        letThrough(() -> rates.request(PERSON));
        assertThat(rates.request(PERSON)).isEqualTo(Duration.ofMillis(500));
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(letThrough(() -> rates.request(PERSON))).isEqualTo(2);
    }

    @Test
    void whatIsTurnedAwayIsCountedByKindsAndNoNameIsTold() {
        letThrough(() -> rates.request(TILL));
        letThrough(() -> rates.stranger("192.0.2.1"));

        assertThat(meters.get("tillbook.requests.throttled").tag("sender", "device").counter().count()).isPositive();
        assertThat(meters.get("tillbook.requests.throttled").tag("sender", "stranger").counter().count())
                .isPositive();
        assertThat(meters.getMetersAsString()).doesNotContain("lane-7", "192.0.2.1");
    }

    private static int letThrough(Supplier<Duration> send) {
        int through = 0;
        for (int each = 0; each < 100; each++) {
            through += send.get().isZero() ? 1 : 0;
        }
        return through;
    }
}
