package io.tillbook.query.catalog.scan;

import io.tillbook.api.catalog.label.Scan;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.catalog.ProductView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a code says, as it is shown.
 *
 * @param code the code
 * @param sku the product
 * @param quantity how much of it, where the code tells
 * @param priceMinor what its label says that it costs
 * @param batch its batch
 * @param expiresOn its last day
 * @param problem why it stands for nothing
 */
record ShownScan(String code, @Nullable Sku sku, @Nullable Quantity quantity, @Nullable Money priceMinor,
        @Nullable BatchId batch, @Nullable LocalDate expiresOn, @Nullable String problem) {
    static ShownScan of(String code, Scan scan, @Nullable ProductView product, LocalDate today) {
        return product == null ? problem(code, Scans.unknown(scan))
                : new ShownScan(code, product.sku(), scan.told(product.unit()), scan.labelPrice(), scan.batch(),
                        scan.lastDay(today), null);
    }

    static ShownScan problem(String code, String problem) {
        return new ShownScan(code, null, null, null, null, null, problem);
    }
}
