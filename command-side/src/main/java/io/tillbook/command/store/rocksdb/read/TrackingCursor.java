package io.tillbook.command.store.rocksdb.read;

import io.tillbook.command.store.tail.PublishedHead;
import io.tillbook.command.store.tail.RecentAppends;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Walks all events in global order, in pages: from the cache of recent appends, or from the database. A patient cursor
 * that finds nothing at all waits a while for the first event; once it has delivered something it ends at the end like
 * any other, so its consumer regularly gets a chance to stop. Asked again after its end, it looks for a further page:
 * Axon's event store does so with a reader that has come to the end.
 */
public final class TrackingCursor extends Spliterators.AbstractSpliterator<TrackedEventMessage<?>> {

    private final EventSource source;
    private final Decoding decoding;
    private final long patienceNanos;

    private volatile boolean cancelled;
    private long lastPosition;
    private boolean delivered;
    private Iterator<? extends TrackedEventMessage<?>> page = Collections.emptyIterator();

    private TrackingCursor(EventSource source, Decoding decoding, long position, long patienceNanos) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.source = source;
        this.decoding = decoding;
        this.lastPosition = position;
        this.patienceNanos = patienceNanos;
    }

    /** Where events come from, and where one waits for them. */
    public record EventSource(EventReader reader, RecentAppends recent, PublishedHead head) {}

    /** Makes messages of stored events, which upcasters may turn into more or fewer. */
    @FunctionalInterface
    public interface Decoding {
        Stream<? extends TrackedEventMessage<?>> messages(Stream<TrackedDomainEventData<byte[]>> stored);
    }

    /** Events behind {@code position}; closing the stream ends a wait. */
    public static Stream<TrackedEventMessage<?>> events(EventSource source, Decoding decoding, long position,
            long patienceNanos) {
        TrackingCursor cursor = new TrackingCursor(source, decoding, position, patienceNanos);
        return StreamSupport.stream(cursor, false).onClose(cursor::cancel);
    }

    @Override
    public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
        while (!page.hasNext()) {
            if (!turnPage()) {
                return false;
            }
        }
        action.accept(page.next());
        return true;
    }

    /** False at the end. */
    private boolean turnPage() {
        if (!delivered && !cancelled && patienceNanos > 0) {
            source.head.awaitBeyond(lastPosition, patienceNanos, () -> cancelled);
        }
        if (cancelled) {
            return false;
        }
        int events = turnHeldPage();
        events = events > 0 ? events : turnStoredPage();
        lastPosition += events;
        delivered |= events > 0;
        return events > 0;
    }

    /** No upcaster is needed: events that this process has written have the present revision. */
    private int turnHeldPage() {
        List<TrackedEventMessage<?>> held = source.recent.after(lastPosition, source.head.position());
        page = held.iterator();
        return held.size();
    }

    private int turnStoredPage() {
        List<TrackedDomainEventData<byte[]>> stored = source.reader.after(lastPosition).events();
        page = decoding.messages(stored.stream()).iterator();
        return stored.size();
    }

    private void cancel() {
        cancelled = true;
        source.head.wake();
    }
}
