package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch of a product with its whole trace.
 *
 * @param only the location that the trace is wanted of; null for all
 * @param expiresOn the last day on which it may be sold
 * @param suppliers who has delivered goods of it
 */
record BatchTrace(@Nullable LocationId only, Sku sku, BatchId batch, @Nullable LocalDate producedOn,
        @Nullable LocalDate expiresOn, List<SupplierId> suppliers) {

    static BatchTrace of(BatchOriginView lot, @Nullable LocationId only) {
        return new BatchTrace(only, lot.sku(), lot.batch(), lot.producedOn(), lot.expiresOn(), lot.suppliers());
    }

    BatchKey lot() {
        return new BatchKey(sku, batch);
    }
}
