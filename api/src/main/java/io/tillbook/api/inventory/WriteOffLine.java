package io.tillbook.api.inventory;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * One line of a write-off.
 *
 * @param lineNo number of the line, unique within the write-off
 * @param sku what is written off
 * @param batch the batch, whatever speaks against selling it; what expires first where it is missing
 * @param quantity how much, above zero
 */
public record WriteOffLine(int lineNo, Sku sku, @Nullable BatchId batch, Quantity quantity) {
    /** Checks the fields. */
    public WriteOffLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.present("sku", sku);
        Require.positive("quantity", quantity);
    }
}
