package io.tillbook.query.catalog;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product.
 *
 * @param searched everything a text is looked for in, in lower case
 */
record ProductView(Sku sku, String name, Unit unit, @Nullable String category, @Nullable String brand,
        List<Barcode> barcodes, @Nullable Integer taxBasisPoints, @Nullable Integer shelfLifeDays,
        @Nullable Money listPriceMinor, String searched) {}
