package io.tillbook.command.store.axonserver;

import io.axoniq.axonserver.connector.command.CommandChannel;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.RecordedOutcome;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.StoreStatus;
import io.tillbook.command.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;

/**
 * The store in an Axon Server, on which several processes can work. In the order of all events this process reads what
 * its tail has brought: its own appends always, those of others a moment later.
 */
public final class AxonServerLedgerStore implements LedgerStore {
    private final AxonServerLink link;
    private final Messages messages;
    private final RecordingTimes times = new RecordingTimes();
    private final AppendedPositions positions = new AppendedPositions();
    private final Tail tail;
    private final StreamReads reads;
    private final Appends appends;
    private final PositionSearch search;

    private AxonServerLedgerStore(AxonServerLink link, Serializer serializer, AxonServerListener listener) {
        this.link = link;
        messages = new Messages(serializer);
        reads = new StreamReads(link);
        // The last event tells when the store was last written to.
        tail = new Tail(link, messages, positions, times, listener, Math.max(0, link.lastPosition() - 1));
        appends = new Appends(link, reads, positions, this::head, listener);
        search = new PositionSearch(link, tail, messages, positions);
    }

    /**
     * Connects to an Axon Server.
     *
     * @throws StoreNotOpened when it does not answer in time
     */
    public static AxonServerLedgerStore open(AxonServerOptions options, Serializer serializer,
            AxonServerListener listener) {
        AxonServerLink link = AxonServerLink.open(options);
        try {
            AxonServerLedgerStore store = new AxonServerLedgerStore(link, serializer, listener);
            store.follow();
            return store;
        } catch (StoreUnavailable away) {
            link.close();
            throw new StoreNotOpened("Axon Server at %s went away: %s".formatted(options.servers(), away.reason()),
                    away);
        }
    }

    /** The state of the connection and of the tail, for health checks and metrics. */
    public StoreStatus status() {
        return new AxonServerStatus(link, tail, positions);
    }

    /** Position of the last event that any process has stored by now, which this one may learn of a moment later. */
    public long end() {
        return link.lastPosition();
    }

    /** What carries commands between the processes that share the ledger, over the same connection. */
    public CommandChannel commands() {
        return link.commands();
    }

    private void follow() {
        long end = link.lastPosition();
        tail.start();
        if (!awaitBeyond(end - 1, link.waits().connect())) {
            close();
            throw new StoreUnavailable("its events up to %d cannot be read".formatted(end), null);
        }
    }

    @Override
    public long append(List<? extends DomainEventMessage<?>> events) {
        return append(events, times::at);
    }

    @Override
    public long restore(List<? extends DomainEventMessage<?>> events) {
        return append(events, UnaryOperator.identity());
    }

    private long append(List<? extends DomainEventMessage<?>> events, UnaryOperator<Instant> recorded) {
        return events.isEmpty()
                ? head()
                : appends.append(AppendTransaction.of(events, messages.serializer(), recorded));
    }

    @Override
    public DomainEventStream stream(String stream, long firstSequence) {
        return messages.ofStream(reads.stream(stream, firstSequence));
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        return tail.isFresh() ? tail.ends().of(stream, reads::lastSequence) : reads.lastSequence(stream);
    }

    @Override
    public void onGrowth(Consumer<Collection<String>> grown) {
        tail.onGrowth(grown);
    }

    @Override
    public Optional<RecordedOutcome> outcome(CommandId command) {
        DomainEventStream events = stream(RecordedOutcome.stream(command), 0);
        if (!events.hasNext()) {
            return Optional.empty();
        }
        DomainEventMessage<?> outcome = events.next();
        return Optional.of(RecordedOutcome.of(outcome,
                positions.of(outcome.getIdentifier()).orElseGet(link::lastPosition)));
    }

    @Override
    public long position(DomainEventMessage<?> event) {
        return search.of(event);
    }

    @Override
    public long head() {
        return tail.head().position();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> from(long position) {
        link.events();
        if (position > head() && position > link.lastPosition()) {
            throw new IllegalArgumentException("The store ends at %d, before %d".formatted(head(), position));
        }
        return HistoryCursor.events(link, tail, messages, position);
    }

    @Override
    public boolean awaitBeyond(long position, Duration patience) {
        tail.head().awaitBeyond(position, patience.toNanos(), () -> false);
        return head() > position;
    }

    @Override
    public long positionBefore(Instant moment) {
        return search.before(moment);
    }

    @Override
    public void keepSnapshot(DomainEventMessage<?> snapshot) {
        EventEnvelope envelope = EventEnvelope.all(List.of(snapshot), messages.serializer()).getFirst();
        Event event = EventCodec.encode(envelope, snapshot.getTimestamp()).toBuilder().setSnapshot(true).build();
        // The server gives the snapshot that was stored last, whatever its sequence is.
        if (reads.snapshot(envelope.stream()).filter(newest -> newest.sequence() > envelope.sequence()).isPresent()) {
            return;
        }
        Confirmation kept = Replies.to(link.events().appendSnapshot(event), link.waits().append());
        if (kept == null || !kept.getSuccess()) {
            throw new StoreUnavailable("a snapshot of '%s' was not confirmed".formatted(envelope.stream()), null);
        }
    }

    @Override
    public Optional<DomainEventMessage<?>> snapshot(String stream) {
        return reads.snapshot(stream).map(kept -> messages.ofStream(Stream.of(kept)).next());
    }

    @Override
    public void close() {
        tail.close();
        link.close();
    }
}
