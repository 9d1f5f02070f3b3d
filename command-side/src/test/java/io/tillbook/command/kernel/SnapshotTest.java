package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.bucket;
import static io.tillbook.command.kernel.Buckets.name;
import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Buckets.Fill;
import io.tillbook.command.kernel.Buckets.Take;
import io.tillbook.command.testing.MemoryLedger;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;

/** Snapshots only shorten the way to a state; they are never needed and never trusted blindly. */
class SnapshotTest {
    private final MemoryLedger ledger = MemoryLedger.of(Buckets.handlings());

    @Test
    void aSnapshotIsKeptAfterEachSoManyEvents() {
        fill(4);
        assertThat(ledger.engine().snapshotted()).isEmpty();
        fill(5);
        assertThat(ledger.engine().snapshotted()).containsExactly("bucket-a");
        assertThat(ledger.engine().snapshot("bucket-a")).hasValueSatisfying(snapshot -> {
            assertThat(snapshot.getSequenceNumber()).isEqualTo(4);
            assertThat(snapshot.getPayload()).isEqualTo(5);
        });
    }

    @Test
    void theStateFromASnapshotIsTheFoldOfAllEvents() {
        fill(13);

        assertThat(ledger.restarted().send(id(100), new Take(name("a"), 13)))
                .matches(answer -> ((Decided) answer).outcome() instanceof CommandAccepted);
        assertThat(ledger.state(bucket("a"))).isZero();
    }

    @Test
    void nothingNeedsSnapshots() {
        ledger.engine().failSnapshots(new IllegalStateException("no snapshots today"));
        fill(13);

        assertThat(restartedTake(14)).isInstanceOf(CommandRefused.class);
        assertThat(restartedTake(13)).isInstanceOf(CommandAccepted.class);
    }

    @Test
    void aSnapshotOfAnotherShapeIsPassedOver() {
        fill(7);
        snapshot("a state of an older version");

        assertThat(restartedTake(8)).isInstanceOf(CommandRefused.class);
        assertThat(restartedTake(7)).isInstanceOf(CommandAccepted.class);
    }

    @Test
    void aSnapshotThatCannotBeReadIsPassedOver() {
        fill(7);
        ledger.engine().keepSnapshot(new GenericDomainEventMessage<>("bucket", "bucket-a", 4, 5) {
            @Override
            public Integer getPayload() {
                throw new SerializationException("unreadable");
            }
        });

        assertThat(restartedTake(8)).isInstanceOf(CommandRefused.class);
        assertThat(restartedTake(7)).isInstanceOf(CommandAccepted.class);
    }

    @Test
    void anEventThatIsNotKnownStopsTheCommandInsteadOfBecomingItsState() {
        fill(2);
        ledger.engine()
                .append(
                        List.of(new GenericDomainEventMessage<>("bucket", "bucket-a", 2, "from a later version")));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> restartedTake(1))
                .withMessageContaining("bucket-a")
                .withMessageContaining("2");
    }

    private void snapshot(Object state) {
        ledger.engine().keepSnapshot(new GenericDomainEventMessage<>("bucket", "bucket-a", 4, state));
    }

    private void fill(int times) {
        for (int time = ledger.events(bucket("a")).size(); time < times; time++) {
            ledger.send(id(time), new Fill(name("a"), 1));
        }
    }

    private CommandOutcome restartedTake(int amount) {
        Command command = new Take(name("a"), amount);
        return ((Decided) ledger.restarted().send(id(1_000 + amount), command)).outcome();
    }
}
