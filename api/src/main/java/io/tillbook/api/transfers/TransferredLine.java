package io.tillbook.api.transfers;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one line of a transfer that were sent, arrived or were given up.
 *
 * @param lineNo the line of the transfer
 * @param sku what
 * @param quantity how much
 * @param costMinor the cost value they carry, in minor units
 * @param batch the batch that was named
 * @param parts which batches and cost layers they are of, with their cost; missing where there is neither
 */
public record TransferredLine(int lineNo, Sku sku, Quantity quantity, Money costMinor, @Nullable BatchId batch,
        @Nullable List<StockPart> parts) {
    /** A line of goods that are of no batch or cost layer. */
    public TransferredLine(int lineNo, Sku sku, Quantity quantity, Money costMinor, @Nullable BatchId batch) {
        this(lineNo, sku, quantity, costMinor, batch, null);
    }

    /** What the goods are: at least one part, and all together {@code quantity} and {@code costMinor}. */
    public List<StockPart> goods() {
        return StockParts.of(parts, batch, quantity, costMinor);
    }
}
