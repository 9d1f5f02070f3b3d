package io.tillbook.command.store;

import static io.tillbook.command.store.Facts.accepted;
import static io.tillbook.command.store.Facts.fact;
import static io.tillbook.command.store.Facts.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.axonserver.AxonServerLedgerStore;
import io.tillbook.command.store.axonserver.AxonServerListener;
import io.tillbook.command.store.axonserver.AxonServerOptions.Waits;
import io.tillbook.command.store.axonserver.AxonServerOptions;
import io.tillbook.command.store.axonserver.CuttableProxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What becomes of appends and of the tail when the way to Axon Server is cut, or silent. */
@EnabledIfEnvironmentVariable(named = AxonServerLedgerStoreTest.ADDRESS, matches = ".+",
        disabledReason = "No Axon Server: set TILLBOOK_TEST_AXONSERVER to its host:port to cut the way to it")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AxonServerTroublesTest {
    private static final Waits SHORT = new Waits(Duration.ofSeconds(10), Duration.ofSeconds(10),
            Duration.ofSeconds(20), Duration.ofSeconds(5));

    private final String server = Objects.requireNonNullElse(System.getenv(AxonServerLedgerStoreTest.ADDRESS), ":0");
    private final String own = "-" + UUID.randomUUID();
    private final Counting counting = new Counting();
    private CuttableProxy proxy;
    private LedgerStore cut;
    private LedgerStore sound;

    @BeforeEach
    void open() {
        proxy = new CuttableProxy(server);
        cut = open(proxy.address(), SHORT);
        sound = open(server, Waits.USUAL);
    }

    @AfterEach
    void close() {
        cut.close();
        sound.close();
        proxy.close();
    }

    private LedgerStore open(String address, Waits waits) {
        return AxonServerLedgerStore.open(AxonServerOptions.at(address).withWaits(waits),
                new LedgerSerializer(Facts.TYPES), counting);
    }

    @Test
    void aLostConfirmationIsMadeUpForByTheSameAppend() {
        CommandId command = new CommandId(UUID.randomUUID());
        List<DomainEventMessage<?>> append = List.of(fact("a" + own, 0), outcome(command, accepted("a" + own)));
        long before = sound.head();
        proxy.holdReplies();
        CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> cut.append(append),
                StoreFixture.THREAD_EACH);
        assertThat(sound.awaitBeyond(before + 1, Duration.ofSeconds(10))).isTrue();
        assertThat(waiting).isNotDone();
        proxy.cut();

        assertThat(waiting.join()).isEqualTo(before + 2);
        assertThat(counting.resent).hasPositiveValue();
        assertThat(identifiers(before)).containsExactlyElementsOf(identifiersOf(append));
    }

    @Test
    void anAppendThatDidNotArriveArrivesOnce() {
        long before = sound.head();
        List<DomainEventMessage<?>> append = List.of(fact("a" + own, 0));
        proxy.holdRequests();
        CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> cut.append(append),
                StoreFixture.THREAD_EACH);
        assertThat(sound.awaitBeyond(before, Duration.ofMillis(300))).isFalse();
        proxy.cut();

        assertThat(waiting.join()).isEqualTo(before + 1);
        assertThat(identifiers(before)).containsExactlyElementsOf(identifiersOf(append));
    }

    /** Its command was decided elsewhere meanwhile; events of a command have the same identifiers anywhere. */
    @Test
    void anAppendThatCameTooLateIsNotTakenForWhatOthersHaveStored() {
        CommandId command = new CommandId(UUID.randomUUID());
        DomainEventMessage<?> mine = outcome(command, accepted("mine"));
        DomainEventMessage<?> theirs = Facts.withIdentifier(outcome(command, accepted("theirs")), mine.getIdentifier());
        proxy.holdRequests();
        CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> cut.append(List.of(mine)),
                StoreFixture.THREAD_EACH);
        sound.append(List.of(theirs));
        proxy.cut();

        assertThatExceptionOfType(CompletionException.class).isThrownBy(waiting::join)
                .withCauseInstanceOf(ConcurrencyException.class);
        await().untilAsserted(() -> assertThat(cut.outcome(command))
                .hasValueSatisfying(found -> assertThat(found.outcome()).isEqualTo(accepted("theirs"))));
    }

    @Test
    void aServerThatIsSilentIsNotWaitedForLongAndWhatLandsLaterIsThereOnce() {
        long before = sound.head();
        List<DomainEventMessage<?>> append = List.of(fact("a" + own, 0));
        try (LedgerStore hasty = open(proxy.address(),
                new Waits(SHORT.connect(), SHORT.read(), Duration.ofSeconds(1), SHORT.position()))) {
            proxy.holdReplies();
            long start = System.nanoTime();
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> hasty.append(append));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
        assertThat(counting.unsettled).hasPositiveValue();
        assertThat(sound.awaitBeyond(before, Duration.ofSeconds(10))).isTrue();
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> sound.append(append));
        assertThat(identifiers(before)).containsExactlyElementsOf(identifiersOf(append));
    }

    @Test
    void aTailThatWasCutHasNoGapAndBringsNothingTwice() {
        long before = cut.head();
        for (int round = 0; round < 5; round++) {
            sound.append(Facts.facts("a" + own, round * 20L, round * 20L + 9));
            proxy.cut();
            sound.append(Facts.facts("a" + own, round * 20L + 10, round * 20L + 19));
            assertThat(cut.awaitBeyond(before + round * 20L + 19, Duration.ofSeconds(20))).isTrue();
        }

        assertThat(counting.broken).hasValueGreaterThanOrEqualTo(5);
        assertThat(positions(cut, before)).containsExactlyElementsOf(
                LongStream.rangeClosed(before + 1, before + 100).boxed().toList());
        assertThat(cut.lastSequence("a" + own)).hasValue(99);
    }

    @Test
    void whatAnotherProcessWritesIsLearnedAndNeverOverwritten() {
        cut.append(List.of(fact("a" + own, 0)));
        assertThat(cut.lastSequence("a" + own)).hasValue(0);
        long position = sound.append(List.of(fact("a" + own, 1)));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> cut.append(List.of(fact("a" + own, 1))));
        assertThat(cut.awaitBeyond(position - 1, Duration.ofSeconds(10))).isTrue();
        assertThat(cut.lastSequence("a" + own)).hasValue(1);
    }

    @Test
    void streamsThatOthersMadeGrowAreToldBeforeTheirEventsCanBeRead() {
        List<Boolean> inTime = new CopyOnWriteArrayList<>();
        long before = cut.head();
        cut.onGrowth(streams -> {
            if (streams.contains("a" + own)) {
                inTime.add(cut.head() == before);
            }
        });
        long position = sound.append(List.of(fact("a" + own, 0)));

        assertThat(cut.awaitBeyond(position - 1, Duration.ofSeconds(10))).isTrue();
        assertThat(inTime).containsExactly(true);
    }

    /** The tail is silent, as it has nothing to bring or cannot; the questions of the probe go the same way. */
    @Test
    void aTailThatIsSilentIsNotBelievedForLong() {
        cut.append(Facts.facts("a" + own, 0, 1));
        assertThat(cut.lastSequence("a" + own)).hasValue(1);
        proxy.holdReplies();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(counting.late).hasPositiveValue());
        proxy.cut();
        sound.append(List.of(fact("a" + own, 2)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(cut.lastSequence("a" + own)).hasValue(2));
    }

    @Test
    void whatIsStoredIsAnsweredWithABoundWhenTheTailIsLate() {
        try (LedgerStore hasty = open(server,
                new Waits(SHORT.connect(), SHORT.read(), SHORT.append(), Duration.ZERO))) {
            long before = hasty.head();
            for (int sequence = 0; counting.bounded.get() == 0 && sequence < 1_000; sequence++) {
                assertThat(hasty.append(List.of(fact("a" + own, sequence)))).isEqualTo(before + sequence + 1);
            }
        }
        assertThat(counting.bounded).hasPositiveValue();
    }

    @Test
    void nothingIsRecordedBeforeWhatTheTailHasBroughtOfOthers() {
        Instant late = lastTime().plusSeconds(1);
        long position = sound.append(List.of(fact("a" + own, 0, late)));
        assertThat(cut.awaitBeyond(position - 1, Duration.ofSeconds(10))).isTrue();
        long next = cut.append(List.of(fact("b" + own, 0, late.minusMillis(500))));
        assertThat(sound.awaitBeyond(next - 1, Duration.ofSeconds(10))).isTrue();

        try (Stream<? extends TrackedEventMessage<?>> events = sound.from(position)) {
            assertThat(events.<Instant>map(TrackedEventMessage::getTimestamp)).containsExactly(late);
        }
    }

    private Instant lastTime() {
        try (Stream<? extends TrackedEventMessage<?>> events = sound.from(Math.max(0, sound.head() - 1))) {
            return events.findFirst().<Instant>map(TrackedEventMessage::getTimestamp).orElse(Facts.NOON);
        }
    }

    @Test
    void withoutAServerNothingIsOpened() {
        proxy.close();
        Waits brief = new Waits(Duration.ofSeconds(1), SHORT.read(), SHORT.append(), SHORT.position());

        assertThatExceptionOfType(StoreNotOpened.class).isThrownBy(() -> open(proxy.address(), brief))
                .withMessageContaining(proxy.address());
    }

    private List<String> identifiers(long position) {
        try (Stream<? extends TrackedEventMessage<?>> events = sound.from(position)) {
            return events.<String>map(TrackedEventMessage::getIdentifier).toList();
        }
    }

    private static List<String> identifiersOf(List<DomainEventMessage<?>> events) {
        return events.stream().<String>map(DomainEventMessage::getIdentifier).toList();
    }

    private static List<Long> positions(LedgerStore store, long position) {
        try (Stream<? extends TrackedEventMessage<?>> events = store.from(position)) {
            return events.map(event -> event.trackingToken().position().orElseThrow()).toList();
        }
    }

    private static final class Counting implements AxonServerListener {
        private final AtomicInteger resent = new AtomicInteger();
        private final AtomicInteger unsettled = new AtomicInteger();
        private final AtomicInteger bounded = new AtomicInteger();
        private final AtomicInteger broken = new AtomicInteger();
        private final AtomicInteger late = new AtomicInteger();

        @Override
        public void resent() {
            resent.incrementAndGet();
        }

        @Override
        public void unsettled() {
            unsettled.incrementAndGet();
        }

        @Override
        public void positionBounded() {
            bounded.incrementAndGet();
        }

        @Override
        public void tailBroken() {
            broken.incrementAndGet();
        }

        @Override
        public void tailLate() {
            late.incrementAndGet();
        }
    }
}
