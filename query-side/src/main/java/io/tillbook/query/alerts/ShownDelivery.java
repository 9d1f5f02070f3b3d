package io.tillbook.query.alerts;

import io.tillbook.query.alerts.AlertDelivery.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The delivery of an alert over a channel, as it is shown; times are UTC. */
record ShownDelivery(String channel, State state, int attempts, @Nullable OffsetDateTime nextAttemptAt,
        @Nullable OffsetDateTime settledAt, @Nullable String lastError, @Nullable DeliveryOutcome outcome) {

    static ShownDelivery of(AlertDelivery delivery) {
        Long settled = delivery.settledAtMillis();
        boolean isPending = delivery.state() == State.PENDING;
        return new ShownDelivery(delivery.channel(), delivery.state(), delivery.allAttempts(),
                isPending ? time(delivery.dueAtMillis()) : null, settled == null ? null : time(settled),
                delivery.lastError(), delivery.outcome());
    }

    private static OffsetDateTime time(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }
}
