package io.tillbook.server;

import io.tillbook.server.settings.WrongSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept in memory.
 *
 * @param streams how many folded streams are kept at most
 */
@ConfigurationProperties(prefix = "tillbook.cache", ignoreUnknownFields = false)
public record CacheProperties(@DefaultValue("100000") long streams) {
    /** Checks the bounds. */
    public CacheProperties {
        if (streams < 0) {
            throw new WrongSetting("tillbook.cache.streams", "must not be negative");
        }
    }
}
