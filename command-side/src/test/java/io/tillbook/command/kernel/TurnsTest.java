package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.bucket;
import static io.tillbook.command.kernel.Buckets.name;
import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.kernel.Command;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Buckets.Fill;
import io.tillbook.command.kernel.Buckets.Limit;
import io.tillbook.command.kernel.Buckets.Limited;
import io.tillbook.command.kernel.Buckets.Take;
import io.tillbook.command.testing.MemoryLedger;
import java.lang.Thread.State;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Commands on the same streams take turns; a second one is sent while the first is about to append. */
class TurnsTest {
    private final MemoryLedger ledger = MemoryLedger.of(Buckets.handlings());
    private final AtomicReference<Decided> second = new AtomicReference<>();

    @Test
    void aStreamThatADecisionRestsOnIsNotWrittenMeanwhile() throws InterruptedException {
        Decided first = sendWhileAnotherWaits(new Fill(name("a"), 5), new Limit(1));

        assertThat(first.position()).isLessThan(second.get().position());
        assertThat(ledger.state(bucket("a"))).isEqualTo(5);
    }

    @Test
    void aStreamThatIsWrittenIsNotReadMeanwhile() throws InterruptedException {
        Decided first = sendWhileAnotherWaits(new Limit(1), new Fill(name("a"), 5));

        assertThat(first.position()).isLessThan(second.get().position());
        assertThat(ledger.state(bucket("a"))).isZero();
    }

    @Test
    void writersOfTheSameStreamTakeTurnsInsteadOfFailing() throws InterruptedException {
        ledger.send(id(1), new Fill(name("a"), 5));
        Decided first = sendWhileAnotherWaits(new Take(name("a"), 3), new Take(name("a"), 2));

        assertThat(first.position()).isLessThan(second.get().position());
        assertThat(ledger.state(bucket("a"))).isZero();
    }

    @Test
    void readersOfTheSameStreamDoNotWaitForEachOther() throws InterruptedException {
        ledger.appendFromElsewhere(Buckets.LIMIT, new Limited(9));
        Thread other = other(new Fill(name("b"), 5));
        ledger.engine().beforeNextAppend(() -> {
            other.start();
            await().until(() -> second.get() != null);
        });
        Decided first = (Decided) ledger.send(id(10), new Fill(name("a"), 5));

        other.join();
        assertThat(first.position()).isGreaterThan(second.get().position());
    }

    private Decided sendWhileAnotherWaits(Command command, Command another) throws InterruptedException {
        Thread other = other(another);
        ledger.engine().beforeNextAppend(() -> {
            other.start();
            await().until(() -> other.getState() == State.WAITING || second.get() != null);
            assertThat(second.get()).as("the other command was decided in between").isNull();
        });
        Decided first = (Decided) ledger.send(id(10), command);
        other.join();
        return first;
    }

    private Thread other(Command command) {
        return Thread.ofPlatform().unstarted(() -> second.set((Decided) ledger.send(id(11), command)));
    }
}
