package io.tillbook.server.demo;

import io.tillbook.server.demo.DemoCommand.Act;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Sends the demo data: act after act, the lanes of an act side by side, so that they share the disk's flushes. */
final class DemoLoader {
    private final Consumer<DemoCommand> sender;

    /** @param sender sends a command and returns when it is on disk; throws when it is not accepted */
    DemoLoader(Consumer<DemoCommand> sender) {
        this.sender = sender;
    }

    /**
     * Sends a story.
     *
     * @throws IllegalStateException when a command is not accepted
     */
    void load(List<DemoCommand> story) throws InterruptedException {
        Map<Act, Map<String, List<DemoCommand>>> acts = new EnumMap<>(Act.class);
        story.forEach(command -> acts.computeIfAbsent(command.act(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(command.lane(), _ -> new ArrayList<>())
                .add(command));
        for (Map<String, List<DemoCommand>> lanes : acts.values()) {
            sendAll(lanes.values());
        }
    }

    private void sendAll(Collection<List<DemoCommand>> lanes) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            lanes.forEach(lane -> sent.add(threads.submit(() -> lane.forEach(sender))));
            awaitAll(sent, threads);
        }
    }

    private static void awaitAll(List<Future<?>> lanes, ExecutorService threads) throws InterruptedException {
        try {
            for (Future<?> lane : lanes) {
                lane.get();
            }
        } catch (ExecutionException failed) {
            threads.shutdownNow(); // what the other lanes still have would be sent in vain
            throw new IllegalStateException("the demo data cannot be loaded", failed.getCause());
        }
    }
}
