package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.bucket;
import static io.tillbook.command.kernel.Buckets.name;
import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Buckets.Fill;
import io.tillbook.command.kernel.Buckets.Pour;
import io.tillbook.command.kernel.Buckets.Take;
import io.tillbook.command.testing.MemoryLedger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All of a command happens or nothing, whatever fails. */
class AtomicityTest {
    private final MemoryLedger ledger = MemoryLedger.of(Buckets.handlings());

    private static final class DiskFull extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aFailedAppendLeavesNothing() {
        send(1, new Fill(name("a"), 10));
        ledger.engine().beforeNextAppend(AtomicityTest::fail);

        assertThatExceptionOfType(DiskFull.class).isThrownBy(() -> send(2, new Pour(name("a"), name("b"), 4)));
        assertThat(ledger.engine().all()).hasSize(2);
    }

    @Test
    void whatIsRememberedIsNotAheadOfTheStoreAfterAFailure() {
        send(1, new Fill(name("a"), 10));
        ledger.engine().beforeNextAppend(AtomicityTest::fail);
        assertThatExceptionOfType(DiskFull.class).isThrownBy(() -> send(2, new Pour(name("a"), name("b"), 10)));

        assertThat(send(3, new Take(name("b"), 1)).outcome()).isInstanceOf(CommandRefused.class);
        assertThat(send(4, new Take(name("a"), 10)).outcome()).isInstanceOf(CommandAccepted.class);
    }

    @Test
    void aFailedCommandCanBeSentAgain() {
        send(1, new Fill(name("a"), 10));
        ledger.engine().beforeNextAppend(AtomicityTest::fail);
        assertThatExceptionOfType(DiskFull.class).isThrownBy(() -> send(2, new Take(name("a"), 4)));

        assertThat(send(2, new Take(name("a"), 4)).repeated()).isFalse();
        assertThat(ledger.state(bucket("a"))).isEqualTo(6);
    }

    @Test
    void anAppendStoredButNotAnsweredIsFoundByTheNextAttempt() {
        send(1, new Fill(name("a"), 10));
        ledger.engine().afterNextAppend(AtomicityTest::fail);
        assertThatExceptionOfType(DiskFull.class).isThrownBy(() -> send(2, new Take(name("a"), 4)));

        assertThat(send(2, new Take(name("a"), 4)).repeated()).isTrue();
        assertThat(send(3, new Take(name("a"), 6)).outcome()).isInstanceOf(CommandAccepted.class);
        assertThat(ledger.state(bucket("a"))).isZero();
    }

    @Test
    void anErrorInTheStoreReachesTheSenderAndLeavesNothing() {
        send(1, new Fill(name("a"), 10));
        ledger.engine().beforeNextAppend(() -> {
            throw new OutOfMemoryError("as if");
        });

        assertThatThrownBy(() -> send(2, new Take(name("a"), 4))).hasStackTraceContaining("as if");
        assertThat(ledger.engine().all()).hasSize(2);
        assertThat(send(2, new Take(name("a"), 10)).outcome()).isInstanceOf(CommandAccepted.class);
    }

    @Test
    void aDeciderThatWritesOutsideItsFootprintIsStoppedBeforeAnythingIsStored() {
        MemoryLedger careless = MemoryLedger.of(List.of(Buckets.handling(Take.class, new CarelessWriter())));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> careless.send(id(1), new Take(name("a"), 1)))
                .withMessageContaining("bucket-a");
        assertThat(careless.engine().all()).isEmpty();
    }

    @Test
    void aRefusalThatWritesOutsideItsFootprintIsStoppedToo() {
        MemoryLedger careless = MemoryLedger.of(List.of(Buckets.handling(Take.class, new CarelessRefuser())));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> careless.send(id(1), new Take(name("a"), 1)))
                .withMessageContaining("bucket-a");
        assertThat(careless.engine().all()).isEmpty();
    }

    @Test
    void aDeciderThatLooksOutsideItsFootprintIsStopped() {
        MemoryLedger careless = MemoryLedger.of(List.of(Buckets.handling(Take.class, new CarelessReader())));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> careless.send(id(1), new Take(name("a"), 1)))
                .withMessageContaining("limit-all");
        assertThat(careless.engine().all()).isEmpty();
    }

    private Decided send(long id, Command command) {
        return (Decided) ledger.send(id(id), command);
    }

    private static void fail() {
        throw new DiskFull();
    }

    /** Reads the bucket it writes to. */
    private static final class CarelessWriter implements Decider<Take> {
        @Override
        public Footprint footprint(Take command, States known) {
            return Footprint.none().reading(bucket("a"));
        }

        @Override
        public Decision decide(Take command, Occurrence occurrence, States states) {
            return new Draft(states).add(bucket("a"), new Buckets.Taken(1)).accepted();
        }
    }

    private static final class CarelessRefuser implements Decider<Take> {
        @Override
        public Footprint footprint(Take command, States known) {
            return Footprint.none().reading(bucket("a"));
        }

        @Override
        public Decision decide(Take command, Occurrence occurrence, States states) {
            return Decision.refused(new Buckets.TooMuch(0),
                    new Draft(states).add(bucket("a"), new Buckets.Taken(1)));
        }
    }

    private static final class CarelessReader implements Decider<Take> {
        @Override
        public Footprint footprint(Take command, States known) {
            return Footprint.none().writing(bucket("a"));
        }

        @Override
        public Decision decide(Take command, Occurrence occurrence, States states) {
            return Decision.refused(new Buckets.TooMuch(states.of(Buckets.LIMIT)));
        }
    }
}
