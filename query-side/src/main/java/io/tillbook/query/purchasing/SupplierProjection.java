package io.tillbook.query.purchasing;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.purchasing.PurchasingEvent.SupplierDescribed;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Suppliers by id: those of whom somebody has said who they are, and those whom something else names. */
final class SupplierProjection implements Projection<SupplierView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(SupplierDescribed.class, OrderPlaced.class, GoodsReceived.class, SupplySet.class);
    }

    @Override
    public List<Step<SupplierView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case SupplierDescribed described ->
                List.of(new Step<>(described.supplier().value(), _ -> SupplierView.of(described)));
            case OrderPlaced placed -> named(placed.supplier());
            case GoodsReceived came -> named(came.supplier());
            case SupplySet set -> named(set.supplier());
            default -> List.of();
        };
    }

    private static List<Step<SupplierView>> named(@Nullable SupplierId supplier) {
        return supplier == null
                ? List.of()
                : List.of(new Step<>(supplier.value(),
                        before -> before == null ? new SupplierView(supplier, null, null) : before));
    }
}
