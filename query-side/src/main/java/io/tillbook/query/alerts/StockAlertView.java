package io.tillbook.query.alerts;

import io.tillbook.api.alerts.AlertFigures;
import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.AlertKind;
import io.tillbook.api.alerts.AlertsEvent.AlertAcknowledged;
import io.tillbook.api.alerts.AlertsEvent.AlertCleared;
import io.tillbook.api.alerts.AlertsEvent.AlertRaised;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An alert and what became of it.
 *
 * @param raisedPosition position of the event that raised it
 * @param figures what led to it
 * @param clearedFigures what led to its end
 */
record StockAlertView(AlertId alertId, AlertKind kind, LocationId location, Sku sku, @Nullable BatchId batch,
        Openness openness, AlertState state, long raisedPosition, OffsetDateTime raisedAt, AlertFigures figures,
        @Nullable EmployeeId acknowledgedBy, @Nullable OffsetDateTime acknowledgedAt, @Nullable String note,
        @Nullable OffsetDateTime clearedAt, @Nullable AlertFigures clearedFigures) {

    static StockAlertView of(RecordedEvent recorded, AlertRaised raised) {
        return new StockAlertView(raised.alertId(), raised.kind(), raised.location(), raised.sku(), raised.batch(),
                Openness.OPEN, AlertState.RAISED, recorded.position(), recorded.occurrence().occurredAt(),
                raised.figures(), null, null, null, null, null);
    }

    StockAlertView acknowledged(OffsetDateTime at, AlertAcknowledged event) {
        return new StockAlertView(alertId, kind, location, sku, batch, openness, AlertState.ACKNOWLEDGED,
                raisedPosition, raisedAt, figures, event.by(), at, event.note(), clearedAt, clearedFigures);
    }

    StockAlertView cleared(OffsetDateTime at, AlertCleared event) {
        return new StockAlertView(alertId, kind, location, sku, batch, Openness.OVER, AlertState.CLEARED,
                raisedPosition, raisedAt, figures, acknowledgedBy, acknowledgedAt, note, at, event.figures());
    }
}
