package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.query.kernel.EventLog;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A stream that is read up to one position after the other. */
final class ReadOn {
    private final StreamId stream;
    private long next;

    ReadOn(String stream) {
        this.stream = new StreamId(stream);
    }

    /** Reads what comes next, up to a position. */
    void to(long position, EventLog log, Consumer<RecordedEvent> each) {
        try (Stream<RecordedEvent> events = log.stream(stream, next)) {
            events.takeWhile(event -> event.position() <= position).forEach(event -> {
                next = event.sequence() + 1;
                each.accept(event);
            });
        }
    }
}
