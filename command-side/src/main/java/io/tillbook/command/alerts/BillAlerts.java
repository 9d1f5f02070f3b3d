package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertAcknowledged;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertCleared;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertRaised;
import io.tillbook.api.alerts.BillAlertsEvent;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The alerts about an account's bills that are not over. Those that are leave nothing behind; a few come in a year.
 *
 * @param open in the order in which they were raised
 */
record BillAlerts(List<OpenBillAlert> open) {
    private static final StreamType<BillAlerts> STREAM = StreamType.of("billalerts", new BillAlerts(List.of()))
            .on(BillAlertsEvent.class, BillAlerts::evolve);

    /**
     * An alert that is not over.
     *
     * @param day whose bill is late
     * @param acknowledgedBy who has taken note of it
     */
    record OpenBillAlert(AlertId alertId, LocalDate day, @Nullable EmployeeId acknowledgedBy) {
        private OpenBillAlert acknowledged(BillAlertAcknowledged event) {
            return alertId.equals(event.alertId()) ? new OpenBillAlert(alertId, day, event.by()) : this;
        }
    }

    /** Takes a copy. */
    BillAlerts {
        open = List.copyOf(open);
    }

    /** The stream of an account's alerts. */
    static StreamRef<BillAlerts> at(ProviderAccount account) {
        return STREAM.at(account);
    }

    /** Whether it is known that the bill of a day is late. */
    boolean has(LocalDate day) {
        return open.stream().anyMatch(alert -> alert.day().equals(day));
    }

    /** An alert that is not over. */
    Optional<OpenBillAlert> find(AlertId alert) {
        return open.stream().filter(each -> each.alertId().equals(alert)).findFirst();
    }

    private static BillAlerts evolve(BillAlerts alerts, BillAlertsEvent event) {
        return switch (event) {
            case BillAlertRaised raised -> new BillAlerts(Stream.concat(alerts.open.stream(),
                    Stream.of(new OpenBillAlert(raised.alertId(), raised.day(), null))).toList());
            case BillAlertCleared cleared -> new BillAlerts(
                    alerts.open.stream().filter(alert -> !alert.alertId().equals(cleared.alertId())).toList());
            case BillAlertAcknowledged acknowledged -> new BillAlerts(
                    alerts.open.stream().map(alert -> alert.acknowledged(acknowledged)).toList());
        };
    }
}
