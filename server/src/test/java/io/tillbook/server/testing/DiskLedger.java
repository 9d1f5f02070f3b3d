package io.tillbook.server.testing;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import io.tillbook.server.commands.Cause;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.TreeMap;

/** The write side over a store, mostly one on disk, without a server around it. */
public final class DiskLedger implements AutoCloseable {
    private final LedgerStore store;
    private final StreamRunner streams;
    private final CommandDispatch dispatch;

    /** Opens a store. */
    public DiskLedger(Path directory) {
        this(new RocksLedgerStore(RocksEventStorageEngine.builder(RocksStoreOptions.in(directory))
                .serializer(new LedgerSerializer(Capabilities.all().types()))
                .build()));
    }

    /** On a store, which it closes with itself. */
    public DiskLedger(LedgerStore store) {
        this.store = store;
        streams = new StreamRunner(store, Capabilities.all().types(), 100_000);
        dispatch = new CommandDispatch(streams, Capabilities.all().commands());
    }

    /** The store. */
    public LedgerStore store() {
        return store;
    }

    /** The streams as they are now. */
    public StreamRunner streams() {
        return streams;
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
                Cause.at(occurredAt).occurrence(id, type, Principal.SERVER, command, occurredAt.toInstant()),
                new Fingerprint(new TreeMap<>()), Reach.EVERYWHERE));
    }

    @Override
    public void close() {
        store.close();
    }
}
