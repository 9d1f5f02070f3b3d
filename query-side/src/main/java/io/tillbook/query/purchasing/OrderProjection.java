package io.tillbook.query.purchasing;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Purchase orders by id. */
final class OrderProjection implements Projection<OrderView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OrderPlaced.class, OrderDelivered.class, OrderClosed.class);
    }

    @Override
    public List<Step<OrderView>> steps(RecordedEvent recorded) {
        OffsetDateTime at = recorded.occurrence().occurredAt();
        return switch (recorded.event()) {
            case OrderPlaced placed -> List.of(
                    new Step<>(placed.orderId().value(), _ -> OrderView.of(placed, recorded.position(), at)));
            case OrderDelivered came -> List.of(
                    new Step<>(came.orderId().value(), before -> before == null ? null : before.delivered(came)));
            case OrderClosed closed -> List.of(
                    new Step<>(closed.orderId().value(), before -> before == null ? null : before.closed(closed, at)));
            default -> List.of();
        };
    }
}
