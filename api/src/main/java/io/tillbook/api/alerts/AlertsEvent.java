package io.tillbook.api.alerts;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/** What happened to alerts. */
public sealed interface AlertsEvent extends Event {
    /** The alert. */
    AlertId alertId();

    /** Where. */
    LocationId location();

    /** What. */
    Sku sku();

    /**
     * Something has come to be the matter with a stock.
     *
     * @param kind what
     * @param batch the batch it is about; none where it is about all of the stock
     * @param figures what led to it
     */
    record AlertRaised(AlertId alertId, AlertKind kind, LocationId location, Sku sku, @Nullable BatchId batch,
            AlertFigures figures) implements AlertsEvent {}

    /**
     * It is the matter no longer.
     *
     * @param figures what led to it
     */
    record AlertCleared(AlertId alertId, AlertKind kind, LocationId location, Sku sku, @Nullable BatchId batch,
            AlertFigures figures) implements AlertsEvent {}

    /** Somebody has taken note of it. */
    record AlertAcknowledged(AlertId alertId, LocationId location, Sku sku, EmployeeId by, @Nullable String note)
            implements
            AlertsEvent {}
}
