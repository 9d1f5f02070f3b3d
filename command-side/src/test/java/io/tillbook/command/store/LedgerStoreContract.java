package io.tillbook.command.store;

import static io.tillbook.command.store.Facts.accepted;
import static io.tillbook.command.store.Facts.fact;
import static io.tillbook.command.store.Facts.facts;
import static io.tillbook.command.store.Facts.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.testing.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** What every store of the ledger promises: of appends, of reading, of the end of the store, of snapshots. */
abstract class LedgerStoreContract extends AppendContract {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void readingBeginsBehindAPositionAndNotBeyondTheEnd() {
        store.append(facts("a" + own, 0, 2));
        long head = store.head();

        assertThat(positionsAfter(head)).isEmpty();
        assertThat(positionsAfter(head - 1)).containsExactly(head);
        try (Stream<? extends TrackedEventMessage<?>> all = store.from(0)) {
            assertThat(all.findFirst().map(StoreFixture::position)).contains(1L);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> store.from(head + 10));
    }

    @Test
    void anEventOfAStreamHasThePositionThatTheTailGivesIt() {
        long before = store.head();
        store.append(List.of(fact("a" + own, 0), fact("b" + own, 0), fact("a" + own, 1)));

        assertThat(store.stream("a" + own, 0).asStream().map(store::position)).containsExactly(before + 1, before + 3);
    }

    @Test
    void anOutcomeIsFoundAndCannotBeRecordedTwice() {
        CommandId command = new CommandId(UUID.randomUUID());
        assertThat(store.outcome(command)).isEmpty();
        long position = store.append(List.of(fact("a" + own, 0), outcome(command, accepted("a" + own))));

        assertThat(store.outcome(command)).hasValueSatisfying(found -> {
            assertThat(found.outcome()).isEqualTo(accepted("a" + own));
            assertThat(found.position()).isEqualTo(position);
            assertThat(found.occurrence().actor()).isNotNull();
        });
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(
                () -> store.append(List.of(fact("b" + own, 0), outcome(command, accepted("b" + own)))));
        assertThat(sequences("b" + own, 0)).isEmpty();
    }

    @Test
    void whoHasAppendedReadsItAtOnce() {
        Threads.atOnce(WRITERS, writer -> {
            String stream = "own-" + writer + own;
            for (int sequence = 0; sequence < 25; sequence++) {
                store.append(List.of(fact(stream, sequence), fact(stream + "-" + sequence, 0)));
                assertThat(store.lastSequence(stream)).hasValue(sequence);
                assertThat(sequences(stream, sequence)).containsExactly((long) sequence);
                assertThat(sequences(stream + "-" + sequence, 0)).containsExactly(0L);
            }
            return stream;
        });
    }

    @Test
    void whatManyWriteTogetherHasNoGapsAndKeepsTheOrderOfEachStream() {
        long before = store.head();
        Threads.atOnce(WRITERS, writer -> {
            long last = 0;
            for (int append = 0; append < 25; append++) {
                long position = store.append(facts("own-" + writer + own, append * 3L, append * 3L + 2));
                assertThat(position).isGreaterThan(last);
                last = position;
            }
            return last;
        });
        assertThat(positionsAfter(before)).containsExactlyElementsOf(
                IntStream.rangeClosed(1, WRITERS * 75).mapToObj(number -> before + number).toList());
        Map<String, Long> next = new HashMap<>();
        after(before).forEach(event -> {
            assertThat(event.getSequenceNumber()).isEqualTo(next.getOrDefault(event.getAggregateIdentifier(), 0L));
            next.put(event.getAggregateIdentifier(), event.getSequenceNumber() + 1);
        });
    }

    @Test
    void aStreamIsReadFromAnySequenceOn() {
        for (int append = 0; append < 10; append++) {
            store.append(facts("long" + own, append * 1_000L, append * 1_000L + 999));
        }

        assertThat(sequences("long" + own, 0)).hasSize(10_000).isSorted();
        assertThat(sequences("long" + own, 9_998)).containsExactly(9_998L, 9_999L);
        assertThat(sequences("long" + own, 10_000)).isEmpty();
        assertThat(sequences("missing" + own, 0)).isEmpty();
        assertThat(store.lastSequence("long" + own)).hasValue(9_999);
        assertThat(store.lastSequence("missing" + own)).isEmpty();
        assertThat(store.stream("long" + own, 9_998).next().getPayload()).hasFieldOrPropertyWithValue("sku",
                new Sku("S9998"));
    }

    @Test
    void whatIsLookedUpBeforeItIsThereIsFoundLater() {
        assertThat(store.lastSequence("a" + own)).isEmpty();
        store.append(List.of(fact("a" + own, 0)));
        assertThat(store.lastSequence("a" + own)).hasValue(0);
        store.append(facts("a" + own, 1, 4));
        assertThat(store.lastSequence("a" + own)).hasValue(4);
    }

    @Test
    void aMomentHasAPositionAlsoWhenClocksStepBack() {
        Instant start = later();
        long before = store.head();
        store.append(List.of(fact("a" + own, 0, start)));
        store.append(List.of(fact("a" + own, 1, start.plusSeconds(2))));
        store.append(List.of(fact("a" + own, 2, start.plusSeconds(1))));
        store.append(List.of(fact("a" + own, 3, start.plusSeconds(4))));

        assertThat(store.positionBefore(start)).isEqualTo(before);
        assertThat(store.positionBefore(start.plusMillis(1))).isEqualTo(before + 1);
        assertThat(store.positionBefore(start.plusSeconds(2))).isEqualTo(before + 1);
        assertThat(store.positionBefore(start.plusSeconds(4))).isEqualTo(before + 3);
        assertThat(store.positionBefore(start.plusSeconds(5))).isEqualTo(before + 4);
        assertThat(store.positionBefore(Instant.EPOCH)).isZero();
    }

    /** A time after that of all events there are, which others may have recorded ahead of the clock. */
    protected Instant later() {
        Instant last = store.head() == 0 ? Facts.NOON : after(store.head() - 1).getFirst().getTimestamp();
        return last.plusSeconds(1);
    }

    @Test
    void theNewestSnapshotIsKept() {
        store.append(facts("a" + own, 0, 8));
        assertThat(store.snapshot("a" + own)).isEmpty();
        store.keepSnapshot(fact("a" + own, 5));
        store.keepSnapshot(fact("a" + own, 3));
        assertThat(store.snapshot("a" + own)).hasValueSatisfying(
                snapshot -> assertThat(snapshot.getSequenceNumber()).isEqualTo(5));
        store.keepSnapshot(fact("a" + own, 8));
        assertThat(store.snapshot("a" + own)).hasValueSatisfying(
                snapshot -> assertThat(snapshot.getSequenceNumber()).isEqualTo(8));
        assertThat(sequences("a" + own, 0)).hasSize(9);
    }

    @Test
    void whoWaitsAtTheEndIsWokenByAnAppend() {
        long head = store.head();
        assertThat(store.awaitBeyond(head, Duration.ofMillis(20))).isFalse();
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> store.awaitBeyond(head, LONG), THREAD_EACH);
        store.append(List.of(fact("a" + own, 0)));

        assertThat(waiting.join()).isTrue();
        assertThat(store.awaitBeyond(head, Duration.ZERO)).isTrue();
    }

    @Test
    void anInterruptedCallerStillLearnsWhatBecameOfIt() {
        long before = store.head();
        Thread.currentThread().interrupt();
        long position = store.append(List.of(fact("a" + own, 0)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(position).isEqualTo(before + 1);
    }
}
