package io.tillbook.server;

import io.tillbook.server.settings.WrongSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The event store.
 *
 * @param blockCache memory for uncompressed blocks of events
 */
@ConfigurationProperties(prefix = "tillbook.store", ignoreUnknownFields = false)
public record StoreProperties(@DefaultValue("256MB") DataSize blockCache) {
    /** Checks the bounds. */
    public StoreProperties {
        WrongSetting.between("tillbook.store.block-cache", blockCache, DataSize.ofMegabytes(8),
                DataSize.ofGigabytes(64));
    }
}
