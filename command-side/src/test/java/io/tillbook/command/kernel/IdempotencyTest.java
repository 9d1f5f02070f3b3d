package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.bucket;
import static io.tillbook.command.kernel.Buckets.name;
import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.IdReused;
import io.tillbook.command.kernel.Buckets.Fill;
import io.tillbook.command.kernel.Buckets.Take;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Threads;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A command sent again changes nothing and is answered the same. */
class IdempotencyTest {
    private final MemoryLedger ledger = MemoryLedger.of(Buckets.handlings());

    @Test
    void anAcceptedCommandSentAgainIsAnsweredTheSame() {
        Decided first = send(1, new Fill(name("a"), 10));
        Decided again = send(1, new Fill(name("a"), 10));

        assertThat(again).isEqualTo(new Decided(first.outcome(), first.position(), true));
        assertThat(ledger.engine().all()).hasSize(2);
    }

    @Test
    void aRefusedCommandStaysRefusedThoughItCouldBeAcceptedNow() {
        Decided first = send(1, new Take(name("a"), 5));
        send(2, new Fill(name("a"), 10));
        Decided again = send(1, new Take(name("a"), 5));

        assertThat(first.outcome()).isInstanceOf(CommandRefused.class);
        assertThat(again).isEqualTo(new Decided(first.outcome(), first.position(), true));
        assertThat(ledger.state(bucket("a"))).isEqualTo(10);
    }

    @Test
    void anotherBodyUnderTheSameIdIsRefusedByNamingWhatDiffers() {
        send(1, new Fill(name("a"), 10));

        assertThat(ledger.send(id(1), new Fill(name("a"), 11))).isEqualTo(new IdReused(List.of("/payload/amount")));
        assertThat(ledger.send(id(1), new Take(name("b"), 10)))
                .isEqualTo(new IdReused(List.of("/payload/bucket", "/type")));
        assertThat(ledger.engine().all()).hasSize(2);
    }

    @Test
    void outcomesSurviveARestart() {
        Decided accepted = send(1, new Fill(name("a"), 10));
        Decided refused = send(2, new Take(name("a"), 11));
        MemoryLedger restarted = ledger.restarted();

        assertThat(restarted.send(id(1), new Fill(name("a"), 10)))
                .isEqualTo(new Decided(accepted.outcome(), accepted.position(), true));
        assertThat(restarted.send(id(2), new Take(name("a"), 11)))
                .isEqualTo(new Decided(refused.outcome(), refused.position(), true));
        assertThat(restarted.send(id(1), new Fill(name("a"), 9))).isInstanceOf(IdReused.class);
    }

    @Test
    void oneOfManyCopiesSentAtOnceIsDecided() {
        List<Answer> answers = Threads.atOnce(16, _ -> ledger.send(id(1), new Fill(name("a"), 10)));

        assertThat(answers).filteredOn(answer -> !((Decided) answer).repeated()).hasSize(1);
        assertThat(answers).extracting(answer -> ((Decided) answer).position()).containsOnly(2L);
        assertThat(ledger.state(bucket("a"))).isEqualTo(10);
    }

    private Decided send(long id, Command command) {
        return (Decided) ledger.send(id(id), command);
    }
}
