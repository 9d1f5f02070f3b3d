package io.tillbook.server.automation.pricing;

import io.tillbook.server.settings.WrongSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Markdowns.
 *
 * @param propose whether they are proposed by themselves; otherwise only when somebody does
 * @param sweep how often it is asked whether a day has begun somewhere
 */
@ConfigurationProperties(prefix = "tillbook.markdowns", ignoreUnknownFields = false)
public record MarkdownsProperties(@DefaultValue("true") boolean propose, @DefaultValue("10m") Duration sweep) {
    /** Checks the bounds. */
    public MarkdownsProperties {
        WrongSetting.between("tillbook.markdowns.sweep", sweep, "100ms", "1d");
    }
}
