package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch as a supplier numbers them.
 *
 * @param skus the products of which goods with this number were delivered
 */
record SupplierBatchView(SupplierId supplier, BatchId batch, List<Sku> skus) {

    static String key(SupplierId supplier, BatchId batch) {
        return supplier.value() + "/" + batch.value();
    }

    SupplierBatchView with(List<Sku> delivered) {
        List<Sku> all = new ArrayList<>(skus);
        delivered.stream().filter(sku -> !all.contains(sku)).forEach(all::add);
        return new SupplierBatchView(supplier, batch, all);
    }
}
