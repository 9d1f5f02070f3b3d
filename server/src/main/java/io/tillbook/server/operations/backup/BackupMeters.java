package io.tillbook.server.operations.backup;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tillbook.query.operations.BackupRecord.Outcome;
import io.tillbook.query.operations.BackupRecord;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Shows how old the last good backup is, and counts those that are made and those that fail. */
final class BackupMeters {
    private static final double MILLIS = 1_000;

    private final InstantSource clock;
    private final boolean areMade;
    private final Counter good;
    private final Counter failed;
    private final Counter copied;
    private final Timer duration;
    private volatile @Nullable BackupRecord last;

    /** @param areMade whether any are ever made: then none at all is too old, else its age is not a number */
    BackupMeters(MeterRegistry registry, InstantSource clock, boolean areMade) {
        this.clock = clock;
        this.areMade = areMade;
        Gauge.builder("tillbook.backup.age", this::ageSeconds)
                .description("Age of the last good backup, from the moment when its events were set aside")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("tillbook.backup.size", this::bytes)
                .description("Bytes of the last good backup")
                .baseUnit("bytes")
                .register(registry);
        good = counter(registry, "good");
        failed = counter(registry, "failed");
        copied = Counter.builder("tillbook.backup.copied")
                .description("Bytes that were copied for backups, as no earlier one had them")
                .baseUnit("bytes")
                .register(registry);
        duration = Timer.builder("tillbook.backup.duration")
                .description("Time that the making of good backups took, without reading them again")
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("tillbook.backups")
                .description("Backups that were begun and have ended, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Number ageSeconds() {
        BackupRecord known = last;
        if (known != null) {
            return Math.max(0, clock.millis() - known.startedAtMillis()) / MILLIS;
        }
        return areMade ? Double.POSITIVE_INFINITY : Double.NaN;
    }

    private Number bytes() {
        BackupRecord known = last;
        Outcome outcome = known == null ? null : known.outcome();
        return outcome == null ? 0 : outcome.bytes();
    }

    /** This one is there, whichever process has made it. */
    void found(BackupRecord backup) {
        last = backup;
    }

    /** This one was made just now. */
    void succeeded(BackupRecord backup, Outcome outcome) {
        last = backup;
        good.increment();
        copied.increment((double) outcome.copiedBytes());
        duration.record(outcome.durationMillis(), TimeUnit.MILLISECONDS);
    }

    /** One failed. */
    void failed() {
        failed.increment();
    }
}
