package io.tillbook.command.store.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.command.CommandChannel;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.Availability.Available;
import io.tillbook.command.store.Availability.Unavailable;
import io.tillbook.command.store.Availability;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.StoreUnavailable;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The connection to an Axon Server, which mends itself. A server that is frozen is found out within seconds. */
final class AxonServerLink implements AutoCloseable {
    private static final long KEEP_ALIVE_MILLIS = 2_000;
    private static final long KEEP_ALIVE_TIMEOUT_MILLIS = 5_000;
    private static final long RECONNECT_MILLIS = 500;
    private static final long CONNECT_MILLIS = 5_000;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MESSAGE_BYTES_MAX = LedgerStore.EVENT_BYTES_MAX + (4 << 20);

    private final AxonServerOptions options;
    private final AxonServerConnectionFactory factory;
    private final AxonServerConnection connection;
    private volatile boolean closed;

    private AxonServerLink(AxonServerOptions options) {
        this.options = options;
        factory = factory(options);
        connection = factory.connect(options.context());
    }

    /**
     * Connects, and shows with an append of nothing that the server takes events.
     *
     * @throws StoreNotOpened when it does not in time
     */
    static AxonServerLink open(AxonServerOptions options) {
        AxonServerLink link = new AxonServerLink(options);
        long deadline = System.nanoTime() + options.waits().connect().toNanos();
        @Nullable StoreUnavailable last = null;
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            try {
                Replies.to(link.events().startAppendEventsTransaction().commit(), options.waits().append());
                return link;
            } catch (StoreUnavailable notYet) {
                last = notYet;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        link.close();
        throw new StoreNotOpened("Axon Server at %s takes no events in the context '%s'%s"
                .formatted(options.servers(), options.context(), last == null ? "" : ": " + last.reason()), last);
    }

    private static AxonServerConnectionFactory factory(AxonServerOptions options) {
        AxonServerConnectionFactory.Builder builder = AxonServerConnectionFactory
                .forClient(options.process(), options.process() + "-" + UUID.randomUUID())
                .routingServers(options.servers().stream().map(AxonServerLink::address).toArray(ServerAddress[]::new))
                .connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                .reconnectInterval(RECONNECT_MILLIS, TimeUnit.MILLISECONDS)
                .usingKeepAlive(KEEP_ALIVE_MILLIS, KEEP_ALIVE_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS, true)
                .maxInboundMessageSize(MESSAGE_BYTES_MAX);
        if (options.tls()) {
            builder.useTransportSecurity();
        }
        String token = options.token();
        if (token != null) {
            builder.token(token);
        }
        return builder.build();
    }

    private static ServerAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return colon < 0
                ? new ServerAddress(text)
                : new ServerAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    AxonServerOptions.Waits waits() {
        return options.waits();
    }

    /** What events are asked of; {@link StoreUnavailable} once closed. */
    EventChannel events() {
        if (closed) {
            throw new StoreUnavailable("it is closed", null);
        }
        return connection.eventChannel();
    }

    /** What commands are sent over. */
    CommandChannel commands() {
        return connection.commandChannel();
    }

    /** Position of the last event of the server. */
    long lastPosition() {
        Long token = Replies.to(events().getLastToken(), waits().read());
        return token == null ? 0 : token + 1;
    }

    Availability availability() {
        if (closed) {
            return new Unavailable("it is closed");
        }
        return connection.isConnected()
                ? new Available()
                : new Unavailable("Axon Server at " + options.servers() + " is not connected");
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            connection.disconnect();
            factory.shutdown();
        }
    }
}
