package io.tillbook.server.demo;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.Outcomes;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/**
 * How much of the demo data a ledger has. The ledger itself tells: its first command when the story begins, its last
 * that all is there. So a process that is killed while it loads is no harm.
 */
sealed interface DemoProgress {
    /** What the commands are called that give a ledger its owner. */
    String SET_UP = "access.SetUp";

    /** Nothing is there but perhaps an owner: demo data may be loaded. */
    record Empty() implements DemoProgress {}

    /** Data of somebody's own is there, and is left alone. */
    record Foreign() implements DemoProgress {}

    /** A part of the story may be there. */
    record Begun(LocalDate lastDay) implements DemoProgress {}

    /** All of the story is there. */
    record Complete(LocalDate lastDay) implements DemoProgress {}

    /** What a ledger has. */
    static DemoProgress of(LedgerStore store, Outcomes outcomes) {
        DomainEventStream warehouse = store.stream("location-" + DemoChain.WAREHOUSE.value(), 0);
        if (!warehouse.hasNext()) {
            return isUnused(store) ? new Empty() : new Foreign();
        }
        LocalDate lastDay = DemoStory.lastDay(day(warehouse.next()));
        CommandId last = DemoStory.lastCommand();
        return outcomes.find(last).isPresent() ? new Complete(lastDay) : new Begun(lastDay);
    }

    private static boolean isUnused(LedgerStore store) {
        try (Stream<? extends TrackedEventMessage<?>> events = store.from(0)) {
            return events.map(event -> OccurrenceMetadata.fromMap(event.getMetaData()))
                    .allMatch(circumstances -> circumstances.commandType().startsWith(SET_UP));
        }
    }

    private static LocalDate day(DomainEventMessage<?> opened) {
        return OccurrenceMetadata.fromMap(opened.getMetaData()).occurredAt().toLocalDate();
    }
}
