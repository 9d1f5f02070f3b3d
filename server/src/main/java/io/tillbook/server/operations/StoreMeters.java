package io.tillbook.server.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tillbook.command.store.rocksdb.append.GroupCommitListener;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts what the event store makes durable, and how much of it at once. */
final class StoreMeters implements GroupCommitListener {
    private final Counter events;
    private final DistributionSummary appendsAtOnce;
    private final DistributionSummary bytesAtOnce;
    private final Timer duration;

    StoreMeters(MeterRegistry registry) {
        events = Counter.builder("tillbook.events.appended")
                .description("Events that are on disk")
                .register(registry);
        appendsAtOnce = DistributionSummary.builder("tillbook.commit.commands")
                .description("Commands made durable by one synced write")
                .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
                .register(registry);
        bytesAtOnce = DistributionSummary.builder("tillbook.commit.size")
                .description("Bytes of one synced write")
                .baseUnit("bytes")
                .register(registry);
        duration = Timer.builder("tillbook.commit.duration")
                .description("Time that one synced write took")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofNanos(100_000))
                .maximumExpectedValue(Duration.ofSeconds(5))
                .register(registry);
    }

    @Override
    public void committed(GroupCommit commit) {
        events.increment(commit.events());
        appendsAtOnce.record(commit.appends());
        bytesAtOnce.record((double) commit.bytes());
        duration.record(commit.durationNanos(), TimeUnit.NANOSECONDS);
    }
}
