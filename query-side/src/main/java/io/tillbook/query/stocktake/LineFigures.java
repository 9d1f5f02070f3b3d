package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a line come to.
 *
 * @param estimate what the variance was worth at the average cost of then
 * @param booked what the books were corrected by, all in all; null as long as they were not
 * @param bookedValue what that was worth
 */
record LineFigures(Quantity counted, Quantity book, long stockPosition, Quantity variance, Money estimate,
        @Nullable Quantity booked, Money bookedValue) {

    private static final LineFigures NONE = new LineFigures(Quantity.ZERO, Quantity.ZERO, 0, Quantity.ZERO, Money.ZERO,
            null, Money.ZERO);

    static LineFigures of(List<LineStep> steps) {
        LineFigures figures = NONE;
        for (LineStep step : steps) {
            figures = figures.with(step);
        }
        return figures;
    }

    private LineFigures with(LineStep step) {
        Money value = step.valueMinor() == null ? Money.ZERO : step.valueMinor();
        return switch (step.kind()) {
            case COUNTED -> new LineFigures(orZero(step.counted()), orZero(step.book()),
                    step.stockPosition() == null ? 0 : step.stockPosition(), orZero(step.variance()), value, booked,
                    bookedValue);
            case REVISED ->
                new LineFigures(counted, book, stockPosition, orZero(step.variance()), value, booked, bookedValue);
            case ADJUSTED -> new LineFigures(counted, book, stockPosition, variance, estimate,
                    orZero(booked).plus(orZero(step.booked())), bookedValue.plus(value));
        };
    }

    private static Quantity orZero(@Nullable Quantity quantity) {
        return quantity == null ? Quantity.ZERO : quantity;
    }
}
