package io.tillbook.query.stocktake;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.catalog.ProductView;
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

    /** A product, or a batch of it; a product that nobody has registered is called like its SKU. */
    static SheetLine of(Sku sku, @Nullable ProductView product, @Nullable Batch batch, Quantity book) {
        return new SheetLine(sku, product == null ? sku.value() : product.name(),
                product == null ? null : product.category(), barcode(product), batch == null ? null : batch.id(),
                batch == null ? null : batch.producedOn(), batch == null ? null : batch.expiresOn(), book);
    }

    /** One of a product's barcodes. */
    static @Nullable String barcode(@Nullable ProductView product) {
        return product == null || product.barcodes().isEmpty() ? null : product.barcodes().getFirst().value();
    }

    String key() {
        return StocktakeLineView.goods(sku, batch);
    }

    SheetLine blind() {
        return new SheetLine(sku, name, category, barcode, batch, producedOn, expiresOn, null);
    }
}
