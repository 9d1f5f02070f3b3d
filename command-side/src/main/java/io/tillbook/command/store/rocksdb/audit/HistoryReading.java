package io.tillbook.command.store.rocksdb.audit;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.history.HistoryDigest;
import io.tillbook.command.store.history.HistorySummary;
import io.tillbook.command.store.rocksdb.files.RocksHandles;
import io.tillbook.command.store.rocksdb.files.StoreKeys;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Status;

/** Walks through the events of a store in the order of their positions, and misses none that is missing. */
final class HistoryReading {
    private static final long READ_AHEAD_BYTES = 2L << 20;

    private HistoryReading() {}

    /** Is shown each event. */
    @FunctionalInterface
    interface Look {
        void at(EventEnvelope event, long position) throws RocksDBException;
    }

    /** Sums up all events behind what is summed up already. */
    static HistorySummary goOn(RocksHandles handles, HistorySummary before, Look look) {
        HistoryDigest digest = new HistoryDigest(before);
        try (ReadOptions once = once();
                RocksIterator events = handles.database().newIterator(handles.events(), once)) {
            for (events.seek(StoreKeys.position(digest.position() + 1)); events.isValid(); events.next()) {
                if (StoreKeys.position(events.key()) != digest.position() + 1) {
                    throw new EventDamaged(digest.position() + 1, "?", "it is missing", null);
                }
                look.at(digest.take(events.value()), digest.position());
            }
            events.status();
        } catch (RocksDBException failure) {
            throw damageOr(failure, digest.position() + 1);
        }
        return digest.summary();
    }

    /** For what is read from one end to the other and not again. */
    static ReadOptions once() {
        return new ReadOptions().setFillCache(false).setReadaheadSize(READ_AHEAD_BYTES);
    }

    /** RocksDB's own checksums find damage on disk before ours do. */
    static RuntimeException damageOr(RocksDBException failure, long position) {
        return failure.getStatus() != null && failure.getStatus().getCode() == Status.Code.Corruption
                ? new EventDamaged(position, "?", "the database says: " + failure.getMessage(), failure)
                : new StoreUnavailable("reading failed: " + failure.getMessage(), failure);
    }
}
