package io.tillbook.server.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Everything about Tillbook that can be set, under {@code tillbook.}; a name that is not here is refused.
 *
 * @param dataDir where the ledger and the embedded views are kept
 * @param commands the command door
 * @param cache what is kept in memory
 * @param store the event store
 * @param views the views
 */
@ConfigurationProperties(prefix = "tillbook", ignoreUnknownFields = false)
public record TillbookProperties(@DefaultValue("./data") Path dataDir, @DefaultValue Commands commands,
        @DefaultValue Cache cache, @DefaultValue Store store, @DefaultValue Views views) {

    /**
     * The command door.
     *
     * @param maxBody most bytes that one command may have, alone or as a line
     */
    public record Commands(@DefaultValue("1MB") DataSize maxBody) {
        /** Checks the bounds. */
        public Commands {
            between("tillbook.commands.max-body", maxBody, DataSize.ofKilobytes(1), DataSize.ofMegabytes(64));
        }
    }

    /**
     * What is kept in memory.
     *
     * @param streams how many folded streams are kept at most
     */
    public record Cache(@DefaultValue("100000") long streams) {
        /** Checks the bounds. */
        public Cache {
            if (streams < 0) {
                throw new WrongSetting("tillbook.cache.streams", "must not be negative");
            }
        }
    }

    /**
     * The event store.
     *
     * @param blockCache memory for uncompressed blocks of events
     */
    public record Store(@DefaultValue("256MB") DataSize blockCache) {
        /** Checks the bounds. */
        public Store {
            between("tillbook.store.block-cache", blockCache, DataSize.ofMegabytes(8), DataSize.ofGigabytes(64));
        }
    }

    /**
     * The views.
     *
     * @param uri a MongoDB to keep them in; without it they are kept in a file of this process
     * @param database name of the database
     * @param cache memory for the embedded database
     * @param batchSize most events that are folded at once
     * @param minPositionTimeout how long a query waits for the position it asks for
     */
    public record Views(@Nullable String uri, @DefaultValue("tillbook") String database,
            @DefaultValue("256MB") DataSize cache, @DefaultValue("500") int batchSize,
            @DefaultValue("5s") Duration minPositionTimeout) {
        /** Checks the bounds. */
        public Views {
            between("tillbook.views.cache", cache, DataSize.ofMegabytes(16), DataSize.ofGigabytes(64));
            if (batchSize < 1) {
                throw new WrongSetting("tillbook.views.batch-size", "must be at least 1");
            }
            if (minPositionTimeout.isNegative()) {
                throw new WrongSetting("tillbook.views.min-position-timeout", "must not be negative");
            }
        }
    }

    private static void between(String name, DataSize value, DataSize least, DataSize most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new WrongSetting(name, "must be between " + text(least) + " and " + text(most));
        }
    }

    private static String text(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + "MB" : size.toKilobytes() + "KB";
    }
}
