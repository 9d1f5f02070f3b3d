package io.tillbook.command.purchasing;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingRejection;
import io.tillbook.api.purchasing.PurchasingRejection.OrderIsClosed;
import io.tillbook.api.purchasing.PurchasingRejection.OrderOfOtherLocation;
import io.tillbook.api.purchasing.PurchasingRejection.UnknownOrder;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What goods that arrive do to the order that they came for, where there was one. */
final class PurchaseOrders {
    private PurchaseOrders() {}

    static Footprint writing(Footprint footprint, @Nullable PurchaseOrderId order) {
        return order == null ? footprint : footprint.writing(PurchaseOrder.at(order));
    }

    /** Rule: the order expects goods, at this location. More of them than it has may come. */
    static Optional<PurchasingRejection> notExpecting(States states, ReceiveGoods command) {
        PurchaseOrderId order = command.orderId();
        return order == null ? Optional.empty() : switch (states.of(PurchaseOrder.at(order))) {
            case PurchaseOrder.Unknown _ -> Optional.of(new UnknownOrder(order));
            case PurchaseOrder.Closed _ -> Optional.of(new OrderIsClosed(order));
            case PurchaseOrder.Open open -> goesElsewhere(order, open.location(), command.location());
        };
    }

    /** Records on the order what came. */
    static void deliver(Draft draft, ReceiveGoods command, List<ReceivedLine> lines) {
        PurchaseOrderId order = command.orderId();
        if (order != null && draft.of(PurchaseOrder.at(order)) instanceof PurchaseOrder.Open open) {
            draft.add(PurchaseOrder.at(order), new OrderDelivered(order, command.location(), command.receiptId(),
                    open.delivery(bySku(lines))));
        }
    }

    private static Optional<PurchasingRejection> goesElsewhere(PurchaseOrderId order, LocationId expected,
            LocationId arrived) {
        return Rules.when(!expected.equals(arrived), () -> new OrderOfOtherLocation(order, expected));
    }

    private static Map<Sku, Quantity> bySku(List<ReceivedLine> lines) {
        Map<Sku, Quantity> goods = new TreeMap<>();
        lines.forEach(line -> goods.merge(line.sku(), line.quantity(), Quantity::plus));
        return goods;
    }
}
