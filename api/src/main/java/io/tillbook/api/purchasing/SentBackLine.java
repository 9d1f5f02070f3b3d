package io.tillbook.api.purchasing;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of goods that went back to their supplier.
 *
 * @param receiptLineNo number of the line of the receipt
 * @param sku what went back
 * @param quantity how much
 * @param costMinor what it cost in stock when it went, in minor units
 * @param creditMinor what the supplier gives back for it: its share of the receipt line's cost, in minor units
 * @param varianceMinor the price variance: credit less cost, in minor units
 * @param batch its batch
 * @param parts which batches and cost layers it came from; missing where there is neither
 */
public record SentBackLine(int receiptLineNo, Sku sku, Quantity quantity, Money costMinor, Money creditMinor,
        Money varianceMinor, @Nullable BatchId batch, @Nullable List<StockPart> parts) {}
