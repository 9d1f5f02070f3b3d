package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.EventRef;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Numbers the events of decisions within their streams, and appends them. */
final class Appender {
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private final LedgerStore store;
    private final EventNaming naming;

    Appender(LedgerStore store, EventNaming naming) {
        this.store = store;
        this.naming = naming;
    }

    /** The messages of a command: its events, each with its sequence number, and its outcome. */
    Append prepare(Submission<?> submission, Decision decision, Footprint footprint, LoadedStates states) {
        MessageList list = new MessageList(submission.occurrence(), states);
        decision.events().forEach(event -> list.add(checked(event, footprint)));
        CommandOutcome outcome = switch (decision) {
            case Accepted accepted -> new CommandAccepted(submission.fingerprint(), list.references());
            case Refused refused -> new CommandRefused(submission.fingerprint(), refused.rejection());
        };
        list.addOutcome(outcome);
        return new Append(list.messages, outcome, list.evolved(decision.changes()));
    }

    /** Appends and returns the position of the last event. After any failure the next attempt reads from the store. */
    long append(List<DomainEventMessage<?>> messages, LoadedStates states) {
        try {
            long position = store.append(messages);
            states.keep();
            states.dueForSnapshot().forEach(this::keepSnapshot);
            return position;
        } catch (RuntimeException failed) {
            states.forget();
            throw failed;
        }
    }

    private void keepSnapshot(StreamRef<?> stream, Folded<?> folded) {
        try {
            store.keepSnapshot(new GenericDomainEventMessage<>(stream.type().kind(), stream.id().value(),
                    folded.nextSequence() - 1, folded.state()));
        } catch (RuntimeException failed) {
            // The events are on disk and the command is decided; a snapshot only makes the next reading shorter.
            LOG.warn("The snapshot of {} was not kept", stream.id(), failed);
        }
    }

    private static NewEvent checked(NewEvent event, Footprint footprint) {
        if (!footprint.writes().contains(event.stream().id())) {
            throw new IllegalStateException("the footprint does not allow writing to " + event.stream().id());
        }
        return event;
    }

    /** The messages of one command. */
    private final class MessageList {
        private final Occurrence occurrence;
        private final LoadedStates states;
        private final MetaData metadata;
        private final List<DomainEventMessage<?>> messages = new ArrayList<>();
        private final Map<StreamId, Long> nextSequences = new HashMap<>();

        MessageList(Occurrence occurrence, LoadedStates states) {
            this.occurrence = occurrence;
            this.states = states;
            this.metadata = MetaData.from(OccurrenceMetadata.toMap(occurrence));
        }

        void add(NewEvent event) {
            StreamRef<?> stream = event.stream();
            long sequence =
                    nextSequences.computeIfAbsent(stream.id(), _ -> states.folded(stream).nextSequence());
            nextSequences.put(stream.id(), sequence + 1);
            messages.add(message(stream.type().kind(), stream.id().value(), sequence, event.event()));
        }

        Map<StreamRef<?>, Folded<?>> evolved(Changes changes) {
            if (changes.states().size() != nextSequences.size()) {
                throw new IllegalStateException(
                        "a decision folds one stream into states of two types: " + changes.states().keySet());
            }
            Map<StreamRef<?>, Folded<?>> evolved = new HashMap<>();
            changes.states()
                    .forEach((stream, state) -> evolved.put(stream,
                            new Folded<>(state, Objects.requireNonNull(nextSequences.get(stream.id())))));
            return evolved;
        }

        void addOutcome(CommandOutcome outcome) {
            String stream = Outcomes.stream(occurrence.commandId()).value();
            messages.add(message(Outcomes.STREAM.kind(), stream, 0, outcome));
        }

        List<EventRef> references() {
            return messages.stream()
                    .map(message -> new EventRef(naming.nameOf((Event) message.getPayload()),
                            message.getAggregateIdentifier(), message.getSequenceNumber()))
                    .toList();
        }

        private DomainEventMessage<?> message(String kind, String stream, long sequence, Event event) {
            String identifier = occurrence.commandId() + "/" + messages.size();
            return new GenericDomainEventMessage<>(kind, stream, sequence, event, metadata, identifier,
                    occurrence.receivedAt());
        }
    }
}
