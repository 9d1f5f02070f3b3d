package io.tillbook.query.checkout;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Live sales that were refused, each attempt a document of its own. */
final class RefusedSaleProjection implements Projection<RefusedSaleView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(SaleRefused.class);
    }

    @Override
    public List<Step<RefusedSaleView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof SaleRefused refused ? List.of(step(recorded, refused)) : List.of();
    }

    private static Step<RefusedSaleView> step(RecordedEvent recorded, SaleRefused refused) {
        String commandId = recorded.occurrence().commandId().toString();
        return new Step<>(Long.toString(recorded.position()),
                _ -> RefusedSaleView.of(refused, commandId, recorded.position()));
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }
}
