package io.tillbook.server.delivery;

import io.tillbook.query.alerts.AlertDelivery.State;
import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.query.alerts.AlertDeliveryRepository;
import io.tillbook.query.alerts.DeliveryOutcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Tries the deliveries that are due. An attempt is written down before it is made, with the time of the next one: so no
 * two processes make the same. Of one that is cut off in the middle nobody knows what became of it: it is made again,
 * under the same id, where the destination knows ids, and never where it does not.
 */
public final class DeliveryWorker {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final int AT_ONCE = 50;
    private static final Outcome CUT_OFF = Outcome.unknown("it was cut off while it was sent");

    private final List<Destination> destinations;
    private final RetryPlan plan;
    private final AlertDeliveryRepository deliveries;
    private final AlertMeters meters;
    private final InstantSource clock;

    DeliveryWorker(List<Destination> destinations, RetryPlan plan, AlertDeliveryRepository deliveries,
            AlertMeters meters, InstantSource clock) {
        this.destinations = destinations;
        this.plan = plan;
        this.deliveries = deliveries;
        this.meters = meters;
        this.clock = clock;
    }

    /** Names of the destinations of alerts that are set up. */
    public List<String> channels() {
        return destinations.stream().map(Destination::name).toList();
    }

    /** Name of the destination that takes messages of anything; empty where it is not set up. */
    public Optional<String> webhook() {
        return channels().stream().filter(WebhookDestination.NAME::equals).findFirst();
    }

    /** Tries what is due, each once; says whether there was anything. */
    public boolean step() {
        List<AlertDelivery> due = deliveries.due(clock.instant(), AT_ONCE);
        due.forEach(this::attempt);
        return !due.isEmpty();
    }

    private void attempt(AlertDelivery due) {
        Instant now = clock.instant();
        Optional<Destination> destination =
                destinations.stream().filter(each -> each.name().equals(due.channel())).findFirst();
        try {
            boolean wasCutOff = due.outcome() == DeliveryOutcome.UNKNOWN
                    && destination.filter(each -> !each.knowsIds()).isPresent();
            meters.tried(deliveries.save(wasCutOff ? after(CUT_OFF, due, destination)
                    : tried(deliveries.save(due.trying(plan.again(due.attempts(), now))), destination, now)));
        } catch (OptimisticLockingFailureException taken) {
            LOG.debug("The delivery {} is in other hands.", due.id(), taken);
        }
    }

    private AlertDelivery tried(AlertDelivery delivery, Optional<Destination> destination, Instant now) {
        OutgoingMessage told = new OutgoingMessage(delivery.alertId().value(), delivery.message());
        return after(destination.map(each -> Outcome.of(each, told, now))
                .orElseGet(() -> Outcome.refused("the channel is not set up any more")), delivery, destination);
    }

    private AlertDelivery after(Outcome outcome, AlertDelivery delivery, Optional<Destination> destination) {
        Instant now = clock.instant();
        State next = plan.after(outcome, destination.map(Destination::knowsIds).orElse(true), delivery.attempts(),
                delivery.age(now));
        switch (next) {
            case DELIVERED -> LOG.debug("{} was delivered.", delivery.id());
            case PENDING -> LOG.warn("{} could not be delivered and will be tried again: {}", delivery.id(),
                    outcome.reason());
            case FAILED -> LOG.error("{} is given up after {} attempts: {}", delivery.id(), delivery.attempts(),
                    outcome.reason());
            case UNKNOWN -> LOG.error("Nobody knows whether {} was taken, and it is not sent again: {}",
                    delivery.id(), outcome.reason());
        }
        return delivery.after(next, outcome.kind(), outcome.reason(), now);
    }
}
