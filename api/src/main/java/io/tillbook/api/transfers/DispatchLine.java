package io.tillbook.api.transfers;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * One line of goods to be sent.
 *
 * @param lineNo number of the line, unique within the transfer
 * @param sku what is sent
 * @param quantity how much, above zero
 * @param batch of which batch
 */
public record DispatchLine(int lineNo, Sku sku, Quantity quantity, @Nullable BatchId batch) {
    /** Checks the fields. */
    public DispatchLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.present("sku", sku);
        Require.positive("quantity", quantity);
    }
}
