package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final int BLOCK = RecentEvents.BLOCK_EVENTS;

    private final Map<Long, Integer> reads = new TreeMap<>();
    private final RecentEvents recent = new RecentEvents(this::read);

    private long head = 3 * BLOCK + 7;

    @Test
    void everyRangeIsWhole() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            head += random.nextInt(90);
            long after = random.nextLong(head);
            long last = after + 1 + random.nextLong(head - after);
            assertThat(positions(new EventRange(after, last)))
                    .isEqualTo(LongStream.rangeClosed(after + 1, last).boxed().toList());
        }
    }

    @Test
    void readsEachEventOnceForAllWhoFollow() {
        for (long after = 0; after < head; after += 100) {
            for (int reader = 0; reader < 3; reader++) {
                positions(new EventRange(after, Math.min(head, after + 100)));
            }
        }
        assertThat(reads).hasSize((int) head).allSatisfy((position, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void forgetsWhatIsLongPast() {
        head = 2L * BLOCK * RecentEvents.BLOCKS;
        positions(new EventRange(0, head));
        positions(new EventRange(0, 1));
        assertThat(reads.get(1L)).isEqualTo(2);
        assertThat(reads.get(head)).isEqualTo(1);
    }

    @Test
    void letsGoOfBlocksThatAllHaveRead() {
        positions(new EventRange(0, head));
        recent.forget(2 * BLOCK - 1);
        positions(new EventRange(0, head));
        assertThat(reads).allSatisfy((position, times) -> assertThat(times).isEqualTo(position <= BLOCK ? 2 : 1));
    }

    @Test
    void doesNotPassOverEventsThatAreMissing() {
        assertThatThrownBy(() -> positions(new EventRange(0, head + 1))).isInstanceOf(IllegalStateException.class);
        head++;
        assertThat(positions(new EventRange(head - 1, head))).containsExactly(head);
    }

    private List<Long> positions(EventRange range) {
        return recent.events(range).stream().map(LoggedEvent::position).toList();
    }

    private List<LoggedEvent> read(long after, long last) {
        List<LoggedEvent> found = new ArrayList<>();
        for (long position = after + 1; position <= Math.min(last, head); position++) {
            reads.merge(position, 1, Integer::sum);
            found.add(new LoggedEvent(new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(position),
                    new GenericMessage<>("event"), () -> Instant.EPOCH)));
        }
        return found;
    }
}
