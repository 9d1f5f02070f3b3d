package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.SupplierId;
import java.util.List;

/**
 * What a supplier has delivered under a batch number, across products and the chain.
 *
 * @param batches the batch of each product
 */
record SupplierLot(SupplierId supplier, BatchId batch, List<BatchTrace> batches) {

    List<Lot> lots() {
        return batches.stream().map(BatchTrace::lot).toList();
    }
}
