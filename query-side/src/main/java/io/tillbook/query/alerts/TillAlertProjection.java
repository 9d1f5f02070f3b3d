package io.tillbook.query.alerts;

import io.tillbook.api.alerts.TillAlertsEvent.TillAlertAcknowledged;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertCleared;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertRaised;
import io.tillbook.api.alerts.TillAlertsEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Alerts about tills by their ids. */
final class TillAlertProjection implements Projection<TillAlert> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(TillAlertsEvent.class);
    }

    @Override
    public List<Step<TillAlert>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof TillAlertsEvent event
                ? List.of(new Step<>(event.alertId().value(), before -> after(before, recorded, event)))
                : List.of();
    }

    private static @Nullable TillAlert after(@Nullable TillAlert before, RecordedEvent recorded,
            TillAlertsEvent event) {
        OffsetDateTime at = recorded.occurrence().occurredAt();
        return switch (event) {
            case TillAlertRaised raised -> TillAlert.of(recorded, raised);
            case TillAlertAcknowledged acknowledged -> before == null ? null : before.acknowledged(at, acknowledged);
            case TillAlertCleared _ -> before == null ? null : before.cleared(at);
        };
    }
}
