package io.tillbook.query.alerts;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertAcknowledged;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertRaised;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.ProviderAccount;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An alert about a bill that is late, and what became of it.
 *
 * @param raisedPosition position of the event that raised it
 */
record BillAlert(AlertId id, ProviderAccount account, LocalDate day, Openness openness, AlertState state,
        long raisedPosition, OffsetDateTime raisedAt, @Nullable EmployeeId acknowledgedBy,
        @Nullable OffsetDateTime acknowledgedAt, @Nullable String note, @Nullable OffsetDateTime clearedAt) {
    static BillAlert of(RecordedEvent recorded, BillAlertRaised raised) {
        return new BillAlert(raised.alertId(), raised.account(), raised.day(), Openness.OPEN, AlertState.RAISED,
                recorded.position(), recorded.occurrence().occurredAt(), null, null, null, null);
    }

    BillAlert acknowledged(OffsetDateTime at, BillAlertAcknowledged event) {
        return new BillAlert(id, account, day, openness, AlertState.ACKNOWLEDGED, raisedPosition, raisedAt, event.by(),
                at, event.note(), clearedAt);
    }

    BillAlert cleared(OffsetDateTime at) {
        return new BillAlert(id, account, day, Openness.OVER, AlertState.CLEARED, raisedPosition, raisedAt,
                acknowledgedBy, acknowledgedAt, note, at);
    }
}
