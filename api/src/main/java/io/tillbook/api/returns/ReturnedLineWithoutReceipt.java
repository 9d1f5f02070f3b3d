package io.tillbook.api.returns;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
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
 */
public record ReturnedLineWithoutReceipt(int lineNo, Sku sku, @Nullable String category, Quantity quantity,
        Money refundMinor, Money costMinor, boolean restocked, @Nullable Batch batch,
        @Nullable Boolean quarantined) {
    /** The goods with their batch; none where that is not known. */
    public List<StockPart> goods() {
        return batch == null ? List.of() : List.of(new StockPart(batch, null, quantity, costMinor));
    }
}
