package io.tillbook.server.delivery;

import io.tillbook.query.alerts.DeliveryOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of an attempt.
 *
 * @param reason why it was not taken, or nobody knows, in words
 */
public record Outcome(DeliveryOutcome kind, @Nullable String reason) {
    private static final Logger LOG = LoggerFactory.getLogger(Outcome.class);
    private static final Outcome TAKEN = new Outcome(DeliveryOutcome.TAKEN, null);

    /** The destination has it. */
    public static Outcome taken() {
        return TAKEN;
    }

    /** It was not taken. */
    public static Outcome refused(String reason) {
        return new Outcome(DeliveryOutcome.REFUSED, reason);
    }

    /** Nobody knows whether it was taken. */
    public static Outcome unknown(String reason) {
        return new Outcome(DeliveryOutcome.UNKNOWN, reason);
    }

    /** Makes an attempt. Of one that breaks the destination nobody knows: it must not keep back others. */
    static Outcome of(Destination destination, OutgoingMessage told, Instant now) {
        try {
            return destination.send(told, now);
        } catch (RuntimeException unforeseen) {
            LOG.error("{} made {} fail.", told.id(), destination.name(), unforeseen);
            return unknown(unforeseen.toString());
        }
    }
}
