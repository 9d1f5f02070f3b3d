package io.tillbook.api.transfers;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.InvalidField;
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
 * @param batchReason why goods of this batch are sent although it is expired or quarantined
 */
public record DispatchLine(int lineNo, Sku sku, Quantity quantity, @Nullable BatchId batch,
        @Nullable String batchReason) {
    /** Checks the fields. */
    public DispatchLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.present("sku", sku);
        Require.positive("quantity", quantity);
        Require.optionalText("batchReason", batchReason);
        if (batchReason != null && batch == null) {
            throw new InvalidField("batchReason", "must not be given without batch");
        }
    }

    /** A line of goods that nothing speaks against. */
    public DispatchLine(int lineNo, Sku sku, Quantity quantity, @Nullable BatchId batch) {
        this(lineNo, sku, quantity, batch, null);
    }
}
