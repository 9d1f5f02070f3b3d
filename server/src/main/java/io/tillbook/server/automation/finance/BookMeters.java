package io.tillbook.server.automation.finance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** By how much the books differ from what they have to be. */
final class BookMeters {
    /** Null in processes that do not look. */
    private final AtomicReference<@Nullable Map<String, Long>> differences = new AtomicReference<>();

    /** @param checks the names of all that is compared */
    BookMeters(List<String> checks, MeterRegistry registry) {
        checks.forEach(check -> Gauge.builder("tillbook.books.difference", () -> told(check))
                .description("By how much the books are more than what they have to be, in minor units")
                .tag("check", check)
                .register(registry));
    }

    /** Not a number in a process that does not look. */
    private double told(String check) {
        Map<String, Long> known = differences.get();
        Long difference = known == null ? null : known.get(check);
        return difference == null ? Double.NaN : difference;
    }

    /** Tells what was found. */
    void refresh(Map<String, Long> found) {
        differences.set(Map.copyOf(found));
    }

    /** Tells nothing any more: another process looks. */
    void forget() {
        differences.set(null);
    }
}
