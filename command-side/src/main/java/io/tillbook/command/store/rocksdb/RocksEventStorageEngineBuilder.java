package io.tillbook.command.store.rocksdb;

import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.rocksdb.append.GroupCommitListener;
import io.tillbook.command.store.rocksdb.append.GroupCommitWriter;
import io.tillbook.command.store.rocksdb.files.RocksHandles;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Makes {@link RocksEventStorageEngine}s. The serializer is required, everything else has a default. */
public final class RocksEventStorageEngineBuilder extends AbstractEventStorageEngine.Builder {

    private final RocksStoreOptions options;
    private GroupCommitListener listener = GroupCommitListener.NONE;
    private GroupCommitWriter.BatchSink sink = RocksHandles::writeDurably;

    RocksEventStorageEngineBuilder(RocksStoreOptions options) {
        this.options = options;
    }

    /** Serializes events and snapshots; payload types are stored under the names it gives them. */
    public RocksEventStorageEngineBuilder serializer(Serializer serializer) {
        eventSerializer(serializer);
        snapshotSerializer(serializer);
        return this;
    }

    @Override
    public RocksEventStorageEngineBuilder eventSerializer(Serializer serializer) {
        super.eventSerializer(serializer);
        return this;
    }

    @Override
    public RocksEventStorageEngineBuilder snapshotSerializer(Serializer serializer) {
        super.snapshotSerializer(serializer);
        return this;
    }

    @Override
    public RocksEventStorageEngineBuilder upcasterChain(EventUpcaster upcasters) {
        super.upcasterChain(upcasters);
        return this;
    }

    @Override
    public RocksEventStorageEngineBuilder snapshotFilter(SnapshotFilter filter) {
        super.snapshotFilter(filter);
        return this;
    }

    /** Is told about every group commit. */
    public RocksEventStorageEngineBuilder groupCommitListener(GroupCommitListener observer) {
        this.listener = observer;
        return this;
    }

    /** Replaces the durable write; only tests do. */
    RocksEventStorageEngineBuilder sink(GroupCommitWriter.BatchSink other) {
        this.sink = other;
        return this;
    }

    /** Opens the directory; throws {@link StoreNotOpened} when that is not possible. */
    public RocksEventStorageEngine build() {
        return new RocksEventStorageEngine(this);
    }

    RocksStoreOptions options() {
        return options;
    }

    RocksEventLog openLog() {
        return RocksEventLog.open(options, sink, listener);
    }
}
