package io.tillbook.command.store.axonserver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Positions of events by their identifiers, as the tail brings them: those that are waited for, and the latest. */
final class AppendedPositions {
    private static final int KEPT = 50_000;

    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final Cache<String, Long> latest =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    /** The position of an event that is about to be sent: the tail may be faster than the confirmation. */
    CompletableFuture<Long> await(String identifier) {
        return awaited.computeIfAbsent(identifier, _ -> new CompletableFuture<>());
    }

    /** Nobody waits for it any more. */
    void giveUp(String identifier, CompletableFuture<Long> position) {
        awaited.remove(identifier, position);
    }

    /** The tail has brought an event. */
    void seen(String identifier, long position) {
        latest.put(identifier, position);
        CompletableFuture<Long> waiting = awaited.get(identifier);
        if (waiting != null) {
            waiting.complete(position);
        }
    }

    /** The position of an event that the tail has brought not long ago. */
    OptionalLong of(String identifier) {
        Long position = latest.getIfPresent(identifier);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** Appends whose position is waited for. */
    int waiting() {
        return awaited.size();
    }
}
