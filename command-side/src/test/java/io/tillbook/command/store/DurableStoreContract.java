package io.tillbook.command.store;

import static io.tillbook.command.store.Facts.accepted;
import static io.tillbook.command.store.Facts.fact;
import static io.tillbook.command.store.Facts.facts;
import static io.tillbook.command.store.Facts.message;
import static io.tillbook.command.store.Facts.ofSize;
import static io.tillbook.command.store.Facts.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.command.kernel.LedgerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** What every store promises that outlives its process. */
abstract class DurableStoreContract extends LedgerStoreContract {

    @Test
    void everythingIsThereAfterARestart() {
        CommandId command = new CommandId(UUID.randomUUID());
        long position = store.append(List.of(fact("a" + own, 0), fact("a" + own, 1),
                outcome(command, accepted("a" + own))));
        List<Seen> before = seen(position - 3);
        store.close();
        store = open();

        assertThat(store.head()).isEqualTo(position);
        assertThat(seen(position - 3)).isEqualTo(before);
        assertThat(sequences("a" + own, 0)).containsExactly(0L, 1L);
        assertThat(store.lastSequence("a" + own)).hasValue(1);
        assertThat(store.outcome(command)).hasValueSatisfying(
                found -> assertThat(found.position()).isBetween(position, store.head()));
        assertThat(store.stream("a" + own, 1).asStream().map(store::position)).containsExactly(position - 1);
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> store.append(List.of(outcome(command, accepted("b" + own)))));
        assertThat(store.append(facts("a" + own, 2, 3))).isEqualTo(position + 2);
    }

    @Test
    void everySampleIsReadAsItWasWritten() {
        List<Object> samples = StoredFormTest.samples();
        Instant start = later();
        List<DomainEventMessage<?>> written = IntStream.range(0, samples.size())
                .<DomainEventMessage<?>>mapToObj(index -> message("samples" + own, index, samples.get(index),
                        start.plusNanos(index)))
                .toList();
        long before = store.append(written) - samples.size();
        List<Seen> expected = written.stream().map(Seen::of).toList();

        assertThat(seen(before)).isEqualTo(expected);
        store.close();
        store = open();
        assertThat(seen(before)).isEqualTo(expected);
        assertThat(store.stream("samples" + own, 0).asStream().map(Seen::of)).isEqualTo(expected);
    }

    /** So a history is the same to the byte in every store. */
    @Test
    void whatIsStoredIsWhatTheSerializerMakesOfIt() {
        List<Object> samples = StoredFormTest.samples();
        List<DomainEventMessage<?>> written = IntStream.range(0, samples.size())
                .<DomainEventMessage<?>>mapToObj(index -> message("samples" + own, index, samples.get(index),
                        Instant.now()))
                .toList();
        store.append(written);

        assertThat(store.stream("samples" + own, 0).asStream().map(HistoryCopyTest::content))
                .containsExactlyElementsOf(written.stream().map(HistoryCopyTest::content).toList());
    }

    @Test
    void anEventMayBeAsLargeAsIsPromisedAndNoLarger() {
        int limit = LedgerStore.EVENT_BYTES_MAX;
        store.append(List.of(message("a" + own, 0, ofSize(limit), Instant.now())));
        assertThat(store.stream("a" + own, 0).next().getPayload()).isEqualTo(ofSize(limit));

        assertThatIllegalArgumentException().isThrownBy(
                () -> store
                        .append(List.of(fact("b" + own, 0), message("a" + own, 1, ofSize(limit + 1), Instant.now()))));
        assertThat(sequences("b" + own, 0)).isEmpty();
    }

    @Test
    void theCallersErrorsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.append(List.of(fact("a" + own, -1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.append(List.of(fact("a" + own, 1), fact("a" + own, 0))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.append(List.of(fact("a" + own, 0), fact("a" + own, 0))));
        assertThat(store.append(List.of())).isEqualTo(store.head());
        assertThat(sequences("a" + own, 0)).isEmpty();
    }

    @Test
    void recordedTimesOfOneProcessNeverStepBack() {
        Instant late = later();
        long before = store.append(List.of(fact("a" + own, 0, late))) - 1;
        store.append(List.of(fact("b" + own, 0, late.minusSeconds(1))));

        assertThat(seen(before)).extracting(Seen::recordedAt).containsExactly(late, late);
    }

    @Test
    void whatIsRestoredKeepsItsTimes() {
        Instant start = later();
        long before = store.restore(List.of(fact("a" + own, 0, start.plusSeconds(2)), fact("b" + own, 0, start),
                fact("a" + own, 1, start.plusSeconds(1)))) - 3;

        assertThat(seen(before)).extracting(Seen::recordedAt)
                .containsExactly(start.plusSeconds(2), start, start.plusSeconds(1));
        store.close();
        store = open();
        assertThat(seen(before)).extracting(Seen::recordedAt)
                .containsExactly(start.plusSeconds(2), start, start.plusSeconds(1));
        // Later tests find a store whose last event is its latest.
        store.append(List.of(fact("a" + own, 2, start.plusSeconds(3))));
    }

    @Test
    void closingEndsTheWaitingAndFailsTheRest() {
        store.append(List.of(fact("a" + own, 0)));
        long head = store.head();
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> store.awaitBeyond(head, Duration.ofHours(1)), THREAD_EACH);
        store.close();
        store.close();

        assertThat(waiting.join()).isFalse();
        List<ThrowingCallable> calls = List.of(() -> store.append(List.of(fact("a" + own, 1))),
                () -> sequences("a" + own, 0), () -> after(0), () -> store.lastSequence("z" + own),
                () -> store.outcome(new CommandId(UUID.randomUUID())), () -> store.snapshot("a" + own),
                () -> store.positionBefore(Instant.now()));
        assertThat(calls).allSatisfy(
                call -> assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call));
    }

    private List<Seen> seen(long position) {
        return after(position).stream().map(Seen::of).toList();
    }

    /** All that a reader can see of an event but its position. */
    private record Seen(String type, String stream, long sequence, String identifier, Instant recordedAt,
            Object payload, MetaData metadata) {
        static Seen of(DomainEventMessage<?> event) {
            return new Seen(event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(),
                    event.getIdentifier(), event.getTimestamp(), event.getPayload(), event.getMetaData());
        }
    }
}
