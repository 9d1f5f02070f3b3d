package io.tillbook.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {
    private static final String STAT = "42 (a (strange) name) S 1 42 42 0 -1 4194560 100 0 0 0 250 50 7 3 20 0 1 0 5";

    @Test
    void readsTheFiguresBehindTheName() {
        assertThat(ProcessorTime.sum(STAT, 11)).isEqualTo(Duration.ofSeconds(3));
        assertThat(ProcessorTime.sum(STAT, 13)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void readsWhatTheHostTookAway() {
        assertThat(ProcessorTime.takenAway("cpu  7 1 2 3 4 5 6 250 0 0")).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void readsResidentMemory() {
        assertThat(ResidentMemory.in(List.of("VmPeak:\t  99 kB", "VmRSS:\t  12 kB"))).isEqualTo(12 * 1_024);
        assertThat(ResidentMemory.in(List.of())).isZero();
    }
}
