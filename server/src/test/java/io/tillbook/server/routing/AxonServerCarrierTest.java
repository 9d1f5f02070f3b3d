package io.tillbook.server.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.tillbook.command.Capabilities;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.axonserver.AxonServerLedgerStore;
import io.tillbook.command.store.axonserver.AxonServerListener;
import io.tillbook.command.store.axonserver.AxonServerOptions;
import io.tillbook.server.routing.CommandCarrier.Lost;
import io.tillbook.server.routing.CommandCarrier.Nobody;
import io.tillbook.server.routing.CommandCarrier.Participation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Which process an Axon Server gives messages to, and what is told when there is none. */
@EnabledIfEnvironmentVariable(named = AxonServerCarrierTest.ADDRESS, matches = ".+",
        disabledReason = "No Axon Server: set TILLBOOK_TEST_AXONSERVER to its host:port to route commands over it")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AxonServerCarrierTest {
    static final String ADDRESS = "TILLBOOK_TEST_AXONSERVER";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] MESSAGE = "sealed".getBytes(UTF_8);

    private final String sell = "sell" + UUID.randomUUID();
    private final String takeBack = "takeBack" + UUID.randomUUID();
    private final List<AxonServerLedgerStore> open = new ArrayList<>();
    private final CommandCarrier sender = new AxonServerCarrier(connect().commands());

    @AfterEach
    void close() {
        open.forEach(AxonServerLedgerStore::close);
    }

    private AxonServerLedgerStore connect() {
        return connect(Objects.requireNonNull(System.getenv(ADDRESS)));
    }

    private AxonServerLedgerStore connect(String address) {
        AxonServerLedgerStore store = AxonServerLedgerStore.open(AxonServerOptions.at(address),
                new LedgerSerializer(Capabilities.all().types()), AxonServerListener.NONE);
        open.add(store);
        return store;
    }

    @Test
    void whatIsAboutTheSameGoesToTheSameProcessWhateverTheCommandIs() throws Exception {
        named("one");
        named("two");
        List<String> there = new ArrayList<>();
        for (String key : keys()) {
            Set<String> answers = new HashSet<>();
            for (String command : List.of(sell, takeBack, sell)) {
                answers.add(carried(command, key));
            }
            assertThat(answers).as(key).hasSize(1);
            there.addAll(answers);
        }
        assertThat(there).contains("one", "two");
    }

    @Test
    void aProcessThatHasEndedGetsNothingMore() throws Exception {
        Participation one = named("one");
        named("two");
        assertThat(whoAnswers()).contains("one", "two");
        one.close();

        assertThat(whoAnswers()).containsOnly("two");
    }

    @Test
    void whatIsInWorkEndsBeforeAProcessHasEnded() throws Exception {
        CountDownLatch inWork = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Participation one = new AxonServerCarrier(connect().commands()).receive(List.of(sell), (_, _) -> {
            inWork.countDown();
            awaited(mayEnd);
            return "done".getBytes(UTF_8);
        });
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> carriedUnchecked(sell, "k"));
        inWork.await();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(one::close);
        await().until(() -> isNobody(sell));
        assertThat(closed).isNotDone();
        mayEnd.countDown();

        assertThat(answer.join()).isEqualTo("done");
        closed.join();
    }

    @Test
    void whereNobodyIsLeftItIsToldAtOnce() {
        named("one").close();

        assertThatExceptionOfType(Nobody.class).isThrownBy(() -> carried(sell, "k"));
    }

    @Test
    void aProcessThatDiesAtItLeavesItUnknownAndTheNextGoesToAnother() throws Exception {
        BreakableWay way = new BreakableWay(Objects.requireNonNull(System.getenv(ADDRESS)));
        CountDownLatch inWork = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        new AxonServerCarrier(connect(way.address()).commands()).receive(List.of(sell), (_, _) -> {
            inWork.countDown();
            awaited(never);
            return MESSAGE;
        });
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return carried(sell, "k");
            } catch (Nobody | Lost failed) {
                return failed.getClass().getSimpleName();
            }
        });
        inWork.await();
        way.close();

        assertThat(answer.join()).isEqualTo("Lost");
        named("two");
        await().untilAsserted(() -> assertThat(whoAnswers()).containsOnly("two"));
        never.countDown();
    }

    @Test
    void nobodyIsWaitedForLongerThanOneLikes() {
        CountDownLatch never = new CountDownLatch(1);
        new AxonServerCarrier(connect().commands()).receive(List.of(sell), (_, _) -> {
            awaited(never);
            return MESSAGE;
        });

        assertThatExceptionOfType(Lost.class)
                .isThrownBy(() -> sender.carry(sell, "k", MESSAGE, Duration.ofMillis(50)))
                .withMessageContaining("within");
        never.countDown();
    }

    @Test
    void axonServerSeesNoNameOfAClass() throws Exception {
        AtomicReference<Command> seen = new AtomicReference<>();
        connect().commands().registerCommandHandler(command -> {
            seen.set(command);
            return CompletableFuture.completedFuture(CommandResponse.newBuilder().build());
        }, 100, sell);
        await().until(() -> !isNobody(sell));
        sender.carry(sell, "location/S1", MESSAGE, PATIENCE);

        assertThat(seen.get().toString()).contains(sell, "location/S1", "tillbook.sealed")
                .doesNotContain("io.tillbook", "java.");
    }

    private Participation named(String name) {
        return new AxonServerCarrier(connect().commands()).receive(List.of(sell, takeBack),
                (_, _) -> name.getBytes(UTF_8));
    }

    private Set<String> whoAnswers() throws Nobody, Lost {
        Set<String> answers = new HashSet<>();
        for (String key : keys()) {
            answers.add(carried(sell, key));
        }
        return answers;
    }

    private static List<String> keys() {
        return IntStream.range(0, 40).mapToObj(number -> "location/S" + number).toList();
    }

    private String carried(String command, String key) throws Nobody, Lost {
        return new String(sender.carry(command, key, MESSAGE, PATIENCE), UTF_8);
    }

    private String carriedUnchecked(String command, String key) {
        try {
            return carried(command, key);
        } catch (Nobody | Lost failed) {
            throw new AssertionError(failed);
        }
    }

    private boolean isNobody(String command) {
        try {
            sender.carry(command, "k", MESSAGE, Duration.ofMillis(200));
            return false;
        } catch (Nobody nobody) {
            return true;
        } catch (Lost busy) {
            return false;
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
