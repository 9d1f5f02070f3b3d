package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be counted.
 *
 * @param name what the product is called
 * @param barcode one of its barcodes
 * @param batch the batch; null where there is none
 * @param book how much the books have; null where those who count must not know
 */
public record SheetLine(Sku sku, String name, @Nullable String category, @Nullable String barcode,
        @Nullable BatchId batch, @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn,
        @Nullable Quantity book) {

    String key() {
        return StocktakeLineView.goods(sku, batch);
    }

    SheetLine blind() {
        return new SheetLine(sku, name, category, barcode, batch, producedOn, expiresOn, null);
    }
}
