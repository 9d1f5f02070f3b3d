package io.tillbook.command.testing;

import io.tillbook.command.kernel.AppendedPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * An event store in memory that keeps the promises of a durable one (whole appends, positions from 1 without gaps, no
 * sequence number twice, and it notes the position) and that can be disturbed where a test wants it.
 */
public final class MemoryEngine implements EventStorageEngine {
    private final List<TrackedEventMessage<?>> log = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();
    private final Map<String, DomainEventMessage<?>> snapshots = new HashMap<>();
    private final Deque<Runnable> beforeAppends = new ConcurrentLinkedDeque<>();
    private final Deque<Runnable> afterAppends = new ConcurrentLinkedDeque<>();
    private volatile @Nullable RuntimeException snapshotFailure;

    /** Runs something right before one of the next appends: another writer that is faster, or a failure. */
    public void beforeNextAppend(Runnable disturbance) {
        beforeAppends.add(disturbance);
    }

    /** Runs something when one of the next appends is stored but not yet answered. */
    public void afterNextAppend(Runnable disturbance) {
        afterAppends.add(disturbance);
    }

    /** Lets snapshots fail from now on, both ways. */
    public void failSnapshots(RuntimeException failure) {
        snapshotFailure = failure;
    }

    /** Everything that is stored, in order. */
    public synchronized List<DomainEventMessage<?>> all() {
        return log.stream().<DomainEventMessage<?>>map(event -> (DomainEventMessage<?>) event).toList();
    }

    /** Names of the streams that have a snapshot. */
    public synchronized List<String> snapshotted() {
        return snapshots.keySet().stream().sorted().toList();
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        run(beforeAppends.poll());
        AppendedPosition.note(store(events));
        run(afterAppends.poll());
    }

    private static void run(@Nullable Runnable disturbance) {
        if (disturbance != null) {
            disturbance.run();
        }
    }

    private synchronized long store(List<? extends EventMessage<?>> events) {
        Map<String, Long> next = new HashMap<>();
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            String stream = event.getAggregateIdentifier();
            long expected = next.computeIfAbsent(stream, this::nextSequence);
            if (event.getSequenceNumber() != expected) {
                throw new ConcurrencyException(stream + " goes on at " + expected);
            }
            next.put(stream, expected + 1);
        }
        events.forEach(event -> keep((DomainEventMessage<?>) event));
        return log.size();
    }

    private long nextSequence(String stream) {
        return streams.getOrDefault(stream, List.of()).size();
    }

    private void keep(DomainEventMessage<?> event) {
        var tracked = new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(log.size() + 1L), event);
        log.add(tracked);
        streams.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>()).add(tracked);
    }

    @Override
    public synchronized void storeSnapshot(DomainEventMessage<?> snapshot) {
        failIfAsked();
        snapshots.put(snapshot.getAggregateIdentifier(), snapshot);
    }

    @Override
    public synchronized Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        failIfAsked();
        return Optional.ofNullable(snapshots.get(stream));
    }

    private void failIfAsked() {
        RuntimeException failure = snapshotFailure;
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public synchronized DomainEventStream readEvents(String stream, long firstSequence) {
        List<DomainEventMessage<?>> events = streams.getOrDefault(stream, List.of());
        int from = (int) Math.min(firstSequence, events.size());
        return DomainEventStream.of(List.copyOf(events.subList(from, events.size())));
    }

    @Override
    public synchronized Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token,
            boolean mayBlock) {
        int seen = token == null ? 0 : (int) token.position().orElseThrow();
        return List.copyOf(log.subList(seen, log.size())).stream();
    }

    @Override
    public synchronized Optional<Long> lastSequenceNumberFor(String stream) {
        long next = nextSequence(stream);
        return next == 0 ? Optional.empty() : Optional.of(next - 1);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public synchronized @Nullable TrackingToken createHeadToken() {
        return log.isEmpty() ? null : log.getLast().trackingToken();
    }

    @Override
    public synchronized @Nullable TrackingToken createTokenAt(Instant moment) {
        long before = log.stream().takeWhile(event -> event.getTimestamp().isBefore(moment)).count();
        return before == 0 ? null : new GlobalSequenceTrackingToken(before);
    }
}
