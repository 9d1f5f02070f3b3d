package io.tillbook.server;

import io.tillbook.command.store.axonserver.AxonServerOptions;
import io.tillbook.server.settings.WrongSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The event store.
 *
 * @param engine what keeps the events
 * @param blockCache memory of the embedded engine for uncompressed blocks of events
 * @param axonServer where the Axon Server is, for the engine of that name
 */
@ConfigurationProperties(prefix = "tillbook.store", ignoreUnknownFields = false)
public record StoreProperties(@DefaultValue("embedded") Engine engine, @DefaultValue("256MB") DataSize blockCache,
        @DefaultValue AxonServer axonServer) {
    /** What can keep the events of the ledger. */
    public enum Engine {
        /** The data directory of this process. */
        EMBEDDED,
        /** An Axon Server. */
        AXON_SERVER
    }

    /**
     * An Axon Server.
     *
     * @param servers addresses of its nodes, {@code host:port}
     * @param context the context that has the events
     * @param tokenFile file with the token that lets this process in, where one is needed
     * @param tls whether the connection is encrypted
     * @param connectWithin how long a start waits for it
     * @param settleWithin how long a command waits for an append of which nothing is heard
     */
    public record AxonServer(@DefaultValue("127.0.0.1:8124") List<String> servers,
            @DefaultValue("default") String context, @Nullable Path tokenFile, @DefaultValue("false") boolean tls,
            @DefaultValue("60s") Duration connectWithin, @DefaultValue("5s") Duration settleWithin) {
        /** Checks the addresses and the bounds. */
        public AxonServer {
            if (servers.isEmpty() || !servers.stream().allMatch(AxonServerOptions::isAddress)) {
                throw new WrongSetting("tillbook.store.axon-server.servers",
                        "must be addresses such as events.example:8124");
            }
            WrongSetting.between("tillbook.store.axon-server.connect-within", connectWithin, "1s", "1h");
            WrongSetting.between("tillbook.store.axon-server.settle-within", settleWithin, "1s", "1m");
        }
    }

    /** Checks the bounds. */
    public StoreProperties {
        WrongSetting.between("tillbook.store.block-cache", blockCache, DataSize.ofMegabytes(8),
                DataSize.ofGigabytes(64));
    }
}
