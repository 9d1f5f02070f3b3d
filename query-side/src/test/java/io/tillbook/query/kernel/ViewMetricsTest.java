package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestEventStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewMetricsTest {

    private final TestEventStore events = new TestEventStore();
    private final ViewsProgress progress = new ViewsProgress(List.of("stock"));
    private final RebuildProgress rebuild = new RebuildProgress(() -> Instant.EPOCH);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void measuresTheLagInEventsAndSeconds() {
        List<RecordedEvent> history = RandomHistory.of(3, 20);
        Instant thirdAge = history.get(2).recordedAt().plusSeconds(90);
        new ViewMetrics(List.of("stock"), new EventLog(events, HistoryBuilder::nameOf), progress, rebuild,
                () -> thirdAge).bindTo(registry);
        assertThat(lag()).containsExactly(0, 0);
        events.append(history);
        progress.reached("stock", 2);
        assertThat(lag()).containsExactly(history.size() - 2.0, 90);
        progress.reached("stock", history.size());
        assertThat(lag()).containsExactly(0, 0);
        assertThat(registry.get("tillbook.views.position").tag("group", "stock").gauge().value())
                .isEqualTo(history.size());
    }

    private double[] lag() {
        return new double[] {registry.get("tillbook.views.lag.events").tag("group", "stock").gauge().value(),
                registry.get("tillbook.views.lag").tag("group", "stock").timeGauge().value(TimeUnit.SECONDS)};
    }

    @Test
    void showsWhatIsBuiltAndWhatDoesNotGoOn() {
        List<RecordedEvent> history = RandomHistory.of(3, 20);
        events.append(history);
        new ViewMetrics(List.of("stock"), new EventLog(events, HistoryBuilder::nameOf), progress, rebuild,
                InstantSource.system()).bindTo(registry);
        rebuild.begin("stock", "2-b", 0, history.size());
        rebuild.reached("stock", 5);
        rebuild.failed("stock", "event 6 cannot be folded");
        assertThat(gauge("tillbook.views.rebuild.lag.events")).isEqualTo(history.size() - 5.0);
        assertThat(gauge("tillbook.views.failed")).isEqualTo(1);
        rebuild.failed("stock", null);
        assertThat(gauge("tillbook.views.failed")).isZero();
    }

    private double gauge(String name) {
        return registry.get(name).tag("group", "stock").gauge().value();
    }
}
