package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.bucket;
import static io.tillbook.command.kernel.Buckets.name;
import static io.tillbook.command.kernel.Buckets.sign;
import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.OutOfReach;
import io.tillbook.command.kernel.Buckets.Fill;
import io.tillbook.command.kernel.Buckets.Filled;
import io.tillbook.command.kernel.Buckets.Limited;
import io.tillbook.command.kernel.Buckets.Take;
import io.tillbook.command.kernel.Buckets.TakeAt;
import io.tillbook.command.kernel.Buckets.Taken;
import io.tillbook.command.kernel.Buckets.TooLittle;
import io.tillbook.command.kernel.Buckets.TooMuch;
import io.tillbook.command.kernel.Buckets.Turned;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Threads;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** Other processes write to the same store, before a command and in the middle of it. */
class ConflictTest {
    private final MemoryLedger ledger = MemoryLedger.of(Buckets.handlings());

    @Test
    void aCommandOutrunIsDecidedAgainOnWhatTheOtherLeft() {
        send(1, new Fill(name("a"), 10));
        ledger.engine().beforeNextAppend(() -> ledger.appendFromElsewhere(bucket("a"), new Taken(4)));

        assertThat(send(2, new Take(name("a"), 5))).isInstanceOf(CommandAccepted.class);
        assertThat(ledger.state(bucket("a"))).isEqualTo(1);
    }

    @Test
    void aCommandOutrunIsRefusedWhenTheOtherTookTheLast() {
        send(1, new Fill(name("a"), 10));
        ledger.engine().beforeNextAppend(() -> ledger.appendFromElsewhere(bucket("a"), new Taken(10)));

        assertThat(send(2, new Take(name("a"), 5))).isEqualTo(refused(2, new Take(name("a"), 5), 0));
        assertThat(ledger.state(bucket("a"))).isZero();
    }

    @Test
    void aCommandDecidedElsewhereMeanwhileIsAnsweredFromThere() {
        send(1, new Fill(name("a"), 10));
        MemoryLedger elsewhere = ledger.restarted();
        ledger.engine()
                .beforeNextAppend(() -> Threads.atOnce(1, _ -> elsewhere.send(id(2), new Take(name("a"), 5))));

        Decided answer = (Decided) ledger.send(id(2), new Take(name("a"), 5));

        assertThat(answer.repeated()).isTrue();
        assertThat(answer.position()).isEqualTo(4);
        assertThat(ledger.state(bucket("a"))).isEqualTo(5);
    }

    @Test
    void aCommandOutrunAgainAndAgainIsGivenUpWithNothingDone() {
        send(1, new Fill(name("a"), 100));
        for (int attempt = 0; attempt < 100; attempt++) {
            ledger.engine().beforeNextAppend(() -> {
                throw new ConcurrencyException("outrun");
            });
        }

        assertThatExceptionOfType(Contention.class).isThrownBy(() -> send(2, new Take(name("a"), 5)))
                .withMessageContaining("16 attempts")
                .withCauseInstanceOf(ConcurrencyException.class);
        assertThat(ledger.engine().all()).hasSize(2);
        assertThat(new Outcomes(ledger.store()).find(id(2))).isEmpty();
    }

    @Test
    void aStaleStreamThatIsWrittenIsNoticed() {
        send(1, new Fill(name("a"), 10));
        ledger.appendFromElsewhere(bucket("a"), new Taken(10), new Filled(2));

        assertThat(send(2, new Take(name("a"), 2))).isInstanceOf(CommandAccepted.class);
        assertThat(ledger.state(bucket("a"))).isZero();
    }

    @Test
    void aStaleStreamThatIsOnlyReadIsNoticed() {
        send(1, new Fill(name("a"), 10));
        ledger.appendFromElsewhere(Buckets.LIMIT, new Limited(12));

        Fill command = new Fill(name("a"), 5);
        assertThat(send(2, command)).isEqualTo(new CommandRefused(fingerprint(2, command), new TooMuch(12)));
    }

    @Test
    void aStaleStreamIsNoticedBeforeARefusal() {
        assertThat(send(1, new Take(name("a"), 1))).isInstanceOf(CommandRefused.class);
        ledger.appendFromElsewhere(bucket("a"), new Filled(1));

        assertThat(send(2, new Take(name("a"), 1))).isInstanceOf(CommandAccepted.class);
    }

    @Test
    void aStaleStreamThatIsOnlyReadIsNoticedBeforeARefusal() {
        ledger.appendFromElsewhere(Buckets.LIMIT, new Limited(1));
        assertThat(send(1, new Fill(name("a"), 2))).isInstanceOf(CommandRefused.class);
        ledger.appendFromElsewhere(Buckets.LIMIT, new Limited(2));

        assertThat(send(2, new Fill(name("a"), 2))).isInstanceOf(CommandAccepted.class);
    }

    @Test
    void aStaleStreamIsNoticedBeforeSomethingIsOutOfReach() {
        MemoryLedger guarded = MemoryLedger.of(List.of(Buckets.handling(TakeAt.class, new PlacedDecider())));
        guarded.appendFromElsewhere(sign("today"), new Turned(name("a")));
        assertThat(guarded.send(List.of(reachingB(1)))).singleElement().isInstanceOf(OutOfReach.class);
        guarded.appendFromElsewhere(sign("today"), new Turned(name("b")));

        assertThat(guarded.send(List.of(reachingB(2)))).singleElement().isInstanceOf(Decided.class);
    }

    private static Submission<TakeAt> reachingB(long id) {
        return Circumstances.sent(id(id), new TakeAt(name("today"), 1), Extent.at(new LocationId("b"))::equals);
    }

    @Test
    void aStaleSignNamesTheRightBucketInTheEnd() {
        ledger.appendFromElsewhere(sign("today"), new Turned(name("a")));
        ledger.appendFromElsewhere(bucket("a"), new Filled(5));
        ledger.appendFromElsewhere(bucket("b"), new Filled(5));
        send(1, new TakeAt(name("today"), 1));
        ledger.appendFromElsewhere(sign("today"), new Turned(name("b")));

        assertThat(send(2, new TakeAt(name("today"), 3))).isInstanceOf(CommandAccepted.class);
        assertThat(ledger.state(bucket("a"))).isEqualTo(4);
        assertThat(ledger.state(bucket("b"))).isEqualTo(2);
    }

    @Test
    void aFootprintThatNeverHoldsStillIsGivenUpWithNothingDone() {
        RestlessDecider decider = new RestlessDecider();
        MemoryLedger restless = MemoryLedger.of(List.of(Buckets.handling(Take.class, decider)));
        decider.afterEachLook(sign -> restless.appendFromElsewhere(sign, new Turned(name("b"))));

        assertThatExceptionOfType(Contention.class).isThrownBy(() -> restless.send(id(1), new Take(name("a"), 1)));
        assertThat(restless.engine().all()).allMatch(message -> message.getPayload() instanceof Turned);
    }

    private CommandOutcome send(long id, Command command) {
        return ((Decided) ledger.send(id(id), command)).outcome();
    }

    private static CommandRefused refused(long id, Command command, int left) {
        return new CommandRefused(fingerprint(id, command), new TooLittle(left));
    }

    private static Fingerprint fingerprint(long id, Command command) {
        return Circumstances.sent(id(id), command).fingerprint();
    }

    /** Names another bucket each time: the sign that it looks at is turned as soon as it has looked. */
    private static final class RestlessDecider implements Decider<Take> {
        private final AtomicInteger asked = new AtomicInteger();
        private Consumer<StreamRef<?>> turning = _ -> {};

        void afterEachLook(Consumer<StreamRef<?>> turning) {
            this.turning = turning;
        }

        @Override
        public Footprint footprint(Take command, States known) {
            int look = asked.incrementAndGet();
            known.of(sign("s" + look));
            turning.accept(sign("s" + look));
            return Footprint.none().writing(bucket("b" + look));
        }

        @Override
        public Decision decide(Take command, Occurrence occurrence, States states) {
            throw new AssertionError("asked though its streams are not held");
        }
    }

    /** Concerns the place that a sign points to. */
    private static final class PlacedDecider implements Decider<TakeAt> {
        @Override
        public Footprint footprint(TakeAt command, States known) {
            return Footprint.none().reading(sign(command.sign().value()));
        }

        @Override
        public Extent extent(TakeAt command, States states) {
            return Extent
                    .at(states.of(sign(command.sign().value())).map(to -> new LocationId(to.value())).orElse(null));
        }

        @Override
        public Decision decide(TakeAt command, Occurrence occurrence, States states) {
            return Decision.refused(new TooLittle(0));
        }
    }
}
