package io.tillbook.query.kernel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How far each group of views is behind the events: in events, and in the age of the first one it has not absorbed. */
public final class ViewMetrics implements MeterBinder {

    private final List<String> groups;
    private final EventLog log;
    private final ViewsProgress progress;
    private final RebuildProgress rebuild;
    private final InstantSource clock;

    /** Metrics of the named groups. */
    public ViewMetrics(List<String> groups, EventLog log, ViewsProgress progress, RebuildProgress rebuild,
            InstantSource clock) {
        this.groups = List.copyOf(groups);
        this.log = log;
        this.progress = progress;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tillbook.views.awaiting", progress, ViewsProgress::waiting)
                .description("Queries that wait for the views to reach a position")
                .register(registry);
        for (String group : groups) {
            Gauge.builder("tillbook.views.position", () -> progress.position(group))
                    .description("Position of the last event that the views have absorbed")
                    .tag("group", group)
                    .register(registry);
            Gauge.builder("tillbook.views.lag.events", () -> lagEvents(group))
                    .description("Events that the views have not absorbed yet")
                    .tag("group", group)
                    .register(registry);
            Gauge.builder("tillbook.views.rebuild.lag.events", () -> rebuildLagEvents(group))
                    .description("Events that a version of the views which is being built has not absorbed yet")
                    .tag("group", group)
                    .register(registry);
            Gauge.builder("tillbook.views.failed", () -> rebuild.isFailing(group) ? 1 : 0)
                    .description("1 where the views do not go on because an event cannot be folded")
                    .tag("group", group)
                    .register(registry);
            TimeGauge.builder("tillbook.views.lag", () -> lag(group).toMillis(), TimeUnit.MILLISECONDS)
                    .description("Age of the first event that the views have not absorbed yet")
                    .tag("group", group)
                    .register(registry);
        }
    }

    /** Events that a group has not absorbed yet. */
    long lagEvents(String group) {
        return Math.max(0, log.head() - progress.position(group));
    }

    private long rebuildLagEvents(String group) {
        return Math.max(0, log.head() - rebuild.position(group));
    }

    /** Age of the first event that a group has not absorbed yet; zero when there is none. */
    Duration lag(String group) {
        if (lagEvents(group) == 0) {
            return Duration.ZERO;
        }
        Duration age = log.recordedAtAfter(progress.position(group))
                .map(recordedAt -> Duration.between(recordedAt, clock.instant()))
                .orElse(Duration.ZERO);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
