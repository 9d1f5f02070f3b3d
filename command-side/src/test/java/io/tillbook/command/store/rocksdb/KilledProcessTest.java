package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.all;
import static io.tillbook.command.store.rocksdb.Notes.position;
import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills a process that appends commands of several events from several threads, again and again on one directory, at
 * random moments from before opening to hundreds of commands later. What it had acknowledged must be there, every
 * command whole.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledProcessTest {

    private static final int ROUNDS = 24;
    private static final int ACKNOWLEDGEMENTS_MAX = 600;
    private static final long OPENING_NANOS_MAX = 250_000_000;

    @TempDir private Path directory;
    @TempDir private Path scratch;

    private final Set<String> acknowledged = new HashSet<>();

    @Test
    void losesNothingAcknowledgedAndShowsNoPartialCommand() throws IOException {
        Random random = new Random(20261122);
        for (int round = 0; round < ROUNDS; round++) {
            int before = acknowledged.size();
            boolean killedWhileOpening = round % 4 == 0;
            int patience = killedWhileOpening ? 0 : 1 + random.nextInt(ACKNOWLEDGEMENTS_MAX);
            runUntilKilled(round, patience, random);
            assertThat(acknowledged.size() - before).as("round %d got going", round).isGreaterThanOrEqualTo(patience);
            verify(round);
        }
    }

    /**
     * What the child managed to print before it died counts as acknowledged, also what came after the decision to kill.
     */
    private void runUntilKilled(int round, int patience, Random random) throws IOException {
        try (ChildJvm child = ChildJvm.start(scratch, CommandAppender.class, directory.toString(), "r" + round)) {
            assertThat(child.readLine()).isEqualTo(CommandAppender.OPENING);
            for (int count = 0; count < patience; count++) {
                acknowledged.add(child.readLine());
            }
            if (patience == 0) {
                // Nothing is waited for: the moment shall be an arbitrary one between start and first commands.
                LockSupport.parkNanos(random.nextLong(OPENING_NANOS_MAX));
            }
            child.kill();
            List<String> rest = child.readAll();
            acknowledged.addAll(rest);
        }
    }

    private void verify(int round) {
        try (RocksEventStorageEngine engine = Notes.open(directory)) {
            Set<String> whole = new HashSet<>();
            List<? extends TrackedEventMessage<?>> events = all(engine);
            assertThat(events.size() % CommandAppender.EVENTS).as("partial commands in round %d", round).isZero();
            for (int first = 0; first < events.size(); first += CommandAppender.EVENTS) {
                whole.add(commandAt(events.subList(first, first + CommandAppender.EVENTS), first + 1));
            }
            assertThat(whole).as("acknowledged before the end of round %d", round).containsAll(acknowledged);
            assertThat(whole).as("no command twice").hasSize(events.size() / CommandAppender.EVENTS);
            assertStreamsMatch(engine, whole);
        }
    }

    private static String commandAt(List<? extends TrackedEventMessage<?>> events, long firstPosition) {
        String command = (String) events.getFirst().getPayload();
        assertThat(events).map(event -> (Object) event.getPayload()).containsOnly(command);
        for (int event = 0; event < events.size(); event++) {
            assertThat(position(events.get(event).trackingToken())).isEqualTo(firstPosition + event);
        }
        return command;
    }

    private static void assertStreamsMatch(RocksEventStorageEngine engine, Set<String> commands) {
        Set<Object> inStocks = new HashSet<>();
        for (int stock = 0; stock < CommandAppender.THREADS; stock++) {
            engine.readEvents("stock-" + stock).asStream().map(DomainEventMessage::getPayload).forEach(inStocks::add);
        }
        assertThat(inStocks).isEqualTo(commands);
    }
}
