package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.api.stocktake.StocktakeTolerance;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stocktake.
 *
 * @param order position of the event that opened it
 * @param openedAt when it was opened, and when that became known
 * @param lineCount how many lines were counted
 * @param countedBy who has counted
 * @param closedAt when it was approved or cancelled, and when that became known
 * @param closedBy who approved it
 * @param reason why it was cancelled
 */
record StocktakeView(StocktakeId id, LocationId location, StocktakeScope scope, boolean blind,
        @Nullable StocktakeTolerance tolerance, StocktakeState state, long order, Moment openedAt, int lineCount,
        List<EmployeeId> countedBy, @Nullable Moment closedAt, @Nullable EmployeeId closedBy,
        @Nullable String reason) {

    /**
     * When something happened and when the ledger came to know of it.
     *
     * @param occurred when it happened
     * @param recorded when it was recorded
     */
    record Moment(OffsetDateTime occurred, OffsetDateTime recorded) {}

    StocktakeView counted(int lines, List<EmployeeId> people) {
        return new StocktakeView(id, location, scope, blind, tolerance, state, order, openedAt, lines, people,
                closedAt, closedBy, reason);
    }

    StocktakeView closed(StocktakeState how, Moment when, @Nullable EmployeeId who, @Nullable String why) {
        return new StocktakeView(id, location, scope, blind, tolerance, how, order, openedAt, lineCount, countedBy,
                when, who, why);
    }
}
