package io.tillbook.command.store.rocksdb.append;

import io.tillbook.command.store.StreamSpan;
import io.tillbook.command.store.rocksdb.files.RocksHandles;
import io.tillbook.command.store.rocksdb.files.StoreKeys;
import io.tillbook.command.store.tail.RecentAppend;
import io.tillbook.command.store.tail.StreamEnds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Gathers the appends of one group commit: finds conflicts, gives out positions, keeps recorded times in order. */
final class CommitBatch implements AutoCloseable {

    private final RocksHandles handles;
    private final StreamEnds known;
    private final WriteBatch writes = new WriteBatch();
    private final Map<String, Long> streamEnds = new HashMap<>();
    private final List<RecentAppend> events = new ArrayList<>();
    private final Map<AppendRequest, AppendOutcome> outcomes = new LinkedHashMap<>();
    private final long firstPosition;

    private long lastPosition;
    private Instant lastRecordedAt;
    private int appends;

    CommitBatch(RocksHandles handles, StreamEnds known, long head, Instant lastRecordedAt) {
        this.handles = handles;
        this.known = known;
        this.firstPosition = head + 1;
        this.lastPosition = head;
        this.lastRecordedAt = lastRecordedAt;
    }

    /** Adds all events of the request, or none when one of its streams does not end where the request goes on. */
    void add(AppendRequest request) throws RocksDBException {
        for (StreamSpan span : request.spans()) {
            Optional<String> conflict = conflictWith(span);
            if (conflict.isPresent()) {
                outcomes.put(request, new AppendOutcome.Conflict(conflict.get()));
                return;
            }
        }
        for (PreparedEvent event : request.events()) {
            append(event, request.keepsTimes());
        }
        request.spans().forEach(span -> streamEnds.put(span.stream(), span.last()));
        outcomes.put(request, new AppendOutcome.Appended(lastPosition));
        appends++;
    }

    private Optional<String> conflictWith(StreamSpan span) throws RocksDBException {
        if (exists(span.stream(), span.first())) {
            return Optional.of("Stream '%s' already has an event at sequence %d"
                    .formatted(span.stream(), span.first()));
        }
        if (span.first() > 0 && !exists(span.stream(), span.first() - 1)) {
            return Optional.of("Stream '%s' has no event at sequence %d yet, so there can be none at %d"
                    .formatted(span.stream(), span.first() - 1, span.first()));
        }
        return Optional.empty();
    }

    private boolean exists(String stream, long sequence) throws RocksDBException {
        Long added = streamEnds.get(stream);
        OptionalLong end = added == null ? known.ifKnown(stream) : OptionalLong.of(added);
        return end.isPresent()
                ? sequence <= end.getAsLong()
                : handles.database().get(handles.streams(), StoreKeys.streamEntry(stream, sequence)) != null;
    }

    private void append(PreparedEvent event, boolean keepsTime) throws RocksDBException {
        lastPosition++;
        if (event.timestamp().isAfter(lastRecordedAt)) {
            lastRecordedAt = event.timestamp();
        }
        Instant recordedAt = keepsTime ? event.timestamp() : lastRecordedAt;
        byte[] position = StoreKeys.position(lastPosition);
        writes.put(handles.events(), position, event.sealed(lastPosition, recordedAt));
        writes.put(handles.streams(), event.streamEntry(), position);
        events.add(event.recent(lastPosition, recordedAt));
    }

    /** The last sequence of each stream that was added to. */
    Map<String, Long> streamEnds() {
        return streamEnds;
    }

    boolean isEmpty() {
        return appends == 0;
    }

    WriteBatch writes() {
        return writes;
    }

    /** All events of the batch in order, the first one at {@link #firstPosition()}. */
    List<RecentAppend> events() {
        return events;
    }

    long firstPosition() {
        return firstPosition;
    }

    long lastPosition() {
        return lastPosition;
    }

    Instant lastRecordedAt() {
        return lastRecordedAt;
    }

    /** The size and duration of this commit. */
    GroupCommitListener.GroupCommit summary(long durationNanos) {
        return new GroupCommitListener.GroupCommit(appends, events.size(),
                writes.getDataSize(), durationNanos);
    }

    /** Tells every caller; only after the batch is durable. */
    void completeAll() {
        outcomes.forEach(AppendRequest::complete);
    }

    @Override
    public void close() {
        writes.close();
    }
}
