package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.api.stocktake.StocktakeTolerance;
import io.tillbook.query.stocktake.StocktakeView.Moment;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stocktake, as it is shown.
 *
 * @param lineCount how many lines were counted; not told of moments of the past
 * @param countedBy who has counted
 * @param closedAt when it was approved or cancelled
 * @param closedBy who approved or cancelled it
 * @param cancelReason why it was cancelled
 * @param order position of the event that opened it
 * @param asOf the moment it is shown as it was known at; null for now
 */
record Stocktake(StocktakeId id, LocationId location, StocktakeScope scope, boolean blind,
        @Nullable StocktakeTolerance tolerance, StocktakeState state, OffsetDateTime openedAt,
        @Nullable Integer lineCount, List<EmployeeId> countedBy, @Nullable OffsetDateTime closedAt,
        @Nullable EmployeeId closedBy, @Nullable String cancelReason, long order, @Nullable OffsetDateTime asOf) {

    static Stocktake of(StocktakeView view) {
        Moment closed = view.closedAt();
        return new Stocktake(view.id(), view.location(), view.scope(), view.blind(), view.tolerance(), view.state(),
                view.openedAt().occurred(), view.lineCount(), view.countedBy(),
                closed == null ? null : closed.occurred(), view.closedBy(), view.reason(), view.order(), null);
    }

    /** The stocktake as it was known at a moment; null where nobody knew of it then. */
    static @Nullable Stocktake asOf(OffsetDateTime moment, StocktakeView view) {
        if (view.openedAt().recorded().isAfter(moment)) {
            return null;
        }
        Moment closed = view.closedAt();
        boolean wasOpen = closed == null || closed.recorded().isAfter(moment);
        return new Stocktake(view.id(), view.location(), view.scope(), view.blind(), view.tolerance(),
                wasOpen ? StocktakeState.OPEN : view.state(), view.openedAt().occurred(), null, view.countedBy(),
                wasOpen || closed == null ? null : closed.occurred(), wasOpen ? null : view.closedBy(),
                wasOpen ? null : view.reason(), view.order(), moment);
    }
}
