package io.tillbook.query.catalog.scan;

import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Products by their barcodes. */
final class BarcodeProjection implements Projection<BarcodeView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(BarcodeAssigned.class);
    }

    @Override
    public List<Step<BarcodeView>> steps(RecordedEvent recorded) {
        // Before trade item numbers had one stream, each spelling could be given away: the first one counts.
        return recorded.event() instanceof BarcodeAssigned event
                ? List.of(new Step<>(event.barcode().shortest().value(),
                        before -> before == null ? new BarcodeView(event.sku()) : before))
                : List.of();
    }
}
