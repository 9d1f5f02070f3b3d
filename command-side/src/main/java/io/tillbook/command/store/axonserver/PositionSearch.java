package io.tillbook.command.store.axonserver;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Finds positions by time. Axon Server looks through a file of events for each question: not for every command. */
final class PositionSearch {
    /** What is written while clocks of several processes disagree stands no further away. */
    private static final int EVENTS_MAX = 100_000;

    private final AxonServerLink link;
    private final Tail tail;
    private final Messages messages;
    private final AppendedPositions positions;

    PositionSearch(AxonServerLink link, Tail tail, Messages messages, AppendedPositions positions) {
        this.link = link;
        this.tail = tail;
        this.messages = messages;
        this.positions = positions;
    }

    /** The last position whose event was recorded before a moment. */
    long before(Instant moment) {
        long position = atMilli(moment);
        try (Stream<TrackedEventMessage<?>> events = HistoryCursor.events(link, tail, messages, position)) {
            return position + events.takeWhile(event -> event.getTimestamp().isBefore(moment)).count();
        }
    }

    /** The position of a stored event; the end of the store where it cannot be found. */
    long of(DomainEventMessage<?> event) {
        OptionalLong known = positions.of(event.getIdentifier());
        if (known.isPresent()) {
            return known.getAsLong();
        }
        long start = atMilli(event.getTimestamp());
        try (Stream<TrackedEventMessage<?>> events = HistoryCursor.events(link, tail, messages, start)) {
            Optional<TrackedEventMessage<?>> found = events.limit(EVENTS_MAX)
                    .filter(each -> each.getIdentifier().equals(event.getIdentifier()))
                    .findFirst();
            return found.map(each -> each.trackingToken().position().orElseThrow()).orElseGet(link::lastPosition);
        }
    }

    /** The position behind which the first event of a millisecond, or of a later one, stands. */
    private long atMilli(Instant moment) {
        Long token = Replies.to(link.events().getTokenAt(moment.toEpochMilli()), link.waits().read());
        return token == null ? 0 : Math.min(token + 1, tail.head().position());
    }
}
