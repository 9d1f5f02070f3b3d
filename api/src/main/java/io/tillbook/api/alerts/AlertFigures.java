package io.tillbook.api.alerts;

import io.tillbook.api.kernel.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures that an alert rests on.
 *
 * @param businessDay the day at the location
 * @param onHand quantity on hand: of the batch, where the alert is about one
 * @param available what of the stock can be sold
 * @param threshold the quantity it was measured against: safety stock or maximum
 * @param thresholdDays the days it was measured against, near expiry or without a sale
 * @param expiresOn the last day on which the batch may be sold
 * @param lastSoldOn day of the last sale, or on which the oldest goods came where that was later
 */
public record AlertFigures(LocalDate businessDay, Quantity onHand, Quantity available, @Nullable Quantity threshold,
        @Nullable Integer thresholdDays, @Nullable LocalDate expiresOn, @Nullable LocalDate lastSoldOn) {}
