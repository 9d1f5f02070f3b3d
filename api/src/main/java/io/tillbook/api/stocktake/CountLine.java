package io.tillbook.api.stocktake;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goods that were counted.
 *
 * @param lineNo number of the line, unique within the count
 * @param sku what was counted
 * @param batch which batch of it; required for products that are kept by batches, otherwise not to be given
 * @param quantity how much there is; zero is told too
 * @param producedOn when the batch was made, where the books do not know it
 * @param expiresOn the last day on which the batch may be sold, where the books do not know it
 */
public record CountLine(int lineNo, Sku sku, @Nullable BatchId batch, @AtLeast(0) Quantity quantity,
        @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn) {
    private static final Bounds BOUNDS = Bounds.of(CountLine.class);

    /** Checks the fields. */
    public CountLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.present("sku", sku);
        BOUNDS.check("quantity", Require.present("quantity", quantity));
        if (batch == null && (producedOn != null || expiresOn != null)) {
            throw new InvalidField("batch", "is required with the dates of a batch");
        }
        Require.batchDays(producedOn, expiresOn);
    }

    /** Goods whose batch, where they have one, is known to the books. */
    public CountLine(int lineNo, Sku sku, @Nullable BatchId batch, Quantity quantity) {
        this(lineNo, sku, batch, quantity, null, null);
    }

    /** What was counted, apart from how much of it there is. */
    public CountedGoods goods() {
        return new CountedGoods(sku, batch);
    }
}
