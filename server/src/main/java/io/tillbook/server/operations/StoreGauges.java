package io.tillbook.server.operations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.tillbook.command.store.Availability.Available;
import io.tillbook.command.store.StoreStatus;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** Shows how large the event store is, whether it takes events, and how well the cache of folded streams does. */
final class StoreGauges implements MeterBinder {
    /** Adding up the sizes of all files is too much for each of several scrapes. */
    private static final Duration SIZE_IS_KEPT = Duration.ofSeconds(10);

    private final StoreStatus store;
    private final Cache<?, ?> foldedStreams;

    StoreGauges(StoreStatus store, Cache<?, ?> foldedStreams) {
        this.store = store;
        this.foldedStreams = foldedStreams;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Cache<String, Long> size = Caffeine.newBuilder().expireAfterWrite(SIZE_IS_KEPT).build();
        Gauge.builder("tillbook.store.size", () -> size.get("", _ -> store.diskBytes()))
                .description("Bytes of the event store's files")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("tillbook.store.position", store::lastPosition)
                .description("Position of the last event on disk")
                .register(registry);
        Gauge.builder("tillbook.store.waiting", store::waitingEvents)
                .description("Events that wait to be written")
                .register(registry);
        bytes(registry, "waiting.size", "Bytes of the events that wait to be written", StoreStatus::waitingBytes);
        bytes(registry, "block.cache", "Memory beside the heap for what was read",
                status -> status.memory().blockCacheBytes());
        bytes(registry, "memtables", "Native memory for events that are in the log but not in an SST file yet",
                status -> status.memory().memtableBytes());
        Gauge.builder("tillbook.store.level0.files", store::level0Files)
                .description("SST files of one column family that wait for their first compaction, at most")
                .register(registry);
        Gauge.builder("tillbook.store.stream.ends", store::keptStreamEnds)
                .description("Streams whose last sequence is kept in memory")
                .register(registry);
        Gauge.builder("tillbook.store.recent.events", store::recentEvents)
                .description("Events appended lately that are kept in memory")
                .register(registry);
        bytes(registry, "recent.size", "Bytes that the events kept in memory have on disk", StoreStatus::recentBytes);
        Gauge.builder("tillbook.store.available", () -> store.availability() instanceof Available ? 1 : 0)
                .description("1 while events are taken, else 0")
                .register(registry);
        CaffeineCacheMetrics.monitor(registry, foldedStreams, "streams");
    }

    private void bytes(MeterRegistry registry, String name, String description, ToDoubleFunction<StoreStatus> value) {
        Gauge.builder("tillbook.store." + name, store, value)
                .description(description)
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }
}
