package io.tillbook.server.delivery;

import io.tillbook.api.alerts.AlertId;
import java.time.Instant;

/** A way to tell somebody of an alert. */
interface AlertChannel {
    /** Its name, which deliveries are kept under. */
    String name();

    /**
     * Tells of an alert, once as far as it can be known: who gets the same alert id again has been told before.
     *
     * @param message the alert, as JSON
     * @param now the time of the attempt
     * @throws DeliveryFailed when it was not taken, or it is not known whether it was
     */
    void send(AlertId alert, String message, Instant now) throws DeliveryFailed;
}
