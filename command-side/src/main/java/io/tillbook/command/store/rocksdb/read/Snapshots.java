package io.tillbook.command.store.rocksdb.read;

import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.rocksdb.files.Database;
import io.tillbook.command.store.rocksdb.files.EnvelopeCodec;
import io.tillbook.command.store.rocksdb.files.RocksHandles;
import io.tillbook.command.store.rocksdb.files.StoreKeys;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.rocksdb.RocksDBException;

/** The newest snapshot of each stream: a cache that may be lost or dropped at any time. */
public final class Snapshots {

    /** Snapshots have no global position; theirs is the one before the first event. */
    private static final long NOWHERE = 0;

    private final Database database;

    /** The snapshots of a database. */
    public Snapshots(Database database) {
        this.database = database;
    }

    /** Keeps {@code snapshot} unless a newer one is there. Not synced to disk. */
    public synchronized void store(EventEnvelope snapshot) {
        byte[] encoded = EnvelopeCodec.encode(snapshot);
        EnvelopeCodec.seal(encoded, NOWHERE, snapshot.recordedAt());
        try {
            database.use(handles -> {
                boolean outdated = find(handles, snapshot.stream())
                        .filter(known -> known.sequence() > snapshot.sequence())
                        .isPresent();
                if (!outdated) {
                    handles.putRelaxed(handles.snapshots(), StoreKeys.stream(snapshot.stream()), encoded);
                }
                return outdated;
            });
        } catch (RocksDBException failure) {
            throw new StoreUnavailable("a snapshot could not be written: " + failure.getMessage(), failure);
        }
    }

    /** The newest snapshot of a stream. */
    public Optional<DomainEventData<byte[]>> of(String stream) {
        return database.read(handles -> find(handles, stream)).map(snapshot -> snapshot);
    }

    private static Optional<EventEnvelope> find(RocksHandles handles, String stream) throws RocksDBException {
        byte[] sealed = handles.database().get(handles.snapshots(), StoreKeys.stream(stream));
        return Optional.ofNullable(sealed).map(bytes -> EnvelopeCodec.decode(bytes, NOWHERE));
    }
}
