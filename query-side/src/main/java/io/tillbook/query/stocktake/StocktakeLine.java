package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.stocktake.VarianceCause;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a stocktake, as it is shown.
 *
 * @param counted how much there was, in all zones
 * @param book how much the books had when it was counted
 * @param stockPosition how many events the stock had then
 * @param variance counted less book, as far as late movements have revised it: a gain above zero, a loss below
 * @param valueMinor what the variance is worth in minor units: what was booked, or as long as nothing was the average
 *     of then
 * @param booked whether the books were corrected by it
 * @param counts who counted what and when
 * @param explain what the figures rest on
 */
record StocktakeLine(int lineNo, Sku sku, @Nullable BatchId batch, @Nullable String category,
        @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn, Quantity counted, Quantity book,
        long stockPosition, Quantity variance, Money valueMinor, boolean booked, VarianceCause.@Nullable Kind cause,
        @Nullable String note, List<CountView> counts, List<LineStep> explain) {

    /** A line as it is known now. */
    static StocktakeLine of(StocktakeLineView view) {
        return figures(view, view.counts(), view.steps());
    }

    /** A line as it was known at a moment; null where it had not been counted yet. */
    static @Nullable StocktakeLine asOf(@Nullable OffsetDateTime moment, StocktakeLineView view) {
        if (moment == null) {
            return of(view);
        }
        List<CountView> counts = view.counts().stream().filter(count -> !count.recordedAt().isAfter(moment)).toList();
        List<LineStep> steps = view.steps().stream().filter(step -> !step.recordedAt().isAfter(moment)).toList();
        return steps.isEmpty() ? null : figures(view, counts, steps);
    }

    private static StocktakeLine figures(StocktakeLineView view, List<CountView> counts, List<LineStep> steps) {
        LineFigures figures = LineFigures.of(steps);
        return new StocktakeLine(view.lineNo(), view.sku(), view.batch(), view.category(), view.producedOn(),
                view.expiresOn(), figures.counted(), figures.book(), figures.stockPosition(), figures.variance(),
                figures.booked() == null ? figures.estimate() : figures.bookedValue(), figures.booked() != null,
                figures.booked() == null ? null : view.cause(), figures.booked() == null ? null : view.note(), counts,
                steps);
    }
}
