package io.tillbook.server.automation.pricing;

import io.tillbook.server.settings.WrongSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Groups that buy together.
 *
 * @param expiryPause how long to wait until looking again for groups whose time is over
 */
@ConfigurationProperties(prefix = "tillbook.groups", ignoreUnknownFields = false)
public record GroupsProperties(@DefaultValue("5s") Duration expiryPause) {
    /** Checks the bounds. */
    public GroupsProperties {
        WrongSetting.between("tillbook.groups.expiry-pause", expiryPause, "100ms", "1d");
    }
}
