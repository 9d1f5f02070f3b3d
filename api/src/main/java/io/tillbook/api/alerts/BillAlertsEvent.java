package io.tillbook.api.alerts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.payments.ProviderAccount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to alerts about bills of payment providers. */
public sealed interface BillAlertsEvent extends Event {
    /** The alert. */
    AlertId alertId();

    /** Whose bill. */
    ProviderAccount account();

    /**
     * The bill of a day should have come and has not.
     *
     * @param day by the clock of the provider
     */
    record BillAlertRaised(AlertId alertId, ProviderAccount account, LocalDate day) implements BillAlertsEvent {}

    /** It has come, or nobody waits for it any more. */
    record BillAlertCleared(AlertId alertId, ProviderAccount account, LocalDate day) implements BillAlertsEvent {}

    /** Somebody has taken note of it. */
    record BillAlertAcknowledged(AlertId alertId, ProviderAccount account, EmployeeId by, @Nullable String note)
            implements
            BillAlertsEvent {}
}
