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
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.testing.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every store of the ledger promises. A store need not be empty at the beginning of a test, so each test has
 * streams of its own; nobody else writes meanwhile.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class LedgerStoreContract {
    private static final int WRITERS = 8;
    private static final Duration LONG = Duration.ofSeconds(30);
    protected static final Executor THREAD_EACH = task -> Thread.ofPlatform().daemon().start(task);

    /** Distinguishes the streams of this test from all others. */
    protected final String own = "-" + UUID.randomUUID();
    protected LedgerStore store;

    /** The store, as a process finds it that begins. */
    abstract LedgerStore open();

    @BeforeEach
    void begin() {
        store = open();
    }

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    void anAppendOverFiveStreamsIsStoredWholeOrNotAtAll() {
        store.append(List.of(fact("taken" + own, 0)));
        long before = store.head();
        List<DomainEventMessage<?>> append = new ArrayList<>(
                IntStream.range(0, 4)
                        .<DomainEventMessage<?>>mapToObj(number -> fact("free-" + number + own, 0))
                        .toList());
        append.add(fact("taken" + own, 0));

        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> store.append(append));
        assertThat(store.head()).isEqualTo(before);
        assertThat(IntStream.range(0, 4)).allSatisfy(
                number -> assertThat(sequences("free-" + number + own, 0)).isEmpty());

        append.removeLast();
        append.add(fact("taken" + own, 1));
        assertThat(store.append(append)).isEqualTo(before + 5);
        assertThat(streamsAfter(before)).containsExactlyElementsOf(
                append.stream().map(DomainEventMessage::getAggregateIdentifier).toList());
    }

    @Test
    void oneOfTwoWhoRaceForAStreamIsRefused() {
        for (int round = 0; round < 20; round++) {
            String contested = "contested-" + round + own;
            List<String> privates = List.of("left-" + round + own, "right-" + round + own);
            List<Boolean> refused = Threads.atOnce(2,
                    side -> isRefused(List.of(fact(privates.get(side), 0), fact(contested, 0))));

            assertThat(refused).containsExactlyInAnyOrder(true, false);
            String loser = privates.get(refused.indexOf(true));
            assertThat(sequences(loser, 0)).isEmpty();
            assertThat(store.append(List.of(fact(loser, 0), fact(contested, 1)))).isEqualTo(store.head());
        }
    }

    private boolean isRefused(List<DomainEventMessage<?>> append) {
        try {
            store.append(append);
            return false;
        } catch (ConcurrencyException refused) {
            return true;
        }
    }

    @Test
    void aGapIsRefused() {
        store.append(facts("a" + own, 0, 1));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> store.append(List.of(fact("a" + own, 3))));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> store.append(List.of(fact("b" + own, 1))));
        assertThat(sequences("a" + own, 0)).containsExactly(0L, 1L);
        assertThat(sequences("b" + own, 0)).isEmpty();
    }

    @Test
    void anAppendKnowsItsPositionAndTheTailAgrees() {
        long before = store.head();
        long first = store.append(List.of(fact("a" + own, 0), fact("b" + own, 0), fact("a" + own, 1)));
        long second = store.append(List.of(fact("c" + own, 0)));

        assertThat(first).isEqualTo(before + 3);
        assertThat(second).isEqualTo(before + 4);
        assertThat(store.head()).isEqualTo(second);
        assertThat(positionsAfter(before)).containsExactly(before + 1, before + 2, before + 3, before + 4);
        assertThat(streamsAfter(before)).containsExactly("a" + own, "b" + own, "a" + own, "c" + own);
        assertThat(streamsAfter(first)).containsExactly("c" + own);
    }

    @Test
    void readingBeginsBehindAPositionAndNotBeyondTheEnd() {
        store.append(facts("a" + own, 0, 2));
        long head = store.head();

        assertThat(positionsAfter(head)).isEmpty();
        assertThat(positionsAfter(head - 1)).containsExactly(head);
        try (Stream<? extends TrackedEventMessage<?>> all = store.from(0)) {
            assertThat(all.findFirst().map(LedgerStoreContract::position)).contains(1L);
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
        Instant start = lastTime().plusSeconds(1);
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

    private Instant lastTime() {
        return store.head() == 0 ? Facts.NOON : after(store.head() - 1).getFirst().getTimestamp();
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

    protected List<Long> sequences(String stream, long first) {
        return store.stream(stream, first).asStream().<Long>map(DomainEventMessage::getSequenceNumber).toList();
    }

    protected List<DomainEventMessage<?>> after(long position) {
        try (Stream<? extends TrackedEventMessage<?>> events = store.from(position)) {
            return events.<DomainEventMessage<?>>map(event -> (DomainEventMessage<?>) event).toList();
        }
    }

    private List<String> streamsAfter(long position) {
        return after(position).stream().map(DomainEventMessage::getAggregateIdentifier).toList();
    }

    private List<Long> positionsAfter(long position) {
        return after(position).stream().map(event -> position((TrackedEventMessage<?>) event)).toList();
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
