package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.bucket;
import static io.tillbook.command.kernel.Buckets.name;
import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;

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
}
