package io.tillbook.server;

import io.tillbook.server.settings.WrongSetting;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The views.
 *
 * @param uri a MongoDB to keep them in; without it they are kept in the data directory
 * @param database name of the database
 * @param cache memory for the embedded database
 * @param batchSize most events that are folded at once
 * @param minPositionTimeout how long a query waits for the position it asks for
 */
@ConfigurationProperties(prefix = "tillbook.views", ignoreUnknownFields = false)
public record ViewsSettings(@Nullable String uri, @DefaultValue("tillbook") String database,
        @DefaultValue("256MB") DataSize cache, @DefaultValue("4000") int batchSize,
        @DefaultValue("5s") Duration minPositionTimeout) {
    /** Checks the bounds. */
    public ViewsSettings {
        WrongSetting.between("tillbook.views.cache", cache, DataSize.ofMegabytes(16), DataSize.ofGigabytes(64));
        if (batchSize < 1) {
            throw new WrongSetting("tillbook.views.batch-size", "must be at least 1");
        }
        if (minPositionTimeout.isNegative()) {
            throw new WrongSetting("tillbook.views.min-position-timeout", "must not be negative");
        }
    }
}
