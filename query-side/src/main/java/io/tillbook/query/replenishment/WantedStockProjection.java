package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.DeliveredGoods;
import io.tillbook.api.purchasing.OutstandingGoods;
import io.tillbook.api.purchasing.PurchaseOrderLine;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.query.kernel.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What is on order of each SKU at each location, and its own policy. */
final class WantedStockProjection implements Projection<WantedStockView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OrderPlaced.class, OrderDelivered.class, OrderClosed.class, StockPolicySet.class);
    }

    @Override
    public List<Step<WantedStockView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case OrderPlaced placed ->
                onOrder(placed.location(), placed.lines(), PurchaseOrderLine::sku, PurchaseOrderLine::quantity);
            case OrderDelivered came ->
                onOrder(came.location(), came.goods(), DeliveredGoods::sku, goods -> goods.settled().negated());
            case OrderClosed closed -> onOrder(closed.location(), closed.outstanding(), OutstandingGoods::sku,
                    goods -> goods.quantity().negated());
            case StockPolicySet set -> policy(set);
            default -> List.of();
        };
    }

    private static <L> List<Step<WantedStockView>> onOrder(LocationId location, List<L> lines, Function<L, Sku> sku,
            Function<L, Quantity> quantity) {
        Map<Sku, Quantity> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(sku.apply(line), quantity.apply(line), Quantity::plus));
        return sums.entrySet()
                .stream()
                .map(each -> step(location, each.getKey(), stock -> stock.withMoreOnOrder(each.getValue())))
                .toList();
    }

    private static List<Step<WantedStockView>> policy(StockPolicySet set) {
        LocationId location = set.location();
        Sku sku = set.sku();
        return location == null || sku == null
                ? List.of()
                : List.of(step(location, sku, stock -> stock.with(set.policy())));
    }

    private static Step<WantedStockView> step(LocationId location, Sku sku, UnaryOperator<WantedStockView> change) {
        WantedStockView none = WantedStockView.none(location, sku);
        return new Step<>(none.key(), before -> change.apply(before == null ? none : before));
    }
}
