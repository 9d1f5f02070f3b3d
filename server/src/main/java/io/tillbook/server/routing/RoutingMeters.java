package io.tillbook.server.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tillbook.server.routing.RoutedReply.Failure;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts messages with commands between processes, and measures how long they took. */
final class RoutingMeters {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 100_000;

    private final MeterRegistry registry;
    private final Cache<String, Boolean> keys =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).executor(Runnable::run).build();

    RoutingMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("tillbook.routing.keys", keys, RoutingMeters::count)
                .description("Locations and other things whose commands other processes have sent here lately")
                .register(registry);
        // Whoever draws them finds them before the first message.
        sentTimer("answered", 1);
        receivedTimer("answered");
    }

    private static double count(Cache<String, Boolean> keys) {
        keys.cleanUp();
        return (double) keys.estimatedSize();
    }

    /**
     * A message was answered, or not.
     *
     * @param outcome one of few names
     * @param hops how often it was sent
     * @param since when it was there to be sent, by {@link System#nanoTime()}
     */
    void sent(String outcome, int hops, long since) {
        sentTimer(outcome, hops).record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
    }

    /**
     * A message of another process was decided, or not.
     *
     * @param key what its commands are about
     * @param failure why not
     * @param since when it came, by {@link System#nanoTime()}
     */
    void received(String key, @Nullable Failure failure, long since) {
        keys.put(key, true);
        receivedTimer(failure == null ? "answered" : failure.name().toLowerCase(Locale.ROOT))
                .record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
    }

    private Timer sentTimer(String outcome, int hops) {
        return timer("tillbook.routing.sent", "Messages with commands to other processes, until their answer was there")
                .tag("outcome", outcome)
                .tag("hops", Integer.toString(hops))
                .register(registry);
    }

    private Timer receivedTimer(String outcome) {
        return timer("tillbook.routing.received", "Messages with commands of other processes, until they were decided")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10));
    }
}
