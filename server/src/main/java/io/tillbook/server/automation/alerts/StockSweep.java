package io.tillbook.server.automation.alerts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.alerts.WatchedStock;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.server.automation.alerts.Assessment.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Has all stocks of a location looked at when a day has begun there, for what comes with time alone: batches near their
 * last day or past it, stocks that have not been sold for long. Also at the start, and when a wide policy was set.
 */
final class StockSweep {
    /** How many stocks are read at once. */
    static final int PAGE = 500;

    private final Stocks stocks;
    private final BiConsumer<WatchedStock, Trigger> assess;
    private final LongSupplier viewsPosition;
    private final Duration period;
    /** As many as there are locations, of which only so many are found. */
    private final Map<LocationId, LocalDate> sweptOn = new ConcurrentHashMap<>();
    private long fromPosition;
    private Instant due = Instant.MIN;

    /** Where stocks are found. */
    interface Stocks {
        /** All locations. */
        List<LocationView> locations();

        /** The next stocks of a location after a SKU; fewer than {@code limit} where there are no more. */
        List<WatchedStock> stocks(LocationId location, @Nullable Sku after, int limit);

        /** Whether there is any policy. */
        boolean hasPolicies();
    }

    /**
     * @param assess looks at a stock
     * @param viewsPosition up to which event the stocks that are found are complete
     * @param period how often it is asked whether a day has begun somewhere
     */
    StockSweep(Stocks stocks, BiConsumer<WatchedStock, Trigger> assess, LongSupplier viewsPosition,
            Duration period) {
        this.stocks = stocks;
        this.assess = assess;
        this.viewsPosition = viewsPosition;
        this.period = period;
    }

    /** Has all stocks looked at again that there were at a position, as soon as they can be found. */
    void from(long position) {
        sweptOn.clear();
        fromPosition = position;
        due = Instant.MIN;
    }

    /** Looks at what is due; does nothing until the period is over. */
    void run(Instant now) {
        if (now.isBefore(due) || viewsPosition.getAsLong() < fromPosition) {
            return;
        }
        if (stocks.hasPolicies()) {
            stocks.locations().forEach(location -> sweep(location, LocalDate.ofInstant(now, location.zone())));
        }
        due = now.plus(period);
    }

    /** Locations of which it is known when they were looked at last. */
    int sweptLocations() {
        return sweptOn.size();
    }

    private void sweep(LocationView location, LocalDate today) {
        if (today.equals(sweptOn.get(location.id()))) {
            return;
        }
        List<WatchedStock> page;
        Sku last = null;
        do {
            page = stocks.stocks(location.id(), last, PAGE);
            page.forEach(stock -> assess.accept(stock, trigger(today)));
            last = page.isEmpty() ? null : page.getLast().sku();
        } while (page.size() == PAGE);
        sweptOn.put(location.id(), today);
    }

    /** A day and what was known by then; nothing else tells two sweeps apart. */
    private Trigger trigger(LocalDate today) {
        String name = "sweep/" + today + "/" + viewsPosition.getAsLong();
        return new Trigger(name, name, name);
    }
}
