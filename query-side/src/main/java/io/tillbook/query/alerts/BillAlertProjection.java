package io.tillbook.query.alerts;

import io.tillbook.api.alerts.BillAlertsEvent.BillAlertAcknowledged;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertCleared;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertRaised;
import io.tillbook.api.alerts.BillAlertsEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Alerts about bills by their ids. */
final class BillAlertProjection implements Projection<BillAlert> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(BillAlertsEvent.class);
    }

    @Override
    public List<Step<BillAlert>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof BillAlertsEvent event
                ? List.of(new Step<>(event.alertId().value(), before -> after(before, recorded, event)))
                : List.of();
    }

    private static @Nullable BillAlert after(@Nullable BillAlert before, RecordedEvent recorded,
            BillAlertsEvent event) {
        OffsetDateTime at = recorded.occurrence().occurredAt();
        return switch (event) {
            case BillAlertRaised raised -> BillAlert.of(recorded, raised);
            case BillAlertAcknowledged acknowledged -> before == null ? null : before.acknowledged(at, acknowledged);
            case BillAlertCleared _ -> before == null ? null : before.cleared(at);
        };
    }
}
