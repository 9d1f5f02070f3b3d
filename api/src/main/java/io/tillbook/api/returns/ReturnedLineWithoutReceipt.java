package io.tillbook.api.returns;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.LineTax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an accepted return without a receipt.
 *
 * @param lineNo number of the line, unique within the return
 * @param sku what came back
 * @param category the product's category then
 * @param quantity how much
 * @param refundMinor what was given back for it, in minor units
 * @param costMinor what such goods cost there then where they went back into stock, otherwise zero; in minor units
 * @param restocked whether the goods went back into stock
 * @param batch the batch that came back, where it is known
 * @param quarantined whether the goods went back into stock but must not be sold yet; missing where they may
 * @param tax the tax contained in what was given back, at the rate of then, where that was known
 */
public record ReturnedLineWithoutReceipt(int lineNo, Sku sku, @Nullable String category, Quantity quantity,
        Money refundMinor, Money costMinor, boolean restocked, @Nullable Batch batch,
        @Nullable Boolean quarantined, @Nullable LineTax tax) {
    /** A line whose tax is not known. */
    public ReturnedLineWithoutReceipt(int lineNo, Sku sku, @Nullable String category, Quantity quantity,
            Money refundMinor, Money costMinor, boolean restocked, @Nullable Batch batch,
            @Nullable Boolean quarantined) {
        this(lineNo, sku, category, quantity, refundMinor, costMinor, restocked, batch, quarantined, null);
    }

    /** The goods with their batch; none where that is not known. */
    public List<StockPart> goods() {
        return batch == null ? List.of() : List.of(new StockPart(batch, null, quantity, costMinor));
    }
}
