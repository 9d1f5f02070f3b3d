package io.tillbook.command.store.axonserver;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Walks all events behind a position to the end: near the end from memory, else from the server, in pages. */
final class HistoryCursor extends Spliterators.AbstractSpliterator<TrackedEventMessage<?>> {
    private static final int BUFFER = 1_024;
    private static final int PAGE = 512;

    private final AxonServerLink link;
    private final Tail tail;
    private final Messages messages;
    private @Nullable EventStream open;
    private long position;
    private Iterator<TrackedEventMessage<?>> page = Collections.emptyIterator();

    private HistoryCursor(AxonServerLink link, Tail tail, Messages messages, long position) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.link = link;
        this.tail = tail;
        this.messages = messages;
        this.position = position;
    }

    /** The events behind a position; to be closed. */
    static Stream<TrackedEventMessage<?>> events(AxonServerLink link, Tail tail, Messages messages, long position) {
        HistoryCursor cursor = new HistoryCursor(link, tail, messages, position);
        return StreamSupport.stream(cursor, false).onClose(cursor::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
        if (!page.hasNext() && !turnPage()) {
            return false;
        }
        action.accept(page.next());
        return true;
    }

    /** False at the end. */
    private boolean turnPage() {
        long head = tail.head().position();
        if (position >= head) {
            return false;
        }
        List<TrackedEventMessage<?>> events = tail.recent().after(position, head);
        if (events.isEmpty()) {
            events = messages.tracked(position + 1, stored((int) Math.min(PAGE, head - position)));
        } else {
            close();
        }
        position += events.size();
        page = events.iterator();
        return true;
    }

    private List<EventEnvelope> stored(int count) {
        EventStream events = open == null ? link.events().openStream(position - 1, BUFFER) : open;
        open = events;
        List<EventEnvelope> read = new ArrayList<>(count);
        while (read.size() < count) {
            EventWithToken next = next(events);
            if (next.getToken() != position + read.size()) {
                throw new IllegalStateException("the store gives %d behind %d".formatted(next.getToken() + 1,
                        position + read.size()));
            }
            read.add(EventCodec.decode(next.getEvent()));
        }
        return read;
    }

    private EventWithToken next(EventStream events) {
        try {
            EventWithToken next = events.nextIfAvailable(link.waits().read().toMillis(), TimeUnit.MILLISECONDS);
            if (next != null) {
                return next;
            }
            throw new StoreUnavailable("Axon Server does not give the events behind " + position,
                    events.getError().orElse(null));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("reading was interrupted", interrupted);
        }
    }

    private void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
