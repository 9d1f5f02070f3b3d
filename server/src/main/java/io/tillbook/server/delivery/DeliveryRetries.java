package io.tillbook.server.delivery;

import io.tillbook.api.kernel.Principal;
import io.tillbook.query.alerts.AlertDelivery.State;
import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.query.alerts.AlertDeliveryRepository;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Has deliveries that were given up tried again, because somebody has asked for it. Its id stays the same, so a
 * destination that knows ids takes it once at most.
 */
public final class DeliveryRetries {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRetries.class);
    private static final int ATTEMPTS = 5;

    private final AlertDeliveryRepository deliveries;
    private final InstantSource clock;

    DeliveryRetries(AlertDeliveryRepository deliveries, InstantSource clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** What has become of a request. */
    public sealed interface Answer {
        /** It will be tried; by this request, or by an earlier one. */
        record Pending(AlertDelivery delivery) implements Answer {}

        /** The destination has taken it: nothing is to be tried. */
        record Delivered() implements Answer {}

        /** There is no such delivery. */
        record Unknown() implements Answer {}
    }

    /**
     * Has one tried again, at once and from then on as if it were new.
     *
     * @param by who asks for it
     */
    public Answer retry(String id, Principal by) {
        for (int attempt = 1;; attempt++) {
            try {
                return retried(id, by);
            } catch (OptimisticLockingFailureException taken) {
                // Somebody else has asked for it at the same moment: what came of that is the answer.
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private Answer retried(String id, Principal by) {
        Optional<AlertDelivery> known = deliveries.findById(id);
        if (known.isEmpty()) {
            return new Answer.Unknown();
        }
        AlertDelivery delivery = known.get();
        return switch (delivery.state()) {
            case PENDING -> new Answer.Pending(delivery);
            case DELIVERED -> new Answer.Delivered();
            case FAILED, UNKNOWN -> new Answer.Pending(begun(delivery, by));
        };
    }

    private AlertDelivery begun(AlertDelivery delivery, Principal by) {
        State before = delivery.state();
        AlertDelivery again = deliveries.save(delivery.again(by, clock.instant()));
        LOG.info("{} has asked for {} to be tried again, which was {} after {} attempts.", by.value(), again.id(),
                before, again.allAttempts());
        return again;
    }
}
