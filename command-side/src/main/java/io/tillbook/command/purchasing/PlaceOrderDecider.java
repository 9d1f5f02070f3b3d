package io.tillbook.command.purchasing;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.purchasing.PurchasingCommand.PlaceOrder;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.purchasing.PurchasingRejection.OrderAlreadyPlaced;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Places each order once. */
final class PlaceOrderDecider implements Decider<PlaceOrder> {
    @Override
    public Footprint footprint(PlaceOrder command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .readingAll(command.lines().stream().map(line -> Product.at(line.sku())))
                .writing(PurchaseOrder.at(command.orderId()));
    }

    @Override
    public Decision decide(PlaceOrder command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> Rules.when(isPlaced(states.of(PurchaseOrder.at(command.orderId()))),
                                () -> new OrderAlreadyPlaced(command.orderId())),
                        () -> Catalog.unknownProducts(command.lines(),
                                line -> Catalog.unknownProduct(states, line.sku(), line.quantity())))
                .orElseGet(() -> new Draft(states).add(PurchaseOrder.at(command.orderId()), placed(command))
                        .accepted());
    }

    private static boolean isPlaced(PurchaseOrder order) {
        return switch (order) {
            case PurchaseOrder.Unknown _ -> false;
            case PurchaseOrder.Open _,PurchaseOrder.Closed _ -> true;
        };
    }

    private static OrderPlaced placed(PlaceOrder command) {
        return new OrderPlaced(command.orderId(), command.location(), command.supplier(), command.expectedOn(),
                command.lines());
    }
}
