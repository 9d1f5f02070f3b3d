package io.tillbook.command.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.StreamId;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams folded into states, the recently used ones kept in a bounded cache. A cached state may be behind the store
 * when another process writes; {@link #isCurrent} and the store's refusal of taken sequence numbers bring it to light.
 */
final class FoldedStreams {
    private static final Logger LOG = LoggerFactory.getLogger(FoldedStreams.class);

    private final LedgerStore store;
    private final Cache<StreamRef<?>, Folded<?>> cache;

    FoldedStreams(LedgerStore store, long cachedStreams) {
        this.store = store;
        this.cache = Caffeine.newBuilder()
                .maximumSize(cachedStreams)
                .recordStats()
                // Maintenance takes microseconds: handing it to another thread would cost more.
                .executor(Runnable::run)
                .build();
    }

    /** The stream's state, from the cache where it is there. */
    @SuppressWarnings("unchecked") // a state is cached under the reference of its own type only
    <S> Folded<S> get(StreamRef<S> stream) {
        Folded<?> cached = cache.getIfPresent(stream);
        if (cached != null) {
            return (Folded<S>) cached;
        }
        Folded<S> folded = load(stream);
        if (folded.nextSequence() > 0) {
            keep(stream, folded);
        }
        return folded;
    }

    /** The stream's state with all events that the store knows of, those of other processes among them. */
    <S> Folded<S> current(StreamRef<S> stream) {
        Folded<S> folded = get(stream);
        if (isCurrent(stream.id(), folded)) {
            return folded;
        }
        forget(stream);
        return get(stream);
    }

    /**
     * Keeps a state, unless a newer one is kept already or the stream has just begun: most streams have one event only,
     * such as that of a sale, and would push out those that many commands look at.
     */
    void keep(StreamRef<?> stream, Folded<?> before, Folded<?> after) {
        if (before.nextSequence() > 0) {
            keep(stream, after);
        }
    }

    private void keep(StreamRef<?> stream, Folded<?> folded) {
        cache.asMap().merge(stream, folded, (kept, added) -> kept.nextSequence() > added.nextSequence() ? kept : added);
    }

    void forget(StreamRef<?> stream) {
        cache.invalidate(stream);
    }

    /** Whether all events were folded that the store knows of; where it follows others, a fold may know of more. */
    boolean isCurrent(StreamId stream, Folded<?> folded) {
        long stored = store.lastSequence(stream.value()).orElse(-1) + 1;
        return stored <= folded.nextSequence();
    }

    Cache<?, ?> cache() {
        return cache;
    }

    private <S> Folded<S> load(StreamRef<S> stream) {
        Folded<S> start = stream.type().hasSnapshots()
                ? snapshot(stream).orElseGet(() -> beginning(stream))
                : beginning(stream);
        return fold(stream, start, store.stream(stream.id().value(), start.nextSequence()));
    }

    private static <S> Folded<S> beginning(StreamRef<S> stream) {
        return new Folded<>(stream.type().initialState(), 0);
    }

    /** The state in a snapshot; empty where there is none, another version wrote it, or it cannot be read. */
    private <S> Optional<Folded<S>> snapshot(StreamRef<S> stream) {
        try {
            return store.snapshot(stream.id().value())
                    .flatMap(snapshot -> stream.type()
                            .fromSnapshot(snapshot.getPayload())
                            .map(state -> new Folded<>(state, snapshot.getSequenceNumber() + 1)));
        } catch (RuntimeException unreadable) {
            LOG.warn("The snapshot of {} cannot be read", stream.id(), unreadable);
            return Optional.empty();
        }
    }

    private static <S> Folded<S> fold(StreamRef<S> stream, Folded<S> start, DomainEventStream events) {
        Folded<S> folded = start;
        while (events.hasNext()) {
            DomainEventMessage<?> message = events.next();
            S state = stream.type().evolve(folded.state(), event(message));
            folded = new Folded<>(state, message.getSequenceNumber() + 1);
        }
        return folded;
    }

    /** Anything else was written by a later version; a decision without it would rest on half of the truth. */
    private static Event event(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof Event event) {
            return event;
        }
        throw new IllegalStateException("event " + message.getSequenceNumber() + " of "
                + message.getAggregateIdentifier() + " is not known to this version");
    }
}
