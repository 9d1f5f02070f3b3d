package io.tillbook.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SteadyReadTest {
    private final AtomicInteger reads = new AtomicInteger();

    private int read(SteadyRead steady, int fitting) {
        return steady.of(reads::incrementAndGet, read -> read == fitting);
    }

    private static SteadyRead at(Long... positions) {
        Iterator<Long> each = List.of(positions).iterator();
        return new SteadyRead(each::next);
    }

    @Test
    void whatWasFoldedMeanwhileIsReadAgain() {
        assertThat(read(at(1L, 2L, 2L, 2L), 0)).isEqualTo(2);
    }

    @Test
    void whatStoodStillOrFitsIsReadOnce() {
        assertThat(read(at(1L, 1L), 0)).isEqualTo(1);
        assertThat(read(at(1L, 2L), 2)).isEqualTo(2);
    }

    @Test
    void aLedgerThatNeverStandsStillIsNotReadForEver() {
        AtomicInteger position = new AtomicInteger();
        assertThat(read(new SteadyRead(position::incrementAndGet), 0)).isEqualTo(5);
    }
}
