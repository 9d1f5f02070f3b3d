package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertAcknowledged;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertCleared;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertRaised;
import io.tillbook.api.alerts.TillAlertsEvent;
import io.tillbook.api.alerts.TillMatter;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The alerts about a till that are not over. Those that are leave nothing behind, so that the state stays small.
 *
 * @param open in the order in which they were raised
 */
public record TillAlerts(List<OpenTillAlert> open) {
    private static final int EVENTS_PER_SNAPSHOT = 100;
    private static final StreamType<TillAlerts> STREAM = StreamType.of("tillalerts", new TillAlerts(List.of()))
            .on(TillAlertsEvent.class, TillAlerts::evolve)
            .snapshotEvery(EVENTS_PER_SNAPSHOT, TillAlerts.class);

    /**
     * An alert that is not over.
     *
     * @param matter what it is about, as it was when it was raised
     * @param acknowledgedBy who has taken note of it
     */
    public record OpenTillAlert(AlertId alertId, TillMatter matter, @Nullable EmployeeId acknowledgedBy) {
        private OpenTillAlert acknowledged(TillAlertAcknowledged event) {
            return alertId.equals(event.alertId()) ? new OpenTillAlert(alertId, matter, event.by()) : this;
        }
    }

    /** Takes a copy. */
    public TillAlerts {
        open = List.copyOf(open);
    }

    /** The stream of a till's alerts. */
    static StreamRef<TillAlerts> at(LocationId location, RegisterId register) {
        return STREAM.at(location, register);
    }

    /** Whether this is known to be the matter. */
    boolean has(TillMatter matter) {
        return open.stream().anyMatch(alert -> alert.matter().isSameAs(matter));
    }

    /** An alert that is not over. */
    Optional<OpenTillAlert> find(AlertId alert) {
        return open.stream().filter(each -> each.alertId().equals(alert)).findFirst();
    }

    private static TillAlerts evolve(TillAlerts alerts, TillAlertsEvent event) {
        return switch (event) {
            case TillAlertRaised raised -> new TillAlerts(Stream.concat(alerts.open.stream(),
                    Stream.of(new OpenTillAlert(raised.alertId(), raised.matter(), null))).toList());
            case TillAlertCleared cleared -> new TillAlerts(
                    alerts.open.stream().filter(alert -> !alert.alertId().equals(cleared.alertId())).toList());
            case TillAlertAcknowledged acknowledged -> new TillAlerts(
                    alerts.open.stream().map(alert -> alert.acknowledged(acknowledged)).toList());
        };
    }
}
