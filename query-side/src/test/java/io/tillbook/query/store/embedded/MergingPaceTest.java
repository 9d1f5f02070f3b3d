package io.tillbook.query.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergingPaceTest {

    @Test
    void staysAsItIsWhileNothingIsAddedToWhatWaits() {
        MergingPace pace = MergingPace.FIRST.with(5);
        assertThat(pace.with(5)).isEqualTo(pace);
        assertThat(pace.with(2)).isEqualTo(new MergingPace(pace.settledBytesPerSecond(), 2));
    }

    @Test
    void goesFasterWhereTooManyWaitAndHardlySlowerWhereFewDo() {
        MergingPace busy = new MergingPace(12 << 20, 12);
        assertThat(busy.with(13).bytesPerSecond(0)).isEqualTo(13 << 20);
        MergingPace idle = new MergingPace(10 << 20, 11);
        assertThat(idle.with(12).bytesPerSecond(0)).isEqualTo((10 << 20) - (10 << 20) / 100);
    }

    @Test
    void remembersWhatMergingEverythingNeeds() {
        MergingPace pace = MergingPace.FIRST;
        double left = 0;
        double waiting = 0;
        long most = 0;
        for (int table = 0; table < 3_040; table++) {
            // Of ten times that eight tables are merged, one time everything is, which is ten times as much.
            if (table % 80 == 0) {
                left = 400 << 20;
                waiting = MergingPace.TABLES_AT_REST;
                most = 0;
            } else if (table % 8 == 0) {
                left += 40 << 20;
            }
            left = Math.max(0, left - 6.0 * pace.bytesPerSecond(0));
            waiting = left > 0 ? waiting + 1 : table % 8;
            pace = pace.with((long) waiting);
            most = Math.max(most, pace.unmerged());
        }
        assertThat(most).isBetween(13L, (long) MergingPace.TABLES_TOO_MANY);
        assertThat(pace.settledBytesPerSecond()).isBetween(3L << 20, 8L << 20);
    }

    @Test
    void hurriesWhereFarTooManyWait() {
        assertThat(new MergingPace(8 << 20, MergingPace.TABLES_TOO_MANY).bytesPerSecond(0)).isEqualTo(8 << 20);
        assertThat(new MergingPace(8 << 20, MergingPace.TABLES_TOO_MANY + 3).bytesPerSecond(0)).isEqualTo(64 << 20);
        assertThat(new MergingPace(8 << 20, 1_000).bytesPerSecond(0)).isEqualTo(512 << 20);
    }

    @Test
    void letsWhatWasWrittenBecomeATableWithoutDelay() {
        MergingPace slow = new MergingPace(3 << 20, 3);
        assertThat(slow.bytesPerSecond(1)).isEqualTo(32 << 20);
        assertThat(slow.bytesPerSecond(2)).isEqualTo(MergingPace.FASTEST);
        assertThat(new MergingPace(40 << 20, 3).bytesPerSecond(1)).isEqualTo(40 << 20);
    }

    @Test
    void neverStandsStillNorOverflows() {
        MergingPace slow = MergingPace.FIRST;
        MergingPace fast = MergingPace.FIRST;
        for (int table = 0; table < 1_000; table++) {
            slow = slow.with(0).with(1);
            fast = fast.with(0).with(30);
        }
        assertThat(slow.bytesPerSecond(0)).isEqualTo(3 << 20);
        assertThat(fast.settledBytesPerSecond()).isEqualTo(16 << 20);
    }
}
