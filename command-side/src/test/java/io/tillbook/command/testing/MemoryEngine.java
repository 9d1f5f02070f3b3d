package io.tillbook.command.testing;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.RecordedOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory that keeps the promises of a durable one, and that can be disturbed where a test wants it.
 */
public final class MemoryEngine implements LedgerStore {
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
    public long append(List<? extends DomainEventMessage<?>> events) {
        run(beforeAppends.poll());
        long position = store(events);
        run(afterAppends.poll());
        return position;
    }

    @Override
    public long restore(List<? extends DomainEventMessage<?>> events) {
        return store(events);
    }

    private static void run(@Nullable Runnable disturbance) {
        if (disturbance != null) {
            disturbance.run();
        }
    }

    private synchronized long store(List<? extends DomainEventMessage<?>> events) {
        Map<String, Long> next = new HashMap<>();
        for (DomainEventMessage<?> event : events) {
            String stream = event.getAggregateIdentifier();
            long expected = next.computeIfAbsent(stream, this::nextSequence);
            if (event.getSequenceNumber() != expected) {
                throw new ConcurrencyException(stream + " goes on at " + expected);
            }
            next.put(stream, expected + 1);
        }
        events.forEach(this::keep);
        notifyAll();
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
    public synchronized void keepSnapshot(DomainEventMessage<?> snapshot) {
        failIfAsked();
        snapshots.merge(snapshot.getAggregateIdentifier(), snapshot,
                (kept, added) -> kept.getSequenceNumber() > added.getSequenceNumber() ? kept : added);
    }

    @Override
    public synchronized Optional<DomainEventMessage<?>> snapshot(String stream) {
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
    public synchronized DomainEventStream stream(String stream, long firstSequence) {
        List<DomainEventMessage<?>> events = streams.getOrDefault(stream, List.of());
        int from = (int) Math.min(firstSequence, events.size());
        return DomainEventStream.of(List.copyOf(events.subList(from, events.size())));
    }

    @Override
    public Optional<RecordedOutcome> outcome(CommandId command) {
        DomainEventStream events = stream(RecordedOutcome.stream(command), 0);
        if (!events.hasNext()) {
            return Optional.empty();
        }
        DomainEventMessage<?> outcome = events.next();
        return Optional.of(RecordedOutcome.of(outcome, position(outcome)));
    }

    @Override
    public long position(DomainEventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
    }

    @Override
    public synchronized Stream<? extends TrackedEventMessage<?>> from(long position) {
        if (position > log.size()) {
            throw new IllegalArgumentException("the store ends at " + log.size());
        }
        return List.copyOf(log.subList((int) position, log.size())).stream();
    }

    @Override
    public synchronized boolean awaitBeyond(long position, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); log.size() <= position && left > 0; left =
                    deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return log.size() > position;
    }

    @Override
    public synchronized OptionalLong lastSequence(String stream) {
        long next = nextSequence(stream);
        return next == 0 ? OptionalLong.empty() : OptionalLong.of(next - 1);
    }

    @Override
    public synchronized long head() {
        return log.size();
    }

    @Override
    public synchronized long positionBefore(Instant moment) {
        return log.stream().takeWhile(event -> event.getTimestamp().isBefore(moment)).count();
    }

    @Override
    public void close() {
        // Memory needs no closing.
    }
}
