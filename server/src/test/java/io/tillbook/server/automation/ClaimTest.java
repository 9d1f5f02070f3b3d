package io.tillbook.server.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.RetryPolicy;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.MongoCheckpoints;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.server.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTest {
    private static final Duration TICK = Duration.ofSeconds(1);

    @TempDir private Path directory;

    private final MovableClock clock = new MovableClock();
    private final Instant start = clock.instant();
    private ViewDatabase database;
    private Claim first;
    private Claim second;
    private Claim ahead;

    @BeforeEach
    void open() {
        database = ViewDatabase.open(ViewsProperties.in(directory), List.of());
        first = claim("first");
        second = claim("second");
        ahead = claim("ahead", InstantSource.offset(clock, Duration.ofSeconds(2)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Claim claim(String process) {
        return claim(process, clock);
    }

    private Claim claim(String process, InstantSource processClock) {
        return new Claim("test", checkpoints(process, processClock),
                () -> Duration.between(start, clock.instant()).toNanos());
    }

    private Checkpoints checkpoints(String process, InstantSource processClock) {
        return new MongoCheckpoints(database, process, Duration.ofSeconds(10), processClock,
                new RetryPolicy(_ -> false));
    }

    @Test
    void oneProcessHasItAsLongAsItLives() {
        for (int elapsed = 0; elapsed < 60; elapsed++) {
            first.attempt();
            second.attempt();
            assertThat(first.isHeld()).isTrue();
            assertThat(second.isHeld()).isFalse();
            clock.pass(TICK);
        }
    }

    @Test
    void whoComesNextHasItWithinFifteenSecondsOfADeath() {
        first.attempt();
        for (int elapsed = 0; elapsed < 20; elapsed++) {
            clock.pass(TICK);
            first.attempt();
        }
        int seconds = 0;
        while (!second.isHeld()) {
            clock.pass(TICK);
            second.attempt();
            seconds++;
        }
        assertThat(seconds).isBetween(7, 12);
        first.attempt();
        assertThat(first.isHeld()).as("it comes back").isFalse();
    }

    @Test
    void whoWasHaltedKnowsThatItIsOver() {
        first.attempt();
        clock.pass(Claim.HOLDS.minusMillis(1));
        assertThat(first.isHeld()).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(first.isHeld()).as("before anybody else has it").isFalse();
        second.attempt();
        assertThat(second.isHeld()).isFalse();
        first.attempt();
        assertThat(first.isHeld()).as("nobody has taken it").isTrue();
    }

    @Test
    void whoLeavesInOrderLetsItGoAtOnce() {
        first.attempt();
        first.release();
        assertThat(first.isHeld()).isFalse();
        second.attempt();
        assertThat(second.isHeld()).isTrue();
        first.release();
        assertThat(second.isHeld()).isTrue();
        first.attempt();
        assertThat(first.isHeld()).isFalse();
    }

    /** However long they are halted. */
    @Test
    void neverHaveTwoProcessesIt() {
        neverHaveBothIt(second);
    }

    @Test
    void neverHaveTwoProcessesItOneOfWhichIsTwoSecondsAhead() {
        neverHaveBothIt(ahead);
    }

    private void neverHaveBothIt(Claim other) {
        Random random = new Random(7);
        int changes = 0;
        boolean wasFirst = false;
        for (int step = 0; step < 2_000; step++) {
            clock.pass(Duration.ofMillis(random.nextInt(10) == 0 ? random.nextInt(20_000) : random.nextInt(2_000)));
            (random.nextInt(3) > 0 == wasFirst ? first : other).attempt();
            assertThat(first.isHeld() && other.isHeld()).as("step %d", step).isFalse();
            if (first.isHeld() != wasFirst && (first.isHeld() || other.isHeld())) {
                wasFirst = first.isHeld();
                changes++;
            }
        }
        assertThat(changes).isGreaterThan(20);
    }

    @Test
    void aLoopRunsAsLongAsItIsHeld() throws InterruptedException {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        PollingLoop loop = PollingLoop.claimed(first, Duration.ofMillis(5), List.of(() -> {
            said.add("round");
            return false;
        }), () -> said.add("begun"), () -> said.add("ended"));
        loop.start();
        try {
            assertThat(said.poll(100, TimeUnit.MILLISECONDS)).as("it has no claim yet").isNull();
            first.attempt();
            assertThat(next(said)).isEqualTo("begun");
            assertThat(next(said)).isEqualTo("round");
            clock.pass(Duration.ofSeconds(20));
            String last = next(said);
            while (last.equals("round")) {
                last = next(said);
            }
            assertThat(last).isEqualTo("ended");
            assertThat(said).isEmpty();
            first.attempt();
            assertThat(next(said)).isEqualTo("begun");
        } finally {
            loop.stop();
        }
        assertThat(said).last().isEqualTo("ended");
    }

    private static String next(BlockingQueue<String> said) throws InterruptedException {
        String next = said.poll(20, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    @Test
    void itIsShownWhoHasIt() throws InterruptedException {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Claims claims = new Claims(checkpoints("process", clock), registry);
        Claim claim = claims.of("shown");
        assertThat(held(registry)).isZero();
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        PollingLoop loop = PollingLoop.claimed(claim, Duration.ofMillis(5), List.of(), () -> said.add("begun"),
                () -> said.add("ended"));
        claims.start();
        loop.start();
        try {
            assertThat(next(said)).isEqualTo("begun");
            assertThat(held(registry)).isEqualTo(1);
            assertThat(claims.isRunning()).isTrue();
        } finally {
            loop.stop();
            claims.stop();
        }
        assertThat(claims.isRunning()).isFalse();
        assertThat(held(registry)).isZero();
        assertThat(checkpoints("another", clock).claim("automation/shown", 0)).as("it was released").isPresent();
    }

    private static double held(SimpleMeterRegistry registry) {
        return registry.get("tillbook.automation.held").tag("name", "shown").gauge().value();
    }
}
