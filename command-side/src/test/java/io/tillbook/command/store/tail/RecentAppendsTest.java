package io.tillbook.command.store.tail;

import static io.tillbook.command.store.rocksdb.Notes.NOON;
import static io.tillbook.command.store.rocksdb.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.store.rocksdb.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class RecentAppendsTest {

    private static final int MAX = RecentAppends.EVENTS_MAX;
    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final RecentAppends recent = new RecentAppends();

    @Test
    void holdsNothingAtFirst() {
        assertThat(recent.after(0, NO_LIMIT)).isEmpty();
        assertThat(recent.after(100, NO_LIMIT)).isEmpty();
        assertHolds(0, 0);
    }

    @Test
    void givesWhatWasAppendedInOrder() {
        append(8, 10, 1);
        append(11, 11, 1);
        append(12, 14, 1);
        assertThat(readFrom(7)).isEqualTo(range(8, 14));
        assertThat(readFrom(8)).isEqualTo(range(9, 14));
        assertThat(readFrom(11)).isEqualTo(range(12, 14));
        assertThat(readFrom(13)).isEqualTo(range(14, 14));
        assertThat(readFrom(14)).isEmpty();
        assertThat(readFrom(15)).isEmpty();
        assertHolds(7, 7);
    }

    @Test
    void givesNothingToThoseWhoNeedSomethingOlderFirst() {
        append(8, 10, 1);
        assertThat(recent.after(0, NO_LIMIT)).isEmpty();
        assertThat(recent.after(6, NO_LIMIT)).isEmpty();
    }

    @Test
    void givesNothingBehindTheHead() {
        append(1, 5, 1);
        assertThat(positions(recent.after(0, 3))).isEqualTo(range(1, 3));
        assertThat(recent.after(3, 3)).isEmpty();
        assertThat(recent.after(4, 3)).isEmpty();
        assertThat(recent.after(0, 0)).isEmpty();
    }

    @Test
    void givesABoundedNumberAtATime() {
        append(1, 2_000, 1);
        assertThat(recent.after(0, NO_LIMIT)).hasSizeLessThan(2_000);
        assertThat(readFrom(0)).isEqualTo(range(1, 2_000));
    }

    @Test
    void letsGoOfTheOldestWhenItIsFull() {
        append(1, MAX, 1);
        assertThat(readFrom(0)).isEqualTo(range(1, MAX));
        append(MAX + 1, MAX + 3, 1);
        assertThat(recent.after(2, NO_LIMIT)).isEmpty();
        assertThat(readFrom(3)).isEqualTo(range(4, MAX + 3));
        assertHolds(MAX, MAX);
    }

    @Test
    void keepsItsOrderHoweverOftenItGoesRound() {
        for (long first = 1; first <= 5L * MAX; first += 700) {
            append(first, first + 699, 1);
            long oldest = Math.max(1, first + 700 - MAX);
            assertThat(readFrom(oldest - 1)).isEqualTo(range(oldest, first + 699));
        }
    }

    @Test
    void keepsTheEndOfMoreThanItCanHold() {
        append(1, 2 * MAX + 5, 1);
        assertThat(recent.after(MAX + 4, NO_LIMIT)).isEmpty();
        assertThat(readFrom(MAX + 5)).isEqualTo(range(MAX + 6, 2 * MAX + 5));
    }

    @Test
    void letsGoOfTheOldestWhenTheyAreTooLarge() {
        int third = (int) (RecentAppends.BYTES_MAX / 3);
        append(1, 3, third);
        assertHolds(3, 3L * third);
        append(4, 4, third);
        assertThat(readFrom(1)).isEqualTo(range(2, 4));
        assertHolds(3, 3L * third);
    }

    @Test
    void doesNotHoldWhatIsTooLargeByItself() {
        append(1, 2, 1);
        append(3, 3, (int) RecentAppends.BYTES_MAX + 1);
        assertThat(recent.after(0, NO_LIMIT)).isEmpty();
        assertThat(recent.after(2, NO_LIMIT)).isEmpty();
        assertHolds(0, 0);
        append(4, 5, 1);
        assertThat(recent.after(2, NO_LIMIT)).isEmpty();
        assertThat(readFrom(3)).isEqualTo(range(4, 5));
    }

    @Test
    void forgetsWhatWasThereBeforeAGap() {
        append(1, 5, 1);
        append(7, 8, 1);
        assertThat(recent.after(0, NO_LIMIT)).isEmpty();
        assertThat(recent.after(4, NO_LIMIT)).isEmpty();
        assertThat(recent.after(5, NO_LIMIT)).isEmpty();
        assertThat(readFrom(6)).isEqualTo(range(7, 8));
        assertHolds(2, 2);
    }

    @Test
    void holdsNothingOnceItHasForgotten() {
        append(1, 5, 1);
        recent.forget();
        assertThat(recent.after(0, NO_LIMIT)).isEmpty();
        assertThat(recent.after(4, NO_LIMIT)).isEmpty();
        assertHolds(0, 0);
        append(6, 7, 1);
        assertThat(recent.after(4, NO_LIMIT)).isEmpty();
        assertThat(readFrom(5)).isEqualTo(range(6, 7));
    }

    private void append(long first, long last, int bytes) {
        recent.appended(first, LongStream.rangeClosed(first, last)
                .mapToObj(position -> RecentAppend.of(note("a", position - 1), position, NOON, bytes))
                .toList());
    }

    private void assertHolds(int events, long bytes) {
        assertThat(recent.events()).isEqualTo(events);
        assertThat(recent.bytes()).isEqualTo(bytes);
    }

    /** Reads to the end, as a reader does. */
    private List<Long> readFrom(long position) {
        List<Long> read = new ArrayList<>();
        long last = position;
        for (List<Long> page = positions(recent.after(last, NO_LIMIT)); !page.isEmpty();) {
            read.addAll(page);
            last = page.getLast();
            page = positions(recent.after(last, NO_LIMIT));
        }
        return read;
    }

    private static List<Long> positions(List<? extends TrackedEventMessage<?>> page) {
        return page.stream().map(event -> Notes.position(event.trackingToken())).toList();
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
