package io.tillbook.api.alerts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import org.jspecify.annotations.Nullable;

/** What happened to alerts about tills. */
public sealed interface TillAlertsEvent extends Event {
    /** The alert. */
    AlertId alertId();

    /** Where. */
    LocationId location();

    /** On which till. */
    RegisterId register();

    /**
     * Something has come to be the matter with a till.
     *
     * @param kind what
     * @param matter all that is known of it
     */
    record TillAlertRaised(AlertId alertId, TillAlertKind kind, LocationId location, RegisterId register,
            TillMatter matter) implements TillAlertsEvent {}

    /** It is the matter no longer. */
    record TillAlertCleared(AlertId alertId, TillAlertKind kind, LocationId location, RegisterId register)
            implements
            TillAlertsEvent {}

    /** Somebody has taken note of it. */
    record TillAlertAcknowledged(AlertId alertId, LocationId location, RegisterId register, EmployeeId by,
            @Nullable String note) implements TillAlertsEvent {}
}
