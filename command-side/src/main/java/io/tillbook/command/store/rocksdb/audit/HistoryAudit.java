package io.tillbook.command.store.rocksdb.audit;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.history.HistoryDigest;
import io.tillbook.command.store.history.HistoryFindings;
import io.tillbook.command.store.history.HistorySummary;
import io.tillbook.command.store.rocksdb.files.ReadOnlyStore;
import io.tillbook.command.store.rocksdb.files.RocksHandles;
import io.tillbook.command.store.rocksdb.files.StoreKeys;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.rocksdb.RocksDBException;

/**
 * Reads a store that nobody writes to, and throws {@link EventDamaged} where it is not what it was: a changed bit, a
 * missing event, events in another order, a stream that leads elsewhere. Takes little memory, however long it is.
 */
public final class HistoryAudit {
    private HistoryAudit() {}

    /** Sums up a history; where it begins with one that was summed up before, only what has come since is read. */
    public static HistorySummary summary(Path store, HistorySummary before) {
        try (ReadOnlyStore opened = ReadOnlyStore.open(store)) {
            HistorySummary start = beginsWith(opened.handles(), before) ? before : HistorySummary.EMPTY;
            return HistoryReading.goOn(opened.handles(), start, (_, _) -> {
            });
        }
    }

    /** What is stored of an event tells when it came: the same one at the same position has the same before it. */
    private static boolean beginsWith(RocksHandles handles, HistorySummary before) {
        if (before.lastPosition() == 0) {
            return true;
        }
        try {
            return Optional
                    .ofNullable(handles.database().get(handles.events(), StoreKeys.position(before.lastPosition())))
                    .filter(sealed -> HistoryDigest.hash(sealed).equals(before.lastEvent()))
                    .isPresent();
        } catch (RocksDBException failure) {
            throw HistoryReading.damageOr(failure, before.lastPosition());
        }
    }

    /** Shows each event in its order, after a look at whether it is what was written. */
    public static void forEach(Path store, ObjLongConsumer<EventEnvelope> look) {
        try (ReadOnlyStore opened = ReadOnlyStore.open(store)) {
            HistoryReading.goOn(opened.handles(), HistorySummary.EMPTY, look::accept);
        }
    }

    /** Reads every event and every stream. */
    public static HistoryFindings whole(Path store) {
        try (ReadOnlyStore opened = ReadOnlyStore.open(store)) {
            RocksHandles handles = opened.handles();
            HistorySummary history = HistoryReading.goOn(handles, HistorySummary.EMPTY,
                    (event, position) -> leadsTo(handles, event, position));
            StreamsAudit streams = StreamsAudit.of(handles);
            if (streams.entries() != history.lastPosition()) {
                throw new EventDamaged(history.lastPosition(), "?", "the streams lead to %d events, and there are %d"
                        .formatted(streams.entries(), history.lastPosition()), null);
            }
            return new HistoryFindings(history, streams.streams());
        }
    }

    private static void leadsTo(RocksHandles handles, EventEnvelope event, long position) throws RocksDBException {
        byte[] entry = handles.database()
                .get(handles.streams(), StoreKeys.streamEntry(event.stream(), event.sequence()));
        if (entry == null || StoreKeys.position(entry) != position) {
            throw new EventDamaged(position, event.stream(),
                    "sequence " + event.sequence() + " of its stream leads elsewhere", null);
        }
    }
}
