package io.tillbook.query.catalog.scan;

import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.BarcodeWithdrawn;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Products by their barcodes. */
final class BarcodeProjection implements Projection<BarcodeView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(BarcodeAssigned.class, BarcodeWithdrawn.class);
    }

    @Override
    public List<Step<BarcodeView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case BarcodeAssigned assigned -> List.of(new Step<>(assigned.barcode().shortest().value(),
                    before -> (before == null ? new BarcodeView(List.of()) : before).with(assigned.sku())));
            case BarcodeWithdrawn withdrawn -> List.of(new Step<>(withdrawn.barcode().shortest().value(),
                    before -> before == null ? null : before.without(withdrawn.sku())));
            default -> List.of();
        };
    }
}
