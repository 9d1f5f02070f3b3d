package io.tillbook.server.automation.pricing;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.inventory.batch.BatchViews.Due;
import io.tillbook.server.automation.pricing.ProposedMarkdowns.Batch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Has all batches of a location looked at that come near their last day, when a day has begun there; also at the start,
 * and when steps were set.
 */
final class MarkdownSweep {
    /** How many batches are read at once. */
    static final int PAGE = 500;

    private final Batches batches;
    private final Consumer<Batch> propose;
    private final IntSupplier mostDays;
    private final LongSupplier viewsPosition;
    private final Duration period;
    private final Map<LocationId, LocalDate> sweptOn = new HashMap<>();
    private long fromPosition;
    private Instant nextRun = Instant.MIN;

    /** Where batches are found. */
    interface Batches {
        /** All locations. */
        List<LocationView> locations();

        /** The next batches of a location up to a last day; fewer than {@code limit} where there are no more. */
        List<Due> until(LocationId location, LocalDate last, @Nullable String after, int limit);
    }

    /**
     * @param propose looks at a batch
     * @param mostDays how many days before its last one a batch may be proposed; below zero where none is
     * @param viewsPosition up to which event the batches that are found are complete
     * @param period how often it is asked whether a day has begun somewhere
     */
    MarkdownSweep(Batches batches, Consumer<Batch> propose, IntSupplier mostDays, LongSupplier viewsPosition,
            Duration period) {
        this.batches = batches;
        this.propose = propose;
        this.mostDays = mostDays;
        this.viewsPosition = viewsPosition;
        this.period = period;
    }

    /** Has all batches looked at again that there were at a position, as soon as they can be found. */
    void from(long position) {
        sweptOn.clear();
        fromPosition = position;
        nextRun = Instant.MIN;
    }

    /** Looks at what is due; does nothing until the period is over, or as long as nobody has set any step. */
    void run(Instant now) {
        int days = mostDays.getAsInt();
        if (days < 0 || now.isBefore(nextRun) || viewsPosition.getAsLong() < fromPosition) {
            return;
        }
        batches.locations().forEach(location -> sweep(location, LocalDate.ofInstant(now, location.zone()), days));
        nextRun = now.plus(period);
    }

    private void sweep(LocationView location, LocalDate today, int days) {
        if (today.equals(sweptOn.get(location.id()))) {
            return;
        }
        List<Due> page;
        String after = null;
        do {
            page = batches.until(location.id(), today.plusDays(days), after, PAGE);
            page.forEach(near -> propose.accept(new Batch(location.id(), near.sku(), near.batch())));
            after = page.isEmpty() ? null : page.getLast().place();
        } while (page.size() == PAGE);
        sweptOn.put(location.id(), today);
    }
}
