package io.tillbook.server.automation.finance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** By how much the books differ from what they have to be. */
final class BookMeters {
    /** Null in processes that do not look. */
    private final AtomicReference<@Nullable Found> last = new AtomicReference<>();

    /** What was found, and how far the books were folded then. */
    private record Found(long position, Map<String, Long> differences) {}

    /** @param checks the names of all that is compared */
    BookMeters(List<String> checks, MeterRegistry registry) {
        checks.forEach(check -> Gauge.builder("tillbook.books.difference", () -> told(check))
                .description("By how much the books are more than what they have to be, in minor units")
                .tag("check", check)
                .register(registry));
    }

    /** Not a number in a process that does not look. */
    private double told(String check) {
        Found known = last.get();
        Long difference = known == null ? null : known.differences().get(check);
        return difference == null ? Double.NaN : difference;
    }

    /**
     * Tells what is found; what was found before where nothing was folded since.
     *
     * @param position how far the books are folded
     * @param differences adds up the whole history
     */
    void refresh(long position, Supplier<Map<String, Long>> differences) {
        Found known = last.get();
        if (known == null || known.position() != position) {
            last.set(new Found(position, Map.copyOf(differences.get())));
        }
    }

    /** Tells nothing any more: another process looks. */
    void forget() {
        last.set(null);
    }
}
