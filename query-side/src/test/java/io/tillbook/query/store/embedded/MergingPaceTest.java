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
    void goesFasterWhereTooManyWaitAndSlowerWhereFewDo() {
        MergingPace busy = new MergingPace(24 << 20, 9);
        assertThat(busy.with(10).bytesPerSecond(0)).isEqualTo(28 << 20);
        MergingPace idle = new MergingPace(24 << 20, 4);
        assertThat(idle.with(5).bytesPerSecond(0)).isEqualTo(23 << 20);
    }

    @Test
    void findsThePaceAtWhichMergingKeepsUp() {
        long needed = 40 << 20;
        MergingPace pace = MergingPace.FIRST;
        long most = 0;
        double waiting = 0;
        for (int second = 0; second < 1_000; second++) {
            // A table comes each second; eight are merged in as much time as the pace allows.
            waiting = Math.max(0, waiting + 1 - (double) pace.bytesPerSecond(0) / needed);
            pace = pace.with(0).with(MergingPace.TABLES_AT_REST + (long) waiting);
            most = second < 500 ? 0 : Math.max(most, pace.unmerged());
        }
        assertThat(most).isLessThanOrEqualTo(MergingPace.TABLES_TOO_MANY);
        assertThat(pace.settledBytesPerSecond()).isBetween(needed / 2, 2 * needed);
    }

    @Test
    void hurriesWhereFarTooManyWait() {
        assertThat(new MergingPace(8 << 20, MergingPace.TABLES_TOO_MANY).bytesPerSecond(0)).isEqualTo(8 << 20);
        assertThat(new MergingPace(8 << 20, MergingPace.TABLES_TOO_MANY + 3).bytesPerSecond(0)).isEqualTo(64 << 20);
        assertThat(new MergingPace(8 << 20, 1_000).bytesPerSecond(0)).isEqualTo(512 << 20);
    }

    @Test
    void letsWhatWasWrittenBecomeATableWithoutDelay() {
        MergingPace slow = new MergingPace(2 << 20, 3);
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
        assertThat(slow.bytesPerSecond(0)).isEqualTo(2 << 20);
        assertThat(fast.settledBytesPerSecond()).isEqualTo(256 << 20);
    }
}
