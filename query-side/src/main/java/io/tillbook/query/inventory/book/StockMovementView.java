package io.tillbook.query.inventory.book;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A change of the stock of one SKU at one location.
 *
 * @param stock key of the stock
 * @param place its place among the movements of the stock in effective order
 * @param type published name of the event
 * @param quantity what came in (above zero) or went out
 * @param valueMinor what was added to or taken from the stock value, in minor units
 * @param varianceMinor cost that did not become stock value, in minor units
 * @param onHandAfter quantity after it
 * @param valueAfterMinor value after it, in minor units
 * @param cause the document behind it; null for adjustments
 * @param reason why an adjustment was made; null for everything else
 * @param lot key of the batch that a sale took all its goods of; null for everything else
 */
record StockMovementView(String stock, String place, LocationId location, Sku sku, String type, Quantity quantity,
        Money valueMinor,
        Money varianceMinor, Quantity onHandAfter, Money valueAfterMinor, @Nullable StockCause cause,
        @Nullable String reason, @Nullable BatchId batch, OffsetDateTime occurredAt, @Nullable Principal actor,
        @Nullable String lot) {}
