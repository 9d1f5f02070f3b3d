package io.tillbook.query.alerts;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.TillAlertKind;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertAcknowledged;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertRaised;
import io.tillbook.api.alerts.TillMatter;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.query.sight.Located;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An alert about a till and what became of it.
 *
 * @param raisedPosition position of the event that raised it
 */
record TillAlert(AlertId id, TillAlertKind kind, LocationId location, RegisterId register, Openness openness,
        AlertState state, long raisedPosition, OffsetDateTime raisedAt, TillMatter matter,
        @Nullable EmployeeId acknowledgedBy, @Nullable OffsetDateTime acknowledgedAt, @Nullable String note,
        @Nullable OffsetDateTime clearedAt) implements Located {
    static TillAlert of(RecordedEvent recorded, TillAlertRaised raised) {
        return new TillAlert(raised.alertId(), raised.kind(), raised.location(), raised.register(), Openness.OPEN,
                AlertState.RAISED, recorded.position(), recorded.occurrence().occurredAt(), raised.matter(), null,
                null, null, null);
    }

    TillAlert acknowledged(OffsetDateTime at, TillAlertAcknowledged event) {
        return new TillAlert(id, kind, location, register, openness, AlertState.ACKNOWLEDGED, raisedPosition, raisedAt,
                matter, event.by(), at, event.note(), clearedAt);
    }

    TillAlert cleared(OffsetDateTime at) {
        return new TillAlert(id, kind, location, register, Openness.OVER, AlertState.CLEARED, raisedPosition, raisedAt,
                matter, acknowledgedBy, acknowledgedAt, note, at);
    }
}
