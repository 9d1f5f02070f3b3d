package io.tillbook.api.inventory;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of goods that were written off.
 *
 * @param lineNo number of the line
 * @param sku what was written off
 * @param quantity how much
 * @param costMinor what it had cost, in minor units
 * @param batch the batch that was named, or the only one the goods came from
 * @param parts which batches and cost layers the goods came from; missing where there is neither
 */
public record WrittenOffLine(int lineNo, Sku sku, Quantity quantity, Money costMinor, @Nullable BatchId batch,
        @Nullable List<StockPart> parts) {}
