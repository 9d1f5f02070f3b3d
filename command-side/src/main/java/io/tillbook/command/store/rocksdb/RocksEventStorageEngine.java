package io.tillbook.command.store.rocksdb;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.StoreOverloaded;
import io.tillbook.command.store.StoreStatus;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.rocksdb.append.AppendOutcome;
import io.tillbook.command.store.rocksdb.append.AppendRequest;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import io.tillbook.command.store.rocksdb.read.StreamCursor;
import io.tillbook.command.store.rocksdb.read.TrackingCursor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The embedded event store: one directory, one writer, every append durable before it returns.
 *
 * <p>
 * Positions (global indexes) start at 1 and have no gaps, so 0 means "before everything" and a position is also the
 * number of events up to it. Tokens are {@link GlobalSequenceTrackingToken}s of the position last seen. Recorded times
 * never decrease along positions: an event that claims to be older than its predecessor is recorded at the
 * predecessor's time.
 *
 * <p>
 * An append is stored whole or not at all. It fails with
 * <ul>
 * <li>{@link ConcurrencyException} when a stream does not end right before the append's first sequence: reload and
 * retry;
 * <li>{@link StoreOverloaded} when too much is waiting, {@link StoreUnavailable} after write errors or close;
 * <li>{@link IllegalArgumentException} when an event names no stream or the sequences of the append itself are wrong.
 * </ul>
 *
 * <p>
 * Reads are paged: {@code readEvents(null, false)} walks all streams in order in constant memory, whatever their
 * length. Reads work while appends are refused, and throw {@link EventDamaged} instead of returning a changed event.
 */
public final class RocksEventStorageEngine extends AbstractEventStorageEngine implements AutoCloseable {

    private final RocksEventLog log;
    private final long tailWaitNanos;

    RocksEventStorageEngine(RocksEventStorageEngineBuilder builder) {
        super(builder);
        log = builder.openLog();
        tailWaitNanos = builder.options().tailWait().toNanos();
    }

    /** Starts the making of an engine on {@code options}; its {@code build()} opens the directory. */
    public static RocksEventStorageEngineBuilder builder(RocksStoreOptions options) {
        return new RocksEventStorageEngineBuilder(options);
    }

    /** The state of the store, for health checks and metrics. */
    public StoreStatus status() {
        return log;
    }

    /**
     * Sets the store's files aside as they are at this moment, while it goes on; see
     * {@link io.tillbook.command.store.rocksdb.files.StoreCheckpoint}. Throws {@link StoreUnavailable} if it cannot.
     *
     * @param directory is made; on the file system of the store
     */
    public void checkpoint(Path directory) {
        log.checkpoint(directory);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        append(events, serializer);
    }

    /** Appends, and tells the position of the last event. */
    long append(List<? extends EventMessage<?>> events) {
        return append(events, getEventSerializer());
    }

    /** Appends events with the times that they have, and tells the position of the last one. */
    long restore(List<? extends EventMessage<?>> events) {
        return events.isEmpty() ? log.lastPosition() : append(AppendRequest.restoring(events, getEventSerializer()));
    }

    private long append(List<? extends EventMessage<?>> events, Serializer serializer) {
        return events.isEmpty() ? log.lastPosition() : append(AppendRequest.of(events, serializer));
    }

    private long append(AppendRequest request) {
        return switch (log.append(request)) {
            case AppendOutcome.Appended(long lastPosition) -> lastPosition;
            case AppendOutcome.Conflict(String finding) -> throw new ConcurrencyException(finding);
            case AppendOutcome.Refused(String reason, Throwable cause) -> throw new StoreUnavailable(reason, cause);
        };
    }

    /** The events behind a position. */
    Stream<? extends TrackedEventMessage<?>> readEvents(long position) {
        return TrackingCursor.events(log.source(), this::decoded, position, 0);
    }

    RocksEventLog log() {
        return log;
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        log.snapshots().store(EventEnvelope.of(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return log.snapshots().of(stream).stream();
    }

    /** The events carry their positions: the messages read are tracked domain event messages. */
    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String stream, long firstSequence) {
        return StreamCursor.events(log.reader(), stream, Math.max(0, firstSequence));
    }

    /**
     * With {@code mayBlock}, waits for a first event up to the options' {@code tailWait}; then ends like any other.
     * Recent events of this engine are returned as the objects that were appended. They equal the stored events as long
     * as the serializer reads its own output.
     */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return TrackingCursor.events(log.source(), this::decoded, positionOf(token), mayBlock ? tailWaitNanos : 0);
    }

    private Stream<? extends TrackedEventMessage<?>> decoded(Stream<? extends TrackedEventData<?>> stored) {
        return EventUtils.upcastAndDeserializeTrackedEvents(stored, getEventSerializer(), upcasterChain);
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("Tracked events are read as messages: the latest are not stored data");
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        OptionalLong sequence = log.reader().lastSequence(stream);
        return sequence.isPresent() ? Optional.of(sequence.getAsLong()) : Optional.empty();
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return log.lastPosition() == 0 ? null : new GlobalSequenceTrackingToken(0);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        long position = log.lastPosition();
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant moment) {
        return log.lastPosition() == 0
                ? null
                : new GlobalSequenceTrackingToken(log.reader().lastPositionBefore(moment));
    }

    /** Writes waiting appends, wakes blocked readers and closes; later calls fail with {@link StoreUnavailable}. */
    @Override
    public void close() {
        log.close();
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return switch (WrappedToken.unwrapLowerBound(token)) {
            case null -> 0;
            case GlobalSequenceTrackingToken known -> known.getGlobalIndex();
            case TrackingToken other -> throw new IllegalArgumentException("Not a token of this store: " + other);
        };
    }
}
