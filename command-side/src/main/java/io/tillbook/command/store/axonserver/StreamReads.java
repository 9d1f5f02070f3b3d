package io.tillbook.command.store.axonserver;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads streams, in pages that are read to their end: a stream that is left open on the way keeps filling. */
final class StreamReads {
    private static final int PAGE = 512;

    private final AxonServerLink link;

    StreamReads(AxonServerLink link) {
        this.link = link;
    }

    /** The events of a stream from a sequence on; the first of them are read at once. */
    Stream<EventEnvelope> stream(String stream, long first) {
        Iterator<Event> pages = new Pages(stream, first);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false)
                .map(EventCodec::decode);
    }

    /** One event of a stream. */
    Optional<Event> event(String stream, long sequence) {
        return page(stream, sequence, 1).stream()
                .filter(event -> event.getAggregateSequenceNumber() == sequence)
                .findFirst();
    }

    /** Sequence of the last event of a stream, as the server knows it. */
    OptionalLong lastSequence(String stream) {
        Long last = Replies.to(link.events().findHighestSequence(stream), link.waits().read());
        return last == null || last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** The newest snapshot of a stream. */
    Optional<EventEnvelope> snapshot(String stream) {
        return read(link.events().loadSnapshots(stream, Long.MAX_VALUE, 1)).stream()
                .findFirst()
                .map(EventCodec::decode);
    }

    private List<Event> page(String stream, long first, int count) {
        // The last sequence is the one at which reading ends, that one excluded.
        return read(link.events().openAggregateStream(stream, first, first + count));
    }

    private static List<Event> read(AggregateEventStream events) {
        List<Event> page = new ArrayList<>();
        try {
            while (events.hasNext()) {
                page.add(events.next());
            }
            return page;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            events.cancel();
            throw new StoreUnavailable("reading was interrupted", interrupted);
        } catch (RuntimeException failed) {
            events.cancel();
            throw new StoreUnavailable("Axon Server does not give a stream: " + failed, failed);
        }
    }

    private final class Pages implements Iterator<Event> {
        private final String stream;
        private long next;
        private boolean ended;
        private Iterator<Event> page = Collections.emptyIterator();

        Pages(String stream, long first) {
            this.stream = stream;
            this.next = Math.max(0, first);
            turn();
        }

        private void turn() {
            List<Event> events = page(stream, next, PAGE);
            next += events.size();
            ended = events.size() < PAGE;
            page = events.iterator();
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && !ended) {
                turn();
            }
            return page.hasNext();
        }

        @Override
        public Event next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }
    }
}
