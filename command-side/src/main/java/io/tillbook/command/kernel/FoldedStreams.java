package io.tillbook.command.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.StreamId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Streams folded into states, the recently used ones kept in a bounded cache. A cached state may be behind the store
 * when another process writes; {@link #isCurrent} and the store's refusal of taken sequence numbers bring it to light.
 */
final class FoldedStreams {
    private final EventStore store;
    private final Cache<StreamRef<?>, Folded<?>> cache;

    FoldedStreams(EventStore store, long cachedStreams) {
        this.store = store;
        this.cache = Caffeine.newBuilder().maximumSize(cachedStreams).build();
    }

    /** The stream's state, from the cache where it is there. */
    @SuppressWarnings("unchecked") // a state is cached under the reference of its own type only
    <S> Folded<S> get(StreamRef<S> stream) {
        Folded<?> cached = cache.getIfPresent(stream);
        if (cached != null) {
            return (Folded<S>) cached;
        }
        Folded<S> folded = load(stream);
        keep(stream, folded);
        return folded;
    }

    /** Keeps a state unless a newer one is kept already. */
    void keep(StreamRef<?> stream, Folded<?> folded) {
        cache.asMap().merge(stream, folded, (kept, added) -> kept.nextSequence() > added.nextSequence() ? kept : added);
    }

    void forget(StreamRef<?> stream) {
        cache.invalidate(stream);
    }

    /** Whether the store has exactly the events that were folded. */
    boolean isCurrent(StreamId stream, Folded<?> folded) {
        long stored = store.lastSequenceNumberFor(stream.value()).map(last -> last + 1).orElse(0L);
        return stored == folded.nextSequence();
    }

    Cache<?, ?> cache() {
        return cache;
    }

    private <S> Folded<S> load(StreamRef<S> stream) {
        String id = stream.id().value();
        // Reading from a sequence number on passes over snapshots, which most kinds of streams do not have.
        DomainEventStream events = stream.type().hasSnapshots() ? store.readEvents(id) : store.readEvents(id, 0);
        Folded<S> folded = new Folded<>(stream.type().initialState(), 0);
        while (events.hasNext()) {
            folded = fold(stream.type(), folded, events.next());
        }
        return folded;
    }

    @SuppressWarnings("unchecked") // a snapshot was stored from a state of this very type
    private static <S> Folded<S> fold(StreamType<S> type, Folded<S> folded, DomainEventMessage<?> message) {
        S state = message.getPayload() instanceof Event event
                ? type.evolve(folded.state(), event)
                : (S) message.getPayload();
        return new Folded<>(state, message.getSequenceNumber() + 1);
    }
}
