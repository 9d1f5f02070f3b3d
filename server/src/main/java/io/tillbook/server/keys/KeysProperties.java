package io.tillbook.server.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Keys that are not in the ledger.
 *
 * @param master file of the master key; {@code keys/master} in the data directory where it is not set
 * @param source name of what else has the master key, see {@link MasterKeySource}; the file where it is not set
 */
@ConfigurationProperties(prefix = "tillbook.keys", ignoreUnknownFields = false)
public record KeysProperties(@Nullable Path master, @Nullable String source) {}
