package io.tillbook.command.store;

import io.tillbook.command.kernel.LedgerStore;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A store, which need not be empty: each test has streams of its own, and nobody else writes meanwhile. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class StoreFixture {
    protected static final int WRITERS = 8;
    protected static final Executor THREAD_EACH = task -> Thread.ofPlatform().daemon().start(task);

    /** Distinguishes the streams of this test from all others. */
    protected final String own = "-" + UUID.randomUUID();
    protected LedgerStore store;

    /** The store, as a process finds it that begins. */
    abstract LedgerStore open();

    @BeforeEach
    void begin() {
        store = open();
    }

    @AfterEach
    void end() {
        store.close();
    }

    protected List<Long> sequences(String stream, long first) {
        return store.stream(stream, first).asStream().<Long>map(DomainEventMessage::getSequenceNumber).toList();
    }

    protected List<DomainEventMessage<?>> after(long position) {
        try (Stream<? extends TrackedEventMessage<?>> events = store.from(position)) {
            return events.<DomainEventMessage<?>>map(event -> (DomainEventMessage<?>) event).toList();
        }
    }

    protected List<String> streamsAfter(long position) {
        return after(position).stream().map(DomainEventMessage::getAggregateIdentifier).toList();
    }

    protected List<Long> positionsAfter(long position) {
        return after(position).stream().map(event -> position((TrackedEventMessage<?>) event)).toList();
    }

    protected static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
