package io.tillbook.command.purchasing;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.purchasing.PurchasingCommand.CloseOrder;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingRejection.OrderIsClosed;
import io.tillbook.api.purchasing.PurchasingRejection.UnknownOrder;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Closes each order once, whatever has come of it. */
final class CloseOrderDecider implements Decider<CloseOrder> {
    @Override
    public Footprint footprint(CloseOrder command, States known) {
        return Footprint.none().writing(PurchaseOrder.at(command.orderId()));
    }

    @Override
    public Extent extent(CloseOrder command, States states) {
        return PurchaseOrder.extent(states.of(PurchaseOrder.at(command.orderId())));
    }

    @Override
    public Decision decide(CloseOrder command, Occurrence occurrence, States states) {
        return switch (states.of(PurchaseOrder.at(command.orderId()))) {
            case PurchaseOrder.Unknown _ -> Decision.refused(new UnknownOrder(command.orderId()));
            case PurchaseOrder.Closed _ -> Decision.refused(new OrderIsClosed(command.orderId()));
            case PurchaseOrder.Open open -> new Draft(states)
                    .add(PurchaseOrder.at(command.orderId()),
                            new OrderClosed(command.orderId(), open.location(), command.reason(), open.rest()))
                    .accepted();
        };
    }
}
