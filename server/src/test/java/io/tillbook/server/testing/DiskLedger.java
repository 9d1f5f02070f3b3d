package io.tillbook.server.testing;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.catalog.CatalogCommands;
import io.tillbook.command.inventory.InventoryCommands;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.purchasing.PurchasingCommands;
import io.tillbook.command.store.EventNames;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksStoreOptions;
import io.tillbook.command.transfers.TransfersCommands;
import io.tillbook.server.intake.OutgoingCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The write side over a store on disk, without a server around it. */
public final class DiskLedger implements AutoCloseable {
    private static final List<Slice> SLICES = List.of(new CatalogCommands(), new PurchasingCommands(),
            CheckoutOrder.sales(), CheckoutOrder.returns(), new InventoryCommands(), new TransfersCommands());

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
    public Answer send(OutgoingCommand sent) {
        Command command = sent.payload();
        String id = sent.commandId().toString();
        Occurrence occurrence = new Occurrence(sent.commandId(), sent.type(), command.actor(), command.location(),
                command.register(), sent.occurredAt(), sent.occurredAt().toInstant(), id, id);
        return dispatch.send(new Submission<>(command, occurrence, new Fingerprint(new TreeMap<>())));
    }

    @Override
    public void close() {
        store.shutDown();
        engine.close();
    }
}
