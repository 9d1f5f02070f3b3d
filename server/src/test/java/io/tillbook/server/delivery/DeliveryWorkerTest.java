package io.tillbook.server.delivery;

import static io.tillbook.server.testing.Happenings.raised;
import static io.tillbook.server.testing.Happenings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.query.alerts.AlertDelivery.Again;
import io.tillbook.query.alerts.AlertDelivery.State;
import io.tillbook.query.alerts.AlertDeliveryRepository;
import io.tillbook.query.alerts.DeliveryOutcome;
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
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryWorkerTest {
    private static final AlertId ALERT = new AlertId("a.1");
    private static final Principal OPERATOR = new Principal("employee:operator");

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

        assertThat(line.sent).hasSize(RetryPlan.USUAL.mostAttempts());
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
    void whatMayHaveBeenTakenIsSentAgainToWhoKnowsIds() {
        line.failures = 1;
        line.isSilent = true;
        runFor(Duration.ofMinutes(1));

        assertThat(line.sent).hasSize(2);
        assertThat(only().outcome()).isEqualTo(DeliveryOutcome.TAKEN);
    }

    @Test
    void whatMayHaveBeenTakenIsNeverSentAgainToOthers() {
        line.knowsIds = false;
        line.failures = 1;
        line.isSilent = true;
        runFor(Duration.ofHours(3));

        assertThat(line.sent).hasSize(1);
        assertThat(only().state()).isEqualTo(State.UNKNOWN);
        assertThat(only().outcome()).isEqualTo(DeliveryOutcome.UNKNOWN);
        assertThat(only().lastError()).isEqualTo("no answer");
        assertThat(only().settledAtMillis()).isNotNull();
    }

    @Test
    void whatWasRefusedIsSentAgainToThemToo() {
        line.knowsIds = false;
        line.failures = 2;
        runFor(Duration.ofMinutes(2));

        assertThat(line.sent).hasSize(3);
        assertThat(only().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatWasCutOffIsNeverSentAgainToThem() {
        line.knowsIds = false;
        line.breaksDown = true;
        try {
            worker.step();
        } catch (InternalError killed) {
            assertThat(killed).hasMessage("killed");
        }
        assertThat(only().outcome()).as("while it is sent").isEqualTo(DeliveryOutcome.UNKNOWN);
        line.breaksDown = false;
        worker = worker(List.of(line));

        runFor(Duration.ofMinutes(1));

        assertThat(line.sent).hasSize(1);
        assertThat(only().state()).isEqualTo(State.UNKNOWN);
        assertThat(only().lastError()).contains("cut off");
    }

    /** It has no outcome, and was tried before by another version. */
    @Test
    void whatAnEarlierVersionHasTakenOnIsDelivered() {
        Document stored = new StateStore(database).template().getCollection("alertDeliveries").find().first();
        assertThat(stored).isNotNull().doesNotContainKey("outcome");
        runFor(Duration.ofSeconds(1));

        assertThat(only().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aChannelThatIsGoneIsAFailureLikeAnyOther() {
        worker = worker(List.of());
        worker.step();

        assertThat(only().state()).isEqualTo(State.PENDING);
        assertThat(only().lastError()).contains("not set up");
    }

    @Test
    void whatWasGivenUpIsTriedAgainFromTheBeginningWhenSomebodyAsksForIt() {
        line.failures = Integer.MAX_VALUE;
        runFor(Duration.ofDays(2));
        DeliveryRetries retries = new DeliveryRetries(deliveries, clock);
        assertThat(retries.retry("nothing", OPERATOR)).isEqualTo(new DeliveryRetries.Answer.Unknown());
        assertThat(retries.retry(only().id(), OPERATOR)).isEqualTo(new DeliveryRetries.Answer.Pending(only()));
        runFor(Duration.ofSeconds(5));
        assertThat(only().state()).as("a day has not passed since").isEqualTo(State.PENDING);
        AlertDelivery asked = only();
        assertThat(retries.retry(asked.id(), new Principal("employee:another")))
                .as("nothing more is begun")
                .isEqualTo(new DeliveryRetries.Answer.Pending(asked));

        line.failures = 0;
        runFor(Duration.ofMinutes(1));
        assertThat(only().state()).isEqualTo(State.DELIVERED);
        assertThat(only().allAttempts()).isEqualTo(RetryPlan.USUAL.mostAttempts() + 2);
        assertThat(only().again()).isEqualTo(asked.again()).extracting(Again::by).isEqualTo(OPERATOR);
        assertThat(retries.retry(only().id(), OPERATOR)).isEqualTo(new DeliveryRetries.Answer.Delivered());
    }

    @Test
    void whatMayHaveBeenTakenIsSentAgainWhenSomebodyAnswersForIt() {
        line.knowsIds = false;
        line.failures = 1;
        line.isSilent = true;
        runFor(Duration.ofMinutes(1));
        new DeliveryRetries(deliveries, clock).retry(only().id(), OPERATOR);
        runFor(Duration.ofMinutes(1));

        assertThat(line.sent).hasSize(2);
        assertThat(only().state()).isEqualTo(State.DELIVERED);
    }

    private DeliveryWorker worker(List<Destination> destinations) {
        return new DeliveryWorker(destinations, RetryPlan.USUAL, deliveries, new AlertMeters(registry, () -> 0), clock);
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

    /** A destination that is engaged some times before it takes something. */
    private static final class Line implements Destination {
        private final List<Instant> sent = new ArrayList<>();
        private int failures;
        private boolean breaksDown;
        private boolean isIndigestible;
        private boolean knowsIds = true;
        private boolean isSilent;

        @Override
        public String name() {
            return "line";
        }

        @Override
        public boolean knowsIds() {
            return knowsIds;
        }

        @Override
        public Outcome send(OutgoingMessage told, Instant now) {
            assertThat(told.id()).isEqualTo(ALERT.value());
            sent.add(now);
            if (isIndigestible) {
                throw new IllegalStateException("indigestible");
            }
            if (breaksDown) {
                throw new InternalError("killed");
            }
            if (sent.size() > failures) {
                return Outcome.taken();
            }
            return isSilent ? Outcome.unknown("no answer") : Outcome.refused("engaged");
        }
    }
}
