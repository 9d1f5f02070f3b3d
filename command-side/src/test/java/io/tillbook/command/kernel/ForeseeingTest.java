package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.bucket;
import static io.tillbook.command.kernel.Buckets.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.kernel.Buckets.Filled;
import io.tillbook.command.kernel.Buckets.Take;
import io.tillbook.command.kernel.Buckets.Taken;
import io.tillbook.command.kernel.Buckets.TooLittle;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import org.junit.jupiter.api.Test;

/** What a decision would be can be seen beforehand, and nothing comes of looking. */
class ForeseeingTest {
    private final MemoryLedger ledger = MemoryLedger.of(Buckets.handlings());
    private final StreamRunner runner = new StreamRunner(ledger.store(), event -> "", 100);

    @Test
    void lookingChangesNothing() {
        ledger.appendFromElsewhere(bucket("a"), new Filled(3));

        assertThat(foresee(2).events()).containsExactly(new NewEvent(bucket("a"), new Taken(2)));
        assertThat(ledger.events(bucket("a"))).containsExactly(new Filled(3));
    }

    @Test
    void whatOthersWroteMeanwhileIsSeen() {
        assertThat(foresee(2)).isEqualTo(Decision.refused(new TooLittle(0)));

        ledger.appendFromElsewhere(bucket("a"), new Filled(3));

        assertThat(foresee(2)).isInstanceOf(Accepted.class);
    }

    private Decision foresee(int amount) {
        Take command = new Take(name("a"), amount);
        return runner.foresee(new Buckets.TakeDecider(), command, Circumstances.of(command));
    }
}
