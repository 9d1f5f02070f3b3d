package io.tillbook.command.store.rocksdb.read;

import org.axonframework.eventhandling.TrackedDomainEventData;

import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A lazy stream over pages; it ends at an empty page. */
final class PagedEvents extends Spliterators.AbstractSpliterator<TrackedDomainEventData<byte[]>> {

    private final Supplier<EventPage> pages;
    private Iterator<TrackedDomainEventData<byte[]>> page = Collections.emptyIterator();

    private PagedEvents(Supplier<EventPage> pages) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.pages = pages;
    }

    static Stream<TrackedDomainEventData<byte[]>> stream(Supplier<EventPage> pages) {
        return StreamSupport.stream(new PagedEvents(pages), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super TrackedDomainEventData<byte[]>> action) {
        if (!page.hasNext()) {
            page = pages.get().events().iterator();
        }
        if (!page.hasNext()) {
            return false;
        }
        action.accept(page.next());
        return true;
    }
}
