package io.tillbook.query.alerts;

import io.tillbook.api.alerts.AlertsEvent;
import io.tillbook.api.alerts.AlertsEvent.AlertAcknowledged;
import io.tillbook.api.alerts.AlertsEvent.AlertCleared;
import io.tillbook.api.alerts.AlertsEvent.AlertRaised;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Alerts by their ids. */
final class StockAlertProjection implements Projection<StockAlertView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(AlertsEvent.class);
    }

    @Override
    public List<Step<StockAlertView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof AlertsEvent event
                ? List.of(new Step<>(event.alertId().value(), before -> after(before, recorded, event)))
                : List.of();
    }

    private static @Nullable StockAlertView after(@Nullable StockAlertView before, RecordedEvent recorded,
            AlertsEvent event) {
        OffsetDateTime at = recorded.occurrence().occurredAt();
        return switch (event) {
            case AlertRaised raised -> StockAlertView.of(recorded, raised);
            case AlertAcknowledged acknowledged -> before == null ? null : before.acknowledged(at, acknowledged);
            case AlertCleared cleared -> before == null ? null : before.cleared(at, cleared);
        };
    }
}
