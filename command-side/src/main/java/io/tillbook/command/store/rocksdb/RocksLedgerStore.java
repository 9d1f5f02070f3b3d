package io.tillbook.command.store.rocksdb;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.RecordedOutcome;
import io.tillbook.command.store.StoreStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** The embedded engine: a directory of this process, and every append on disk before it returns. */
public final class RocksLedgerStore implements LedgerStore {

    private final RocksEventStorageEngine engine;

    /** A store in an engine, which it closes with itself. */
    public RocksLedgerStore(RocksEventStorageEngine engine) {
        this.engine = engine;
    }

    /** The state of the engine, for health checks and metrics. */
    public StoreStatus status() {
        return engine.status();
    }

    /** See {@link RocksEventStorageEngine#checkpoint}. */
    public void checkpoint(Path directory) {
        engine.checkpoint(directory);
    }

    @Override
    public long append(List<? extends DomainEventMessage<?>> events) {
        return engine.append(events);
    }

    @Override
    public long restore(List<? extends DomainEventMessage<?>> events) {
        return engine.restore(events);
    }

    @Override
    public DomainEventStream stream(String stream, long firstSequence) {
        return engine.readEvents(stream, firstSequence);
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        return engine.log().reader().lastSequence(stream);
    }

    @Override
    public Optional<RecordedOutcome> outcome(CommandId command) {
        DomainEventStream events = engine.readEvents(RecordedOutcome.stream(command), 0);
        return events.hasNext() ? Optional.of(recorded(events.next())) : Optional.empty();
    }

    private RecordedOutcome recorded(DomainEventMessage<?> message) {
        return RecordedOutcome.of(message, position(message));
    }

    @Override
    public long position(DomainEventMessage<?> event) {
        if (event instanceof TrackedEventMessage<?> tracked) {
            return tracked.trackingToken().position().orElseThrow();
        }
        throw new IllegalArgumentException("not an event that was read from this store: " + event.getIdentifier());
    }

    @Override
    public long head() {
        return engine.log().lastPosition();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> from(long position) {
        if (position > head()) {
            throw new IllegalArgumentException("The store ends at %d, before %d".formatted(head(), position));
        }
        return engine.readEvents(position);
    }

    @Override
    public boolean awaitBeyond(long position, Duration patience) {
        return engine.log().awaitBeyond(position, patience);
    }

    @Override
    public long positionBefore(Instant moment) {
        return engine.log().reader().lastPositionBefore(moment);
    }

    @Override
    public void keepSnapshot(DomainEventMessage<?> snapshot) {
        engine.storeSnapshot(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> snapshot(String stream) {
        return engine.readSnapshot(stream);
    }

    @Override
    public void close() {
        engine.close();
    }
}
