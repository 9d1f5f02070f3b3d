package io.tillbook.server.testing;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.command.catalog.CatalogCommands;
import io.tillbook.command.inventory.InventoryCommands;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.purchasing.PurchasingCommands;
import io.tillbook.command.returns.ReturnsCommands;
import io.tillbook.command.sales.SalesCommands;
import io.tillbook.command.store.EventNames;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksStoreOptions;
import io.tillbook.command.transfers.TransfersCommands;
import io.tillbook.server.commands.Cause;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The write side over a store on disk, without a server around it. */
public final class DiskLedger implements AutoCloseable {
    private static final List<Slice> SLICES = List.of(new CatalogCommands(), new PurchasingCommands(),
            new SalesCommands(), new ReturnsCommands(), new InventoryCommands(), new TransfersCommands());

    private final RocksEventStorageEngine engine;
    private final EmbeddedEventStore store;
    private final CommandDispatch dispatch;

    /** Opens a store. */
    public DiskLedger(Path directory) {
        engine = RocksEventStorageEngine.builder(RocksStoreOptions.in(directory))
                .serializer(new LedgerSerializer())
                .build();
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        dispatch = new CommandDispatch(SimpleCommandBus.builder().build(),
                new StreamRunner(store, new EventNames(), 100_000),
                SLICES.stream().flatMap(slice -> slice.handlings().stream()).toList());
    }

    /** The store. */
    public EventStore store() {
        return store;
    }

    /** What the store is kept in. */
    public EventStorageEngine engine() {
        return engine;
    }

    /** Sends a command and waits for its answer. */
    public Answer send(CommandId id, OffsetDateTime occurredAt, Command command) {
        String type = dispatch.handlings()
                .stream()
                .filter(handling -> handling.command() == command.getClass())
                .findFirst()
                .orElseThrow()
                .type();
        return dispatch.send(new Submission<>(command,
                Cause.at(occurredAt).occurrence(id, type, command, occurredAt.toInstant()),
                new Fingerprint(new TreeMap<>())));
    }

    @Override
    public void close() {
        store.shutDown();
        engine.close();
    }
}
