package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.bucket;
import static io.tillbook.command.kernel.Buckets.name;
import static io.tillbook.command.kernel.Buckets.sign;
import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Buckets.Fill;
import io.tillbook.command.kernel.Buckets.Filled;
import io.tillbook.command.kernel.Buckets.Pour;
import io.tillbook.command.kernel.Buckets.Take;
import io.tillbook.command.kernel.Buckets.TakeAt;
import io.tillbook.command.kernel.Buckets.Turned;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Threads;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads on the same streams. */
class RacingTest {
    private static final int RACERS = 16;
    private static final int BUCKETS = 6;

    private final MemoryLedger ledger = MemoryLedger.of(Buckets.handlings());

    @Test
    void sixteenRacersForTheLastTenTakeExactlyTen() {
        ledger.send(id(1), new Fill(name("a"), 10));

        List<Answer> answers = Threads.atOnce(RACERS, racer -> ledger.send(id(100 + racer), new Take(name("a"), 1)));

        assertThat(answers).filteredOn(RacingTest::isAccepted).hasSize(10);
        assertThat(ledger.state(bucket("a"))).isZero();
    }

    @Test
    void racersOfTwoProcessesTakeExactlyTen() {
        ledger.send(id(1), new Fill(name("a"), 10));
        List<MemoryLedger> processes = List.of(ledger, ledger.restarted());

        List<Answer> answers = Threads.atOnce(RACERS,
                racer -> processes.get(racer % 2).send(id(100 + racer), new Take(name("a"), 1)));

        assertThat(answers).filteredOn(RacingTest::isAccepted).hasSize(10);
        assertThat(ledger.state(bucket("a"))).isZero();
    }

    @Test
    void pouringInAllDirectionsNeitherHangsNorSpills() {
        IntStream.range(0, BUCKETS).forEach(bucket -> ledger.send(id(bucket), new Fill(name("b" + bucket), 50)));

        Threads.atOnce(8, thread -> {
            Random random = new Random(thread);
            for (int step = 0; step < 200; step++) {
                ledger.send(id(1_000L * (thread + 1) + step), pour(random));
            }
            return thread;
        });

        assertThat(IntStream.range(0, BUCKETS).map(bucket -> ledger.state(bucket("b" + bucket))))
                .allMatch(content -> content >= 0);
        assertThat(IntStream.range(0, BUCKETS).map(bucket -> ledger.state(bucket("b" + bucket))).sum())
                .isEqualTo(50 * BUCKETS);
    }

    @Test
    void aSignThatKeepsTurningLosesNothing() {
        ledger.appendFromElsewhere(bucket("a"), new Filled(1_000));
        ledger.appendFromElsewhere(bucket("b"), new Filled(1_000));
        ledger.appendFromElsewhere(sign("today"), new Turned(name("a")));

        List<Integer> accepted = Threads.atOnce(4, thread -> {
            int taken = 0;
            for (int step = 0; step < 100; step++) {
                if (thread == 0) {
                    ledger.appendFromElsewhere(sign("today"), new Turned(name(step % 2 == 0 ? "b" : "a")));
                } else if (isAccepted(sendUntilDecided(id(1_000L * thread + step), new TakeAt(name("today"), 1)))) {
                    taken++;
                }
            }
            return taken;
        });

        int taken = accepted.stream().mapToInt(Integer::intValue).sum();
        assertThat(taken).isEqualTo(300);
        assertThat(ledger.state(bucket("a")) + ledger.state(bucket("b"))).isEqualTo(2_000 - taken);
    }

    /** What a sender does when the streams are too busy: it sends the command again. */
    private Answer sendUntilDecided(CommandId id, Command command) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            try {
                return ledger.send(id, command);
            } catch (Contention busy) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("never decided: " + command);
    }

    private static Pour pour(Random random) {
        int from = random.nextInt(BUCKETS);
        int to = (from + 1 + random.nextInt(BUCKETS - 1)) % BUCKETS;
        return new Pour(name("b" + from), name("b" + to), 1 + random.nextInt(20));
    }

    private static boolean isAccepted(Answer answer) {
        return answer instanceof Decided decided && decided.outcome() instanceof CommandAccepted;
    }
}
