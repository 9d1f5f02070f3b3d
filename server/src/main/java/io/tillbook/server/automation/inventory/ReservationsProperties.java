package io.tillbook.server.automation.inventory;

import io.tillbook.server.settings.WrongSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Goods that are promised.
 *
 * @param expiryPause how long to wait until looking again for reservations whose time is over
 */
@ConfigurationProperties(prefix = "tillbook.reservations", ignoreUnknownFields = false)
public record ReservationsProperties(@DefaultValue("5s") Duration expiryPause) {
    /** Checks the bounds. */
    public ReservationsProperties {
        if (expiryPause.toMillis() < 100 || expiryPause.toDays() > 1) {
            throw new WrongSetting("tillbook.reservations.expiry-pause", "must be between 100ms and 1d");
        }
    }
}
