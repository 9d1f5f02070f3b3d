package io.tillbook.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final Counts ONE = new Counts(1, 0, 0);
    private static final Offset<Double> PER_MILLE = within(1.0);
    private static final Window SECOND = new Window(0, 0, ms(1_000));

    private static long ms(long milliseconds) {
        return TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    private static Moments moments(long dueNs, long answeredNs) {
        return new Moments(dueNs, dueNs, answeredNs);
    }

    @Test
    void waitsFromTheMomentARequestWasDue() {
        Measurement measured = new Measurement();
        measured.answered(SECOND, moments(ms(100), ms(500)), ONE);
        measured.answered(SECOND, moments(ms(200), ms(501)), ONE);
        Latency latency = Latency.of(measured.acceptedNs());
        assertThat(latency.p50Ms()).isCloseTo(301, PER_MILLE);
        assertThat(latency.maxMs()).isCloseTo(400, PER_MILLE);
    }

    @Test
    void countsByWhenTheAnswerCame() {
        Window late = new Window(0, ms(500), ms(1_000));
        Measurement measured = new Measurement();
        measured.answered(late, moments(ms(400), ms(499)), ONE);
        measured.answered(late, moments(ms(499), ms(600)), ONE);
        measured.answered(late, moments(ms(900), ms(1_001)), ONE);
        assertThat(measured.inWindow().accepted()).isEqualTo(1);
        assertThat(measured.acceptedNs().getTotalCount()).isEqualTo(1);
        assertThat(measured.all().accepted()).isEqualTo(3);
    }

    @Test
    void tellsHowLongSayingNoTakesHoweverLateTheRequestLeft() {
        Window late = new Window(0, ms(500), ms(1_000));
        Counts turnedAway = new Counts(0, 1, 0);
        Measurement measured = new Measurement();
        measured.answered(late, new Moments(ms(100), ms(400), ms(450)), turnedAway);
        measured.answered(late, new Moments(ms(100), ms(600), ms(650)), turnedAway);
        measured.answered(late, new Moments(ms(100), ms(990), ms(1_010)), turnedAway);
        assertThat(measured.all().turnedAway()).isEqualTo(3);
        assertThat(measured.inWindow().turnedAway()).isEqualTo(1);
        assertThat(Latency.of(measured.turnedAwayNs()).maxMs()).isCloseTo(50, PER_MILLE);
        assertThat(measured.acceptedNs().getTotalCount()).isZero();
    }

    @Test
    void leavesOutNoRequestThatWasDueAndNotSent() {
        Pace pace = new Pace(SECOND, 10, 1_000);
        Measurement measured = new Measurement();
        List<Long> missed = new ArrayList<>();
        pace.eachMissed(missed::add);
        assertThat(missed).hasSize(10).contains(0L, ms(900));
        missed.forEach(dueNs -> measured.missed(SECOND, dueNs));
        assertThat(Latency.of(measured.acceptedNs()).maxMs()).isCloseTo(1_000, PER_MILLE);
    }

    @Test
    void asksNothingMoreBehindTheEndOrTheMost() {
        assertThat(new Pace(new Window(0, 0, System.nanoTime() - 1), 0, 10).await()).isEqualTo(Pace.OVER);
        Window open = new Window(System.nanoTime(), 0, Long.MAX_VALUE);
        Pace two = new Pace(open, 0, 2);
        assertThat(List.of(two.await() == Pace.OVER, two.await() == Pace.OVER, two.await() == Pace.OVER))
                .containsExactly(false, false, true);
    }

    @Test
    void findsTheWorstPauseOfAllConnections() {
        Pauses pauses = new Pauses(SECOND);
        pauses.answered(ms(100));
        pauses.answered(ms(50));
        pauses.answered(ms(400));
        pauses.answered(ms(1_500));
        assertThat(pauses.worstNs()).isEqualTo(ms(300));
        pauses.answered(SECOND.endNs());
        assertThat(pauses.worstNs()).as("with the end, without an answer before it").isEqualTo(ms(600));
    }

    @Test
    void addsUpConnections() {
        Measurement first = new Measurement();
        first.answered(SECOND, moments(0, ms(1)), ONE);
        Measurement second = new Measurement();
        second.answered(SECOND, moments(0, ms(9)), new Counts(0, 1, 0));
        second.broken("gone");
        Measurement sum = new Measurement().plus(first).plus(second);
        assertThat(sum.all()).isEqualTo(new Counts(1, 1, 0));
        assertThat(sum.brokenConnections()).isEqualTo(1);
        assertThat(sum.turnedAwayNs().getTotalCount()).isEqualTo(1);
        assertThat(sum.lastAnswerNs()).isEqualTo(ms(9));
        assertThat(sum.failures()).containsExactly("gone");
    }
}
