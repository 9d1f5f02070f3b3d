package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.command.kernel.Answer.Decided;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The outcomes of earlier commands. */
public final class Outcomes {
    static final StreamType<Existence> STREAM = Existence.stream("command");

    private final EventStore store;

    /** Outcomes in a store. */
    public Outcomes(EventStore store) {
        this.store = store;
    }

    /** An outcome, and the circumstances of its command. */
    public record Recorded(Decided decided, Occurrence occurrence) {}

    /** The recorded outcome of a command, if it has one. */
    public Optional<Decided> find(CommandId command) {
        return message(command).map(Outcomes::decided);
    }

    /** The recorded outcome of a command and its circumstances, if it has one. */
    public Optional<Recorded> recorded(CommandId command) {
        return message(command).map(message -> new Recorded(decided(message),
                OccurrenceMetadata.fromMap(message.getMetaData())));
    }

    private Optional<DomainEventMessage<?>> message(CommandId command) {
        DomainEventStream events = store.readEvents(stream(command).value(), 0);
        return events.hasNext() ? Optional.of(events.next()) : Optional.empty();
    }

    /** The stream of a command's outcome. */
    static StreamId stream(CommandId command) {
        return new StreamId(STREAM.kind() + "-" + command);
    }

    private static Decided decided(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof CommandOutcome outcome
                && message instanceof TrackedEventMessage<?> tracked) {
            return new Decided(outcome, tracked.trackingToken().position().orElseThrow(), true);
        }
        throw new IllegalStateException("no outcome with a position on " + message.getAggregateIdentifier());
    }
}
