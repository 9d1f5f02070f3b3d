package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.AlertKind;
import io.tillbook.api.alerts.AlertsEvent;
import io.tillbook.api.alerts.AlertsEvent.AlertAcknowledged;
import io.tillbook.api.alerts.AlertsEvent.AlertCleared;
import io.tillbook.api.alerts.AlertsEvent.AlertRaised;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.alerts.Condition.Matter;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of a stock that are not over. Those that are leave nothing behind, so that the state stays small however
 * long the stream grows.
 *
 * @param open in the order in which they were raised
 */
public record StockAlerts(List<OpenAlert> open) {
    private static final int EVENTS_PER_SNAPSHOT = 100;
    private static final StreamType<StockAlerts> STREAM = StreamType.of("stockalerts", new StockAlerts(List.of()))
            .on(AlertsEvent.class, StockAlerts::evolve)
            .snapshotEvery(EVENTS_PER_SNAPSHOT, StockAlerts.class);

    /**
     * An alert that is not over.
     *
     * @param kind what is the matter
     * @param batch the batch it is about
     * @param acknowledgedBy who has taken note of it
     */
    public record OpenAlert(AlertId alertId, AlertKind kind, @Nullable BatchId batch,
            @Nullable EmployeeId acknowledgedBy) {
        private static OpenAlert of(AlertRaised raised) {
            return new OpenAlert(raised.alertId(), raised.kind(), raised.batch(), null);
        }

        Matter matter() {
            return new Matter(kind, batch);
        }

        private OpenAlert acknowledged(AlertAcknowledged event) {
            return alertId.equals(event.alertId()) ? new OpenAlert(alertId, kind, batch, event.by()) : this;
        }
    }

    /** The stream of a stock's alerts. */
    static StreamRef<StockAlerts> at(LocationId location, Sku sku) {
        return STREAM.at(location, sku);
    }

    /** Whether this is known to be the matter. */
    boolean has(Matter matter) {
        return open.stream().anyMatch(alert -> alert.matter().equals(matter));
    }

    /** An alert that is not over. */
    Optional<OpenAlert> find(AlertId alert) {
        return open.stream().filter(each -> each.alertId().equals(alert)).findFirst();
    }

    private static StockAlerts evolve(StockAlerts alerts, AlertsEvent event) {
        return switch (event) {
            case AlertRaised raised ->
                new StockAlerts(Stream.concat(alerts.open.stream(), Stream.of(OpenAlert.of(raised))).toList());
            case AlertCleared cleared -> new StockAlerts(
                    alerts.open.stream().filter(alert -> !alert.alertId().equals(cleared.alertId())).toList());
            case AlertAcknowledged acknowledged -> new StockAlerts(
                    alerts.open.stream().map(alert -> alert.acknowledged(acknowledged)).toList());
        };
    }
}
