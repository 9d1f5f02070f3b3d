package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.server.testing.DiskLedger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views that follow the ledger see the same events as views that are built anew from the disk. */
class DemoReadBackTest {
    @TempDir private Path directory;

    @Test
    void whatIsReadAtOnceIsWhatALaterProcessReads() {
        List<Seen> followed = new ArrayList<>();
        try (DiskLedger ledger = new DiskLedger(directory)) {
            for (DemoCommand command : DemoStory.until(LocalDate.of(2026, 11, 18))) {
                ledger.send(command.id(), command.occurredAt(), DemoPeopleTest.sealed(command));
                followed.addAll(behind(followed.size(), ledger.store()));
            }
        }
        assertThat(followed).hasSizeGreaterThan(10_000);
        try (DiskLedger later = new DiskLedger(directory)) {
            List<Seen> stored = behind(0, later.store());
            assertThat(stored).hasSameSizeAs(followed);
            for (int index = 0; index < stored.size(); index++) {
                assertThat(stored.get(index)).isEqualTo(followed.get(index));
            }
        }
    }

    private static List<Seen> behind(long position, LedgerStore store) {
        try (var events = store.from(position)) {
            return events.map(Seen::of).toList();
        }
    }

    /** All that a reader can see of an event. */
    private record Seen(Object token, String type, String stream, long sequence, String identifier, Instant timestamp,
            Class<?> payloadType, Object payload, MetaData metadata) {
        static Seen of(TrackedEventMessage<?> message) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            return new Seen(message.trackingToken(), event.getType(), event.getAggregateIdentifier(),
                    event.getSequenceNumber(), event.getIdentifier(), event.getTimestamp(), event.getPayloadType(),
                    event.getPayload(), event.getMetaData());
        }
    }
}
