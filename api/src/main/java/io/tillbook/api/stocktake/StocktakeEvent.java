package io.tillbook.api.stocktake;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.StocktakeId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a stocktake. What a count says about the books is told by the stock itself, where movements that
 * come to be known late can revise it.
 */
public sealed interface StocktakeEvent extends Event {
    /** The stocktake. */
    StocktakeId stocktakeId();

    /** It was opened; the fields are those of {@link StocktakeCommand.OpenStocktake}. */
    record StocktakeOpened(StocktakeId stocktakeId, LocationId location, StocktakeScope scope, boolean blind,
            @Nullable StocktakeTolerance tolerance) implements StocktakeEvent {}

    /**
     * Goods were counted in one zone.
     *
     * @param countedAt when, by the clock on the location's wall
     * @param zone the zone; none where the location is counted as one
     */
    record LinesCounted(StocktakeId stocktakeId, LocationId location, @Nullable EmployeeId countedBy,
            @Nullable String device, @Nullable String zone, OffsetDateTime countedAt, List<CountedLine> lines)
            implements
            StocktakeEvent {}

    /**
     * The books were corrected.
     *
     * @param lines how many lines were counted
     * @param causes why lines differ, where that is known
     */
    record StocktakeApproved(StocktakeId stocktakeId, LocationId location, EmployeeId approvedBy, int lines,
            List<VarianceCause> causes) implements StocktakeEvent {}

    /**
     * It was given up.
     *
     * @param reason why, in words
     */
    record StocktakeCancelled(StocktakeId stocktakeId, LocationId location, String reason) implements StocktakeEvent {}
}
