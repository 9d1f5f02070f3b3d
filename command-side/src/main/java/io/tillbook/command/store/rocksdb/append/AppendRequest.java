package io.tillbook.command.store.rocksdb.append;

import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.StreamSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;

/** One caller's events, stored all or none, and the place where it waits for the outcome. */
public final class AppendRequest {

    private final List<StreamSpan> spans;
    private final List<PreparedEvent> events;
    private final boolean keepsTimes;
    private final long bytes;
    private final CompletableFuture<AppendOutcome> outcome = new CompletableFuture<>();

    private AppendRequest(List<StreamSpan> spans, List<PreparedEvent> events, boolean keepsTimes) {
        this.spans = spans;
        this.events = events;
        this.keepsTimes = keepsTimes;
        this.bytes = events.stream().mapToLong(PreparedEvent::bytes).sum();
    }

    /** Serializes, in the caller's thread, so that the writer only has to write. */
    public static AppendRequest of(List<? extends EventMessage<?>> messages, Serializer serializer) {
        return of(messages, serializer, false);
    }

    /** The same for events that keep the times at which another store has recorded them. */
    public static AppendRequest restoring(List<? extends EventMessage<?>> messages, Serializer serializer) {
        return of(messages, serializer, true);
    }

    private static AppendRequest of(List<? extends EventMessage<?>> messages, Serializer serializer,
            boolean keepsTimes) {
        List<EventEnvelope> envelopes = EventEnvelope.all(messages, serializer);
        List<PreparedEvent> events = new ArrayList<>(messages.size());
        for (int index = 0; index < envelopes.size(); index++) {
            events.add(new PreparedEvent((DomainEventMessage<?>) messages.get(index), envelopes.get(index)));
        }
        return new AppendRequest(StreamSpan.of(envelopes), events, keepsTimes);
    }

    List<StreamSpan> spans() {
        return spans;
    }

    List<PreparedEvent> events() {
        return events;
    }

    boolean keepsTimes() {
        return keepsTimes;
    }

    long bytes() {
        return bytes;
    }

    void complete(AppendOutcome result) {
        outcome.complete(result);
    }

    /** Waits and ignores interrupts: the caller must learn whether its events were stored. */
    AppendOutcome await() {
        return outcome.join();
    }
}
