package io.tillbook.command.store.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.tail.PublishedHead;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Up to when the tail is believed. */
class TailProbeTest {
    private final AtomicLong nanos = new AtomicLong(1);
    private final PublishedHead head = new PublishedHead(7);
    private final AtomicInteger late = new AtomicInteger();

    @Test
    void nothingIsBelievedUnseen() {
        assertThat(probe(() -> 7).isFresh()).isFalse();
    }

    @Test
    void aTailThatHasEverythingIsFreshForAsLongAsADecisionMayRestOnIt() {
        TailProbe probe = probe(() -> 7);
        probe.probe();
        assertThat(probe.isFresh()).isTrue();
        nanos.addAndGet(TailProbe.OLDEST.toNanos());
        assertThat(probe.isFresh()).isTrue();
        nanos.incrementAndGet();
        assertThat(probe.isFresh()).isFalse();
    }

    /** What came while the server answered may be missing. */
    @Test
    void itIsAsOldAsTheQuestion() {
        TailProbe probe = probe(() -> {
            nanos.addAndGet(TailProbe.OLDEST.toNanos() + 1);
            return 7;
        });
        probe.probe();
        assertThat(probe.isFresh()).isFalse();
    }

    @Test
    void aTailThatLacksSomethingIsNotBelieved() {
        TailProbe probe = probe(() -> 8);
        head.close(); // so that nobody waits for the eighth
        probe.probe();
        assertThat(probe.isFresh()).isFalse();
        head.advanceTo(8);
        probe.probe();
        assertThat(probe.isFresh()).isTrue();
    }

    @Test
    void itIsToldOnceThatTheTailIsLate() {
        AtomicLong end = new AtomicLong(7);
        TailProbe probe = probe(end::get);
        probe.probe();
        assertThat(late).hasValue(0);
        end.set(8);
        head.close();
        nanos.addAndGet(TailProbe.OLDEST.toNanos() + 1);
        probe.probe();
        probe.probe();
        assertThat(late).hasValue(1);
        head.advanceTo(8);
        probe.probe();
        nanos.addAndGet(TailProbe.OLDEST.toNanos() + 1);
        end.set(9);
        probe.probe();
        assertThat(late).hasValue(2);
    }

    @Test
    void aServerThatIsAwayTellsNothing() {
        TailProbe probe = probe(() -> {
            throw new StoreUnavailable("away", null);
        });
        probe.probe();
        assertThat(probe.isFresh()).isFalse();
    }

    private TailProbe probe(LongSupplier end) {
        return new TailProbe(end, head, new Counting(), nanos::get);
    }

    private final class Counting implements AxonServerListener {
        @Override
        public void resent() {
            throw new AssertionError();
        }

        @Override
        public void unsettled() {
            throw new AssertionError();
        }

        @Override
        public void positionBounded() {
            throw new AssertionError();
        }

        @Override
        public void tailBroken() {
            throw new AssertionError();
        }

        @Override
        public void tailLate() {
            late.incrementAndGet();
        }
    }
}
