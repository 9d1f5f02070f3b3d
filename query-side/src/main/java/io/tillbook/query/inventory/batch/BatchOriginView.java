package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a batch of a product, wherever it is.
 *
 * @param suppliers who has delivered goods of it
 */
record BatchOriginView(Sku sku, BatchId batch, @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn,
        List<SupplierId> suppliers) {

    static BatchOriginView none(BatchKey lot) {
        return new BatchOriginView(lot.sku(), lot.batch(), null, null, List.of());
    }

    BatchOriginView with(Batch known) {
        return new BatchOriginView(sku, batch, producedOn == null ? known.producedOn() : producedOn,
                expiresOn == null ? known.expiresOn() : expiresOn, suppliers);
    }

    BatchOriginView from(SupplierId supplier) {
        if (suppliers.contains(supplier)) {
            return this;
        }
        List<SupplierId> more = new ArrayList<>(suppliers);
        more.add(supplier);
        return new BatchOriginView(sku, batch, producedOn, expiresOn, more);
    }
}
