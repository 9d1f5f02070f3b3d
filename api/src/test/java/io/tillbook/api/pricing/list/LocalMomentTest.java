package io.tillbook.api.pricing.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks in Berlin go from 2 to 3 on 2026-03-29, and from 3 back to 2 on 2026-10-25. */
class LocalMomentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({"2026-03-29T01:59:59, 2026-03-29T00:59:59Z", "2026-03-29T02:00:00, 2026-03-29T01:00:00Z",
            "2026-03-29T02:30:00, 2026-03-29T01:00:00Z", "2026-03-29T03:00:00, 2026-03-29T01:00:00Z",
            "2026-03-29T03:30:00, 2026-03-29T01:30:00Z", "2026-10-25T01:59:59, 2026-10-24T23:59:59Z",
            "2026-10-25T02:00:00, 2026-10-25T00:00:00Z", "2026-10-25T02:30:00, 2026-10-25T00:30:00Z",
            "2026-10-25T03:00:00, 2026-10-25T02:00:00Z"})
    void aTimeThatIsThereTwiceIsTheFirstAndOneThatIsNotThereIsWhenTheClockIsPutForward(LocalDateTime local,
            Instant expected) {
        assertThat(new LocalMoment(local, Instant.EPOCH).in(BERLIN)).isEqualTo(expected);
    }

    /** Else a price that begins in the hour that comes twice would begin, end and begin again. */
    @Test
    void aPriceThatBeganIsNotOverBecauseTheClockIsPutBack() {
        PriceResolution store = Listed.open()
                .set(Listed.OF_CHAIN, 100, "2026-01-01T00:00")
                .set(Listed.OF_CHAIN, 200, "2026-10-25T02:30")
                .in(Listed.store(BERLIN));
        Instant begin = Instant.parse("2026-10-25T00:30:00Z");

        assertThat(store.at(begin.minusSeconds(1))).map(ResolvedPrice::price).contains(Money.of(100));
        for (int second = 0; second < 7200; second++) {
            assertThat(store.at(begin.plusSeconds(second))).map(ResolvedPrice::price).contains(Money.of(200));
        }
    }

    @Test
    void aTimeThatTheClockNeverShowsIsNoTime() {
        PriceResolution store = Listed.open()
                .set(Listed.OF_CHAIN, 100, "2026-01-01T00:00")
                .set(Listed.OF_CHAIN, 200, "2026-03-29T02:10", "2026-03-29T02:50")
                .in(Listed.store(BERLIN));
        Instant change = Instant.parse("2026-03-29T01:00:00Z");

        for (int second = -3600; second < 3600; second++) {
            assertThat(store.at(change.plusSeconds(second))).map(ResolvedPrice::price).contains(Money.of(100));
        }
    }

    /** What is dropped rests on both: nowhere does it say anything any more. */
    @Property
    void whatIsOverEverywhereIsOverAtEachPlace(@ForAll Random random) {
        LocalMoment one = drawn(random);
        LocalMoment other = drawn(random);
        for (String zone : List.of("Pacific/Kiritimati", "Asia/Shanghai", "Europe/Berlin", "Pacific/Pago_Pago")) {
            Instant there = one.in(ZoneId.of(zone));

            assertThat(there).isBeforeOrEqualTo(one.latest());
            if (one.isNowhereAfter(other)) {
                assertThat(there).isBeforeOrEqualTo(other.in(ZoneId.of(zone)));
            }
        }
    }

    private static LocalMoment drawn(Random random) {
        Instant known = Instant.parse("2026-03-27T00:00:00Z").plus(Duration.ofHours(random.nextInt(72)));
        LocalDateTime local = LocalDateTime.parse("2026-03-27T00:00").plusMinutes(30L * random.nextInt(144));
        return new LocalMoment(random.nextInt(4) == 0 ? null : local, known);
    }

    @Test
    void nothingIsEarlierThanItWasKnown() {
        Instant known = Instant.parse("2026-06-01T00:00:00Z");
        LocalMoment past = new LocalMoment(LocalDateTime.parse("2026-05-31T00:00"), known);

        assertThat(past.in(BERLIN)).isEqualTo(known);
        assertThat(new LocalMoment(null, known).in(BERLIN)).isEqualTo(known);
        assertThat(past.isReached(known.minusNanos(1), BERLIN)).isFalse();
        assertThat(past.isReached(known, BERLIN)).isTrue();
    }
}
