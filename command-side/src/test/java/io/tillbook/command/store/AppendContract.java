package io.tillbook.command.store;

import static io.tillbook.command.store.Facts.fact;
import static io.tillbook.command.store.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.command.testing.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** What every store promises of appends. */
abstract class AppendContract extends StoreFixture {
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
}
