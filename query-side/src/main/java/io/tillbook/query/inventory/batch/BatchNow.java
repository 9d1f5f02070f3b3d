package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a batch at a location, as it is shown.
 *
 * @param expiresOn the last day on which it may be sold
 * @param receivedAt when its first goods came to the location
 * @param onHand quantity, negative where more was sold than the books had
 * @param quarantined how much of it must not be sold
 * @param held whether all of it is quarantined, together with whatever of it still comes
 * @param valueMinor its share of the value of the stock by quantity, in minor units
 * @param daysLeft days until its last day, by the location's business day; below zero where it is over
 */
public record BatchNow(LocationId location, Sku sku, BatchId batch, @Nullable LocalDate producedOn,
        @Nullable LocalDate expiresOn, @Nullable OffsetDateTime receivedAt, Quantity onHand, Quantity quarantined,
        boolean held, Money valueMinor, @Nullable Integer daysLeft) implements Located {}
