package io.tillbook.command.testing;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.kernel.Submission;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** A whole write side in memory: dispatch, stream runner and event store. */
public final class MemoryLedger {
    private static final EventNaming NAMING = event -> event.getClass().getSimpleName();

    private final MemoryEngine engine;
    private final long cachedStreams;
    private final Collection<CommandHandling<?>> handlings;
    private final CommandDispatch dispatch;

    private MemoryLedger(MemoryEngine engine, long cachedStreams, Collection<CommandHandling<?>> handlings) {
        this.engine = engine;
        this.cachedStreams = cachedStreams;
        this.handlings = handlings;
        this.dispatch = new CommandDispatch(new StreamRunner(engine, NAMING, cachedStreams), handlings);
    }

    /** An empty ledger that takes these commands and keeps many streams in memory. */
    public static MemoryLedger of(Collection<CommandHandling<?>> handlings) {
        return of(handlings, 10_000);
    }

    /** An empty ledger that takes these commands and keeps so many streams in memory. */
    public static MemoryLedger of(Collection<CommandHandling<?>> handlings, long cachedStreams) {
        return new MemoryLedger(new MemoryEngine(), cachedStreams, handlings);
    }

    /** Another process on the same events; it remembers nothing of this one. */
    public MemoryLedger restarted() {
        return new MemoryLedger(engine, cachedStreams, handlings);
    }

    /** Sends a command under an id and waits for its answer. */
    public Answer send(CommandId id, Command command) {
        return dispatch.send(Circumstances.sent(id, command));
    }

    /** Sends a command that happened at a moment, and waits for its answer. */
    public Answer send(CommandId id, Command command, OffsetDateTime occurredAt) {
        return dispatch.send(Circumstances.sent(id, command, occurredAt));
    }

    /** Sends commands at once and waits for the answers to those that were decided together. */
    public List<Answer> send(List<Submission<?>> submissions) {
        return dispatch.send(submissions);
    }

    /** Where the events are. */
    public MemoryEngine engine() {
        return engine;
    }

    /** The store that commands run on. */
    public LedgerStore store() {
        return engine;
    }

    /** A stream's state, folded from all its events. */
    public <S> S state(StreamRef<S> stream) {
        S state = stream.type().initialState();
        for (Event event : events(stream)) {
            state = stream.type().evolve(state, event);
        }
        return state;
    }

    /** A stream's events. */
    public List<Event> events(StreamRef<?> stream) {
        List<Event> events = new ArrayList<>();
        engine.stream(stream.id().value(), 0).forEachRemaining(message -> events.add((Event) message.getPayload()));
        return events;
    }

    /** Appends to a stream past the runner, as another process would. */
    public void appendFromElsewhere(StreamRef<?> stream, Event... events) {
        long next = engine.lastSequence(stream.id().value()).orElse(-1) + 1;
        engine.append(IntStream.range(0, events.length)
                .mapToObj(index -> message(stream, next + index, events[index]))
                .toList());
    }

    private static DomainEventMessage<?> message(StreamRef<?> stream, long sequence, Event event) {
        return new GenericDomainEventMessage<>(stream.type().kind(), stream.id().value(), sequence, event,
                OccurrenceMetadata.toMap(Circumstances.of(new Command() {})));
    }
}
