package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.BUCKET;
import static io.tillbook.command.kernel.Buckets.bucket;
import static io.tillbook.command.kernel.Buckets.name;
import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.EventRef;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Buckets.Fill;
import io.tillbook.command.kernel.Buckets.Filled;
import io.tillbook.command.kernel.Buckets.Pour;
import io.tillbook.command.kernel.Buckets.Take;
import io.tillbook.command.kernel.Buckets.Taken;
import io.tillbook.command.kernel.Buckets.TooLittle;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/** What a decided command leaves in the store. */
class DecidingTest {
    private final MemoryLedger ledger = MemoryLedger.of(Buckets.handlings());

    @Test
    void anAcceptedCommandAppendsItsEventsAndThenItsOutcome() {
        ledger.send(id(1), new Fill(name("a"), 10));
        Decided answer = (Decided) ledger.send(id(2), new Pour(name("a"), name("b"), 4));

        assertThat(payloads()).startsWith(new Filled(10)).contains(new Taken(4), new Filled(4)).hasSize(5);
        assertThat(payloads().getLast()).isEqualTo(answer.outcome());
        assertThat(answer.position()).isEqualTo(5);
        assertThat(answer.repeated()).isFalse();
    }

    @Test
    void theOutcomePointsAtTheEvents() {
        ledger.send(id(1), new Fill(name("a"), 10));
        Decided answer = (Decided) ledger.send(id(2), new Pour(name("a"), name("b"), 4));

        assertThat(answer.outcome()).isEqualTo(new CommandAccepted(
                Circumstances.sent(id(2), new Pour(name("a"), name("b"), 4)).fingerprint(),
                List.of(new EventRef("Taken", "bucket-a", 1), new EventRef("Filled", "bucket-b", 0))));
    }

    @Test
    void aRefusedCommandAppendsItsOutcomeOnly() {
        Decided answer = (Decided) ledger.send(id(1), new Take(name("a"), 1));

        assertThat(answer.outcome()).isEqualTo(new CommandRefused(
                Circumstances.sent(id(1), new Take(name("a"), 1)).fingerprint(), new TooLittle(0)));
        assertThat(payloads()).containsExactly(answer.outcome());
        assertThat(ledger.engine().all().getFirst().getAggregateIdentifier()).isEqualTo("command-" + id(1));
    }

    @Test
    void aRefusedCommandAppendsWhatRecordsItsRefusalToo() {
        MemoryLedger strict = MemoryLedger.of(List.of(Buckets.handling(Take.class, new RecordingDecider())));
        Take command = new Take(name("a"), 1);
        Decided first = (Decided) strict.send(id(1), command);
        Decided second = (Decided) strict.send(id(2), command);

        assertThat(first.outcome()).isEqualTo(new CommandRefused(Circumstances.sent(id(1), command).fingerprint(),
                new TooLittle(0)));
        assertThat(strict.engine().all()).<Object>extracting(DomainEventMessage::getPayload)
                .containsExactly(new Filled(1), first.outcome(), new Filled(1), second.outcome());
        assertThat(first.position()).isEqualTo(2);
        assertThat(((CommandRefused) second.outcome()).rejection()).isEqualTo(new TooLittle(1));
        assertThat(strict.send(id(1), command)).isEqualTo(new Decided(first.outcome(), first.position(), true));
        assertThat(strict.state(bucket("a"))).isEqualTo(2);
        assertThat(strict.restarted().send(id(3), command)).extracting(answer -> ((Decided) answer).position())
                .isEqualTo(6L);
    }

    @Test
    void eachEventIsFoldedOnce() {
        AtomicInteger folds = new AtomicInteger();
        StreamType<Integer> counted = StreamType.of("bucket", 0).on(Filled.class, (content, filled) -> {
            folds.incrementAndGet();
            return content + filled.amount();
        });
        MemoryLedger counting = MemoryLedger.of(List.of(Buckets.handling(Fill.class, new CountedDecider(counted))));
        for (int number = 1; number <= 3; number++) {
            counting.send(id(number), new Fill(name("a"), 10));
        }

        // The first is folded once more because a stream that has just begun is not kept.
        assertThat(folds).hasValue(4);
    }

    @Test
    void aDecisionThatFoldsOneStreamInTwoWaysIsStopped() {
        MemoryLedger careless = MemoryLedger.of(List.of(Buckets.handling(Take.class, new TwoWaysDecider())));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> careless.send(id(1), new Take(name("a"), 1)))
                .withMessageContaining("two types");
        assertThat(careless.engine().all()).isEmpty();
    }

    @Test
    void everyEventTellsTheCircumstancesOfItsCommand() {
        Fill command = new Fill(name("a"), 10);
        Occurrence occurrence = Circumstances.sent(id(1), command).occurrence();
        ledger.send(id(1), command);

        assertThat(ledger.engine().all()).hasSize(2).allSatisfy(message -> {
            assertThat(OccurrenceMetadata.fromMap(message.getMetaData())).isEqualTo(occurrence);
            assertThat(message.getTimestamp()).isEqualTo(occurrence.receivedAt());
        });
    }

    @Test
    void everyEventHasAnIdentifierOfItsOwn() {
        ledger.send(id(1), new Fill(name("a"), 10));
        ledger.send(id(2), new Pour(name("a"), name("b"), 4));

        assertThat(ledger.engine().all()).extracting(DomainEventMessage::getIdentifier).doesNotHaveDuplicates();
    }

    @Test
    void theOutcomeCanBeLookedUp() {
        Outcomes outcomes = new Outcomes(ledger.store());
        Decided answer = (Decided) ledger.send(id(1), new Fill(name("a"), 10));

        assertThat(outcomes.find(id(1))).contains(new RecordedOutcome(answer.outcome(), answer.position()));
        assertThat(outcomes.find(id(2))).isEmpty();
    }

    @Test
    void theNextCommandFindsWhatTheLastOneLeft() {
        ledger.send(id(1), new Fill(name("a"), 10));
        ledger.send(id(2), new Take(name("a"), 3));
        CommandOutcome outcome = ((Decided) ledger.send(id(3), new Take(name("a"), 8))).outcome();

        assertThat(((CommandRefused) outcome).rejection()).isEqualTo(new TooLittle(7));
        assertThat(ledger.state(bucket("a"))).isEqualTo(7);
    }

    private List<Object> payloads() {
        return ledger.engine().all().stream().<Object>map(DomainEventMessage::getPayload).toList();
    }

    /** Refuses every command, and counts the refusals in the bucket. */
    private static final class RecordingDecider implements Decider<Take> {
        @Override
        public Footprint footprint(Take command, States known) {
            return Footprint.none().writing(BUCKET.at(command.bucket()));
        }

        @Override
        public Decision decide(Take command, Occurrence occurrence, States states) {
            StreamRef<Integer> bucket = BUCKET.at(command.bucket());
            return Decision.refused(new TooLittle(states.of(bucket)), new Draft(states).add(bucket, new Filled(1)));
        }
    }

    private record CountedDecider(StreamType<Integer> buckets) implements Decider<Fill> {
        @Override
        public Footprint footprint(Fill command, States known) {
            return Footprint.none().writing(buckets.at(command.bucket()));
        }

        @Override
        public Decision decide(Fill command, Occurrence occurrence, States states) {
            return new Draft(states).add(buckets.at(command.bucket()), new Filled(command.amount())).accepted();
        }
    }

    private static final class TwoWaysDecider implements Decider<Take> {
        @Override
        public Footprint footprint(Take command, States known) {
            return Footprint.none().writing(BUCKET.at(command.bucket()));
        }

        @Override
        public Decision decide(Take command, Occurrence occurrence, States states) {
            return new Draft(states).add(BUCKET.at(command.bucket()), new Filled(1))
                    .add(Existence.stream("bucket").at(command.bucket()), new Filled(1))
                    .accepted();
        }
    }
}
