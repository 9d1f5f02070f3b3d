package io.tillbook.server.delivery;

import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.query.alerts.AlertDeliveryRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Tries the deliveries that are due. An attempt is written down before it is made, with the time of the next one: so no
 * two processes make the same, and one that is cut off in the middle is made again, under the same alert id.
 */
public final class DeliveryWorker {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final int AT_ONCE = 50;

    private final List<AlertChannel> channels;
    private final AlertDeliveryRepository deliveries;
    private final AlertMeters meters;
    private final InstantSource clock;

    DeliveryWorker(List<AlertChannel> channels, AlertDeliveryRepository deliveries, AlertMeters meters,
            InstantSource clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.meters = meters;
        this.clock = clock;
    }

    /** Names of the channels that are set up. */
    public List<String> channels() {
        return channels.stream().map(AlertChannel::name).toList();
    }

    /** Name of the channel that takes messages of anything; empty where it is not set up. */
    public Optional<String> webhook() {
        return channels().stream().filter(WebhookChannel.NAME::equals).findFirst();
    }

    /** Tries what is due, each once; says whether there was anything. */
    public boolean step() {
        List<AlertDelivery> due = deliveries.due(clock.instant(), AT_ONCE);
        due.forEach(this::attempt);
        return !due.isEmpty();
    }

    private void attempt(AlertDelivery due) {
        Instant now = clock.instant();
        try {
            AlertDelivery begun = deliveries.save(due.trying(RetryPlan.again(due, now)));
            meters.tried(deliveries.save(tried(begun, now)));
        } catch (OptimisticLockingFailureException taken) {
            LOG.debug("The delivery {} is in other hands.", due.id(), taken);
        }
    }

    private AlertDelivery tried(AlertDelivery delivery, Instant now) {
        try {
            channel(delivery.channel()).send(delivery.alertId(), delivery.message(), now);
            return delivery.delivered(clock.instant());
        } catch (DeliveryFailed failure) {
            return failed(delivery, failure);
        } catch (RuntimeException unforeseen) {
            // One alert that a channel cannot digest must not keep back the others.
            LOG.error("Alert {} made {} fail.", delivery.alertId().value(), delivery.channel(), unforeseen);
            return failed(delivery, new DeliveryFailed(unforeseen.toString(), unforeseen));
        }
    }

    private AlertDelivery failed(AlertDelivery delivery, DeliveryFailed failure) {
        Instant now = clock.instant();
        if (RetryPlan.isOver(delivery, now)) {
            LOG.error("Alert {} is given up after {} attempts over {}: {}", delivery.alertId().value(),
                    delivery.attempts(), delivery.channel(), failure.reason());
            return delivery.failed(now, failure.reason());
        }
        LOG.warn("Alert {} could not be told over {} and will be tried again: {}", delivery.alertId().value(),
                delivery.channel(), failure.reason());
        return delivery.waiting(failure.reason());
    }

    private AlertChannel channel(String name) throws DeliveryFailed {
        Optional<AlertChannel> found = channels.stream().filter(each -> each.name().equals(name)).findFirst();
        return found.orElseThrow(() -> new DeliveryFailed("the channel is not set up any more"));
    }
}
