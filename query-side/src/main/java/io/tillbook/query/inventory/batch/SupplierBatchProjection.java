package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.query.kernel.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which products a supplier has delivered under a batch number. */
final class SupplierBatchProjection implements Projection<SupplierBatchView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(GoodsReceived.class);
    }

    @Override
    public List<Step<SupplierBatchView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof GoodsReceived receipt && receipt.supplier() != null
                ? steps(receipt.supplier(), skus(receipt))
                : List.of();
    }

    private static List<Step<SupplierBatchView>> steps(SupplierId supplier, Map<BatchId, List<Sku>> delivered) {
        List<Step<SupplierBatchView>> steps = new ArrayList<>();
        delivered.forEach((batch, skus) -> steps.add(new Step<>(SupplierBatchView.key(supplier, batch),
                before -> (before == null ? new SupplierBatchView(supplier, batch, List.of()) : before).with(skus))));
        return steps;
    }

    private static Map<BatchId, List<Sku>> skus(GoodsReceived receipt) {
        Map<BatchId, List<Sku>> skus = new LinkedHashMap<>();
        receipt.lines().forEach(line -> {
            BatchKey lot = BatchOriginProjection.lot(line);
            if (lot != null) {
                skus.computeIfAbsent(lot.batch(), batch -> new ArrayList<>()).add(lot.sku());
            }
        });
        return skus;
    }
}
