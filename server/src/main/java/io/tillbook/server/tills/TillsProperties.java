package io.tillbook.server.tills;

import io.tillbook.server.settings.WrongSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * People at tills.
 *
 * @param idle how long somebody stays at a till who does nothing there
 */
@ConfigurationProperties(prefix = "tillbook.tills", ignoreUnknownFields = false)
public record TillsProperties(@DefaultValue("15m") Duration idle) {
    /** Checks the bounds. */
    public TillsProperties {
        WrongSetting.between("tillbook.tills.idle", idle, "10s", "1d");
    }
}
