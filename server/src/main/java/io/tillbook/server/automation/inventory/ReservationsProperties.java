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
        WrongSetting.between("tillbook.reservations.expiry-pause", expiryPause, "100ms", "1d");
    }
}
