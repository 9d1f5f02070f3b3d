package io.tillbook.query.sales.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.tillbook.api.kernel.LocationId;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Figures of SKUs by location and day. A month of a chain is a hundred thousand of them, of which hardly any ever
 * changes again: days are held in memory for as long as nothing is added to them, which the figures of the whole day
 * tell by the position of the last event they have absorbed.
 */
final class SkuDays implements MeterBinder {

    private static final int MOST_FIGURES = 250_000; // some 18 MB

    private final DaySalesViews views;
    private final LongSupplier absorbed;
    private final Cache<StoreDay, Held> held = Caffeine.newBuilder()
            .maximumWeight(MOST_FIGURES)
            .weigher((StoreDay _, Held day) -> day.figures().size() + 1)
            .recordStats()
            .build();
    private final Interner<Product> products = Interner.newWeakInterner();

    private record Held(String version, long position, SkuDay figures) {}

    /**
     * @param absorbed position up to which all figures have absorbed all events
     */
    SkuDays(DaySalesViews views, LongSupplier absorbed) {
        this.views = views;
        this.absorbed = absorbed;
    }

    /** Hands over the figures of all days from one to another, both included, day by day. */
    void each(LocalDate from, LocalDate to, @Nullable LocationId location,
            BiConsumer<StoreDay, SkuDay> consumer) {
        views.lastChanges(from, to, location).forEach((day, position) -> consumer.accept(day, figures(day, position)));
    }

    private SkuDay figures(StoreDay day, long position) {
        String version = views.version();
        Held known = held.getIfPresent(day);
        if (known != null && known.position() == position && known.version().equals(version)) {
            return known.figures();
        }
        // Before that, what is read may be older than the position of the day tells.
        boolean isWhole = absorbed.getAsLong() >= position;
        // The same product is in most days.
        SkuDay figures = SkuDay.of(views.skus(day), products::intern);
        if (isWhole && version.equals(views.version())) {
            held.put(day, new Held(version, position, figures));
        }
        return figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, held, "skuDays");
    }
}
