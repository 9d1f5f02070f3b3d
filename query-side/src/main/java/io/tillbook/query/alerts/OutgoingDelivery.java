package io.tillbook.query.alerts;

import io.tillbook.api.kernel.Principal;
import io.tillbook.query.alerts.AlertDelivery.Again;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A delivery as operators see it, without what is delivered; times are UTC. */
record OutgoingDelivery(String id, String about, OffsetDateTime createdAt, ShownDelivery progress,
        @Nullable Principal retriedBy, @Nullable OffsetDateTime retriedAt) {

    static OutgoingDelivery of(AlertDelivery delivery) {
        Again again = delivery.again();
        return new OutgoingDelivery(delivery.id(), delivery.alertId().value(), time(delivery.createdAtMillis()),
                ShownDelivery.of(delivery), again == null ? null : again.by(),
                again == null ? null : time(again.atMillis()));
    }

    private static OffsetDateTime time(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }
}
