package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.SupplierId;
import java.util.List;

/**
 * What a supplier has delivered under a batch number, across products and the chain.
 *
 * @param batches the batch of each product
 */
record SupplierBatch(SupplierId supplier, BatchId batch, List<BatchTrace> batches) {

    List<BatchKey> lots() {
        return batches.stream().map(BatchTrace::lot).toList();
    }
}
