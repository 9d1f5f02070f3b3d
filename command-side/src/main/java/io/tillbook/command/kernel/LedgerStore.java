package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The seam between the ledger and the engine that keeps its events. Every engine keeps what is promised here; one suite
 * of tests holds all of them to it.
 *
 * <p>
 * Positions count from 1 without gaps, in the order in which events were stored: 0 is before everything, and a position
 * is the number of events up to it. Whoever has seen a position has seen everything before it.
 *
 * <p>
 * While the engine is away every method may fail with {@code StoreUnavailable}. An append that fails like this was not
 * acknowledged and may be stored all the same, whole: the sender sends the command again, under the same id.
 */
public interface LedgerStore extends AutoCloseable {

    /** Most bytes of one event's payload, as it is stored: what every engine can take. */
    int EVENT_BYTES_MAX = 16 << 20;

    /**
     * Stores events of one or more streams, all of them or none; they are readable when it returns. An event that
     * claims to be older than one that this process has stored before is recorded at that one's time.
     *
     * @return position of the last of them; where the engine cannot tell it in time, that of a later event, or the last
     *         one known when the engine goes away right after
     * @throws ConcurrencyException when a stream does not end right before the first of its events: nothing was stored,
     *         and the caller decides anew
     * @throws IllegalArgumentException when an event names no stream, when a stream's events do not follow each other,
     *         or when an event is larger than {@link #EVENT_BYTES_MAX}
     */
    long append(List<? extends DomainEventMessage<?>> events);

    /**
     * Stores events as another store has recorded them, their times included, so that a history is the same wherever it
     * is. For a store that nobody else writes to meanwhile.
     *
     * @return position of the last of them
     * @throws RuntimeException as for {@link #append}
     */
    long restore(List<? extends DomainEventMessage<?>> events);

    /** The events of a stream from a sequence on, without its snapshot; none where there is no such stream. */
    DomainEventStream stream(String stream, long firstSequence);

    /** Sequence of a stream's last event, as far as this process has learned of it. */
    OptionalLong lastSequence(String stream);

    /**
     * Tells of streams that have grown, whoever wrote to them, before their events can be read in the order of all
     * events. For engines that several processes write to: the others have nothing to tell that is not known.
     *
     * @param grown is given the streams; must be quick and must not call the store
     */
    default void onGrowth(Consumer<Collection<String>> grown) {}

    /** The recorded outcome of a command, if it has one. */
    Optional<RecordedOutcome> outcome(CommandId command);

    /** Position of an event that {@link #stream} has given. An engine may have to look for it: not for each command. */
    long position(DomainEventMessage<?> event);

    /** Position of the last event that can be read, 0 where there is none. */
    long head();

    /**
     * The events behind a position, in their order, up to the last one there is; to be closed.
     *
     * @throws IllegalArgumentException when the position is beyond the last event of the store
     */
    Stream<? extends TrackedEventMessage<?>> from(long position);

    /** Waits until the head is beyond a position, but no longer than {@code patience}; whether it is. */
    boolean awaitBeyond(long position, Duration patience);

    /**
     * The last position whose event was recorded before a moment, 0 where there is none. Where several processes write,
     * their clocks decide. May read much: for reports, not for every request.
     */
    long positionBefore(Instant moment);

    /** Keeps a stream's state, unless a newer one is kept: a cache, which may be lost at any time. */
    void keepSnapshot(DomainEventMessage<?> snapshot);

    /** The newest state of a stream that is kept, if any is. */
    Optional<DomainEventMessage<?>> snapshot(String stream);

    /** Ends all waiting and lets go of the engine. */
    @Override
    void close();
}
