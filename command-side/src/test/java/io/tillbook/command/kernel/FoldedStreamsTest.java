package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.bucket;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.kernel.Buckets.Filled;
import io.tillbook.command.testing.MemoryLedger;
import org.junit.jupiter.api.Test;

/** Which states are kept in memory. */
class FoldedStreamsTest {
    private static final StreamRef<Integer> BUCKET = bucket("a");

    private final MemoryLedger ledger = MemoryLedger.of(Buckets.handlings());
    private final FoldedStreams streams = new FoldedStreams(ledger.store(), 100);

    @Test
    void aStreamThatHasNotBegunIsNotKept() {
        assertThat(streams.get(BUCKET)).isEqualTo(new Folded<>(0, 0));
        assertThat(streams.cache().estimatedSize()).isZero();
    }

    @Test
    void aStreamThatHasJustBegunIsKeptWhenSomebodyComesBackToIt() {
        streams.keep(BUCKET, new Folded<>(0, 0), new Folded<>(3, 1));
        assertThat(streams.cache().estimatedSize()).isZero();

        ledger.appendFromElsewhere(BUCKET, new Filled(3));
        assertThat(streams.get(BUCKET)).isEqualTo(new Folded<>(3, 1));
        assertThat(streams.cache().estimatedSize()).isEqualTo(1);
    }

    @Test
    void whatOthersHaveWrittenIsInTheCurrentState() {
        ledger.appendFromElsewhere(BUCKET, new Filled(3));
        assertThat(streams.current(BUCKET)).isEqualTo(new Folded<>(3, 1));
        ledger.appendFromElsewhere(BUCKET, new Filled(4));

        assertThat(streams.get(BUCKET)).isEqualTo(new Folded<>(3, 1));
        assertThat(streams.current(BUCKET)).isEqualTo(new Folded<>(7, 2));
        assertThat(streams.get(BUCKET)).isEqualTo(new Folded<>(7, 2));
    }

    @Test
    void whatIsNewerIsKept() {
        ledger.appendFromElsewhere(BUCKET, new Filled(3), new Filled(4));
        Folded<Integer> read = streams.get(BUCKET);
        streams.keep(BUCKET, new Folded<>(0, 0), new Folded<>(3, 1));
        assertThat(streams.get(BUCKET)).isSameAs(read);

        streams.keep(BUCKET, read, new Folded<>(12, 3));
        assertThat(streams.get(BUCKET)).isEqualTo(new Folded<>(12, 3));
    }
}
