package io.tillbook.server.delivery;

import static io.tillbook.server.testing.Happenings.raised;
import static io.tillbook.server.testing.Happenings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.api.alerts.AlertId;
import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.query.alerts.AlertDelivery.State;
import io.tillbook.query.alerts.AlertDeliveryRepository;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.StateStore;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.server.automation.alerts.WhenAlertRaisedThenDeliver;
import io.tillbook.server.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryWorkerTest {
    private static final AlertId ALERT = new AlertId("a.1");

    @TempDir Path directory;

    private final MovableClock clock = new MovableClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Line line = new Line();
    private ViewDatabase database;
    private AlertDeliveryRepository deliveries;
    private DeliveryWorker worker;

    @BeforeEach
    void open() {
        database = ViewDatabase.open(ViewsProperties.in(directory), List.of());
        deliveries = new StateStore(database).repository(AlertDeliveryRepository.class);
        worker = worker(List.of(line));
        alertIsRaised();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAlertIsToldOnceHoweverOftenItsEventComes() {
        runFor(Duration.ofHours(2));
        alertIsRaised();
        runFor(Duration.ofHours(2));

        assertThat(line.sent).hasSize(1);
        assertThat(only().state()).isEqualTo(State.DELIVERED);
        assertThat(registry.counter("tillbook.alerts.deliveries", "channel", "line", "outcome", "delivered").count())
                .isEqualTo(1);
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLater() {
        line.failures = 3;
        runFor(Duration.ofMinutes(5));

        List<Duration> waits = new ArrayList<>();
        for (int attempt = 1; attempt < line.sent.size(); attempt++) {
            waits.add(Duration.between(line.sent.get(attempt - 1), line.sent.get(attempt)));
        }
        assertThat(waits).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(only().state()).isEqualTo(State.DELIVERED);
        assertThat(only().attempts()).isEqualTo(4);
    }

    @Test
    void itIsGivenUpAfterSoManyAttemptsAndThatCanBeSeen() {
        line.failures = Integer.MAX_VALUE;
        runFor(Duration.ofDays(2));

        assertThat(line.sent).hasSize(RetryPlan.MAX_ATTEMPTS);
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().lastError()).isEqualTo("engaged");
    }

    @Test
    void whatWasCutOffIsTriedAgainAfterARestart() {
        line.breaksDown = true;
        try {
            worker.step();
        } catch (InternalError killed) {
            assertThat(killed).hasMessage("killed");
        }
        line.breaksDown = false;
        worker = worker(List.of(line));
        assertThat(worker.step()).as("not at once").isFalse();

        runFor(Duration.ofSeconds(11));

        assertThat(line.sent).hasSize(2);
        assertThat(only().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatMakesAChannelBreakIsTriedAgainTooAndKeepsNoOtherBack() {
        line.isIndigestible = true;
        worker.step();

        assertThat(only().state()).isEqualTo(State.PENDING);
        assertThat(only().lastError()).contains("indigestible");
    }

    @Test
    void aChannelThatIsGoneIsAFailureLikeAnyOther() {
        worker = worker(List.of());
        worker.step();

        assertThat(only().state()).isEqualTo(State.PENDING);
        assertThat(only().lastError()).contains("not set up");
    }

    private DeliveryWorker worker(List<AlertChannel> channels) {
        return new DeliveryWorker(channels, deliveries, new AlertMeters(registry, () -> 0), clock);
    }

    private void alertIsRaised() {
        new WhenAlertRaisedThenDeliver(List.of("line"), deliveries::add, clock)
                .to(List.of(recorded(1, raised(ALERT.value()))));
    }

    private AlertDelivery only() {
        List<AlertDelivery> all = deliveries.findByAlertIdIn(List.of(ALERT));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** Goes through some time in steps of a second, or of ten minutes where it is long. */
    private void runFor(Duration time) {
        Duration pace = time.compareTo(Duration.ofHours(1)) < 0 ? Duration.ofSeconds(1) : Duration.ofMinutes(10);
        for (long step = 0; step <= time.dividedBy(pace); step++) {
            worker.step();
            clock.pass(pace);
        }
    }

    /** A channel that is engaged some times before it takes something. */
    private static final class Line implements AlertChannel {
        private final List<Instant> sent = new ArrayList<>();
        private int failures;
        private boolean breaksDown;
        private boolean isIndigestible;

        @Override
        public String name() {
            return "line";
        }

        @Override
        public void send(AlertId alert, String message, Instant now) throws DeliveryFailed {
            assertThat(alert).isEqualTo(ALERT);
            sent.add(now);
            if (isIndigestible) {
                throw new IllegalStateException("indigestible");
            }
            if (breaksDown) {
                throw new InternalError("killed");
            }
            if (sent.size() <= failures) {
                throw new DeliveryFailed("engaged");
            }
        }
    }
}
