package io.tillbook.server.transfer.exports;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.TypeRegistry;
import java.util.stream.Stream;

/** All events of a store in their order. */
public final class EventHistory {
    /** A header that tells the receiver which event is the last one, so that nothing can be cut off unnoticed. */
    public static final String HEAD_POSITION = "X-Head-Position";

    private final LedgerStore store;
    private final TypeRegistry types;

    /** @param types tell the published names of events */
    public EventHistory(LedgerStore store, TypeRegistry types) {
        this.store = store;
        this.types = types;
    }

    /** The events after a position up to another one, read as they are asked for: each a line without its feed. */
    public Stream<byte[]> between(long position, long head) {
        if (position >= head) {
            return Stream.empty();
        }
        return store.from(position)
                .map(message -> ExportedEvent.of(message, types))
                .takeWhile(event -> event.position() <= head)
                .map(types.json()::writeValueAsBytes);
    }

    /** Position of the last event there is, 0 where there is none. */
    public long head() {
        return store.head();
    }
}
