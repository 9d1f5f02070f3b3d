package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestEventStore;
import java.util.List;
import java.util.NoSuchElementException;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RangeStreamTest {

    private static final List<RecordedEvent> HISTORY = RandomHistory.of(5, 20);

    private final TestEventStore events = new TestEventStore();
    private final EventRanges ranges = new EventRanges(events.axon(), 7);

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void namesAllEventsWithoutGapsOrOverlaps() throws InterruptedException {
        events.append(HISTORY.subList(0, 10));
        try (BlockingStream<TrackedEventMessage<?>> stream = ranges.openStream(null)) {
            assertThat(stream.peek()).hasValueSatisfying(
                    message -> assertThat(message.getPayload()).isEqualTo(new EventRange(0, 7)));
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new EventRange(0, 7));
            TrackedEventMessage<?> second = stream.nextAvailable();
            assertThat(second.getPayload()).isEqualTo(new EventRange(7, 10));
            assertThat(EventLog.position(second)).isEqualTo(10);
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThatThrownBy(stream::nextAvailable).isInstanceOf(NoSuchElementException.class);
            events.append(HISTORY.subList(10, 12));
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new EventRange(10, 12));
        }
    }

    @Test
    void beginsAfterAToken() {
        try (BlockingStream<TrackedEventMessage<?>> empty = ranges.openStream(null)) {
            assertThat(empty.hasNextAvailable()).isFalse();
        }
        events.append(HISTORY.subList(0, 10));
        try (BlockingStream<TrackedEventMessage<?>> stream = ranges.openStream(new GlobalSequenceTrackingToken(4))) {
            assertThat(stream.peek()).hasValueSatisfying(
                    message -> assertThat(message.getPayload()).isEqualTo(new EventRange(4, 10)));
        }
    }
}
