package io.tillbook.command.store.rocksdb.append;

import static io.tillbook.command.store.rocksdb.Notes.note;
import static io.tillbook.command.store.rocksdb.Notes.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.command.store.StoreOverloaded;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.rocksdb.files.GroupCommitLimits;
import org.junit.jupiter.api.Test;

class AppendQueueTest {

    private static final long PLENTY = 1 << 20;

    private final AppendRequest one = request(note("a", 0));
    private final AppendRequest two = request(note("b", 0), note("b", 1));

    @Test
    void keepsTheOrderOfArrival() {
        AppendQueue queue = queue(100, PLENTY, 100, PLENTY);
        queue.put(one);
        queue.put(two);
        assertThat(queue.waitingEvents()).isEqualTo(3);
        assertThat(queue.drain()).containsExactly(one, two);
        assertThat(queue.waitingEvents()).isZero();
        assertThat(queue.drain()).isEmpty();
    }

    @Test
    void refusesAtOnceWhatDoesNotFit() {
        AppendQueue byEvents = queue(2, PLENTY, 100, PLENTY);
        byEvents.put(one);
        assertThatThrownBy(() -> byEvents.put(two)).isInstanceOf(StoreOverloaded.class)
                .hasMessageContaining("1 events");
        AppendQueue byBytes = queue(100, one.bytes(), 100, PLENTY);
        byBytes.put(one);
        assertThatThrownBy(() -> byBytes.put(one)).isInstanceOf(StoreOverloaded.class);
    }

    @Test
    void takesAnAppendOfAnySizeWhenEmptyAndCommitsItAlone() {
        AppendQueue queue = queue(1, 1, 1, 1);
        queue.put(two);
        assertThat(queue.drain()).containsExactly(two);
    }

    @Test
    void drainsNoMoreThanOneCommitMayHold() {
        AppendQueue byEvents = queue(100, PLENTY, 2, PLENTY);
        AppendQueue byBytes = queue(100, PLENTY, 100, one.bytes() + two.bytes() - 1);
        for (AppendQueue queue : new AppendQueue[] {byEvents, byBytes}) {
            queue.put(one);
            queue.put(two);
            assertThat(queue.drain()).containsExactly(one);
            assertThat(queue.drain()).containsExactly(two);
        }
    }

    @Test
    void givesOutWhatWaitsAfterCloseButTakesNothing() throws InterruptedException {
        AppendQueue queue = queue(100, PLENTY, 100, PLENTY);
        queue.put(one);
        queue.close();
        assertThatThrownBy(() -> queue.put(two)).isInstanceOf(StoreUnavailable.class).hasMessageContaining("closed");
        assertThat(queue.awaitWork(Long.MAX_VALUE)).isTrue();
        assertThat(queue.drain()).containsExactly(one);
        assertThat(queue.awaitWork(Long.MAX_VALUE)).isFalse();
    }

    private static AppendQueue queue(int waitingEvents, long waitingBytes, int commitEvents, long commitBytes) {
        return new AppendQueue(new GroupCommitLimits(waitingEvents, waitingBytes, commitEvents, commitBytes));
    }
}
