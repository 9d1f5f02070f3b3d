package io.tillbook.server;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.DirectoryLock;
import io.tillbook.command.store.HistoryElsewhere;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.StoreStatus;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.axonserver.AxonServerLedgerStore;
import io.tillbook.command.store.axonserver.AxonServerListener;
import io.tillbook.command.store.axonserver.AxonServerOptions.Waits;
import io.tillbook.command.store.axonserver.AxonServerOptions;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.append.GroupCommitListener;
import io.tillbook.server.routing.AxonServerCarrier;
import io.tillbook.server.routing.CommandCarrier;
import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The store of the ledger in the engine that was chosen. Whoever has it has the data directory to themselves: the
 * embedded engine locks it with its files, for another engine it is locked here.
 *
 * @param carrier what carries commands between the processes that share the ledger
 * @param status what is known of the engine, for health checks and metrics
 * @param lock what keeps other processes out, where the engine does not
 */
record OpenStore(LedgerStore store, CommandCarrier carrier, StoreStatus status, @Nullable DirectoryLock lock)
        implements
        AutoCloseable {
    static OpenStore embedded(EmbeddedHistory history, GroupCommitListener listener) {
        HistoryElsewhere.in(history.dataDirectory()).refuseEmbedded();
        RocksLedgerStore store = history.open(listener);
        return new OpenStore(store, CommandCarrier.NOWHERE, store.status(), null);
    }

    static OpenStore axonServer(EmbeddedHistory earlier, StoreProperties.AxonServer properties,
            LedgerSerializer serializer, AxonServerListener listener) {
        AxonServerLedgerStore store = AxonServerLedgerStore.open(options(properties), serializer, listener);
        try {
            earlier.checkMovedTo(store);
            HistoryElsewhere.in(earlier.dataDirectory())
                    .set("the Axon Server " + String.join(",", properties.servers()));
            return new OpenStore(store, new AxonServerCarrier(store.commands()), store.status(),
                    lock(earlier.dataDirectory()));
        } catch (StoreNotOpened | StoreUnavailable refused) {
            store.close();
            throw refused;
        }
    }

    private static DirectoryLock lock(Path dataDirectory) {
        try {
            return DirectoryLock.take(Files.createDirectories(dataDirectory));
        } catch (IOException failed) {
            throw new StoreNotOpened("The data directory %s cannot be used: %s".formatted(dataDirectory, failed),
                    failed);
        }
    }

    private static AxonServerOptions options(StoreProperties.AxonServer properties) {
        Waits usual = Waits.USUAL;
        return new AxonServerOptions(properties.servers(), properties.context(), "tillbook",
                token(properties.tokenFile()), properties.tls(), new Waits(properties.connectWithin(), usual.read(),
                        properties.settleWithin(), usual.position()));
    }

    private static @Nullable String token(@Nullable Path file) {
        try {
            return file == null ? null : Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new WrongSetting("tillbook.store.axon-server.token-file", "names a file that cannot be read.");
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
        if (lock != null) {
            lock.close();
        }
    }
}
