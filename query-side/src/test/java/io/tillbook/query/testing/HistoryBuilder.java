package io.tillbook.query.testing;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events with positions and sequences as an event store would give them. */
public final class HistoryBuilder {

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private Occurrence occurrence = occurrence(0, OffsetDateTime.parse("2026-11-22T09:00:00+08:00"), null);

    /** From now on, what is added comes from a command of this moment. */
    public HistoryBuilder at(OffsetDateTime moment) {
        occurrence = occurrence(events.size(), moment, null);
        return this;
    }

    /** From now on, what is added comes from a command that was sent at this moment by the sender's clock. */
    public HistoryBuilder at(OffsetDateTime moment, Instant receivedAt) {
        occurrence = occurrence(events.size(), moment, receivedAt, null);
        return this;
    }

    /** From now on, what is added comes from a command of this moment and person. */
    public HistoryBuilder at(OffsetDateTime moment, EmployeeId actor) {
        occurrence = occurrence(events.size(), moment, actor);
        return this;
    }

    /** Adds an event to a stream. */
    public HistoryBuilder add(String stream, Event event) {
        long sequence = sequences.merge(stream, 0L, (before, zero) -> before + 1);
        events.add(new RecordedEvent(events.size() + 1L, new StreamId(stream), sequence, occurrence.receivedAt(),
                nameOf(event), occurrence, event));
        return this;
    }

    /** All events so far. */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** The published name of an event, good enough for tests. */
    public static String nameOf(Event event) {
        String room = event.getClass().getPackageName();
        return room.substring(room.lastIndexOf('.') + 1) + "." + event.getClass().getSimpleName();
    }

    private static Occurrence occurrence(int number, OffsetDateTime moment, @Nullable EmployeeId actor) {
        return occurrence(number, moment, moment.toInstant(), actor);
    }

    private static Occurrence occurrence(int number, OffsetDateTime moment, Instant receivedAt,
            @Nullable EmployeeId actor) {
        CommandId command = new CommandId(new UUID(7, number));
        return new Occurrence(command, "test.Command", actor == null ? null : Principal.of(actor), new LocationId("L1"),
                null, moment, receivedAt,
                command.toString(), command.toString());
    }
}
