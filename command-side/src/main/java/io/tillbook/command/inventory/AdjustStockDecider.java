package io.tillbook.command.inventory;

import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Map;
import java.util.Optional;

/** Corrects stock at its current cost; what is taken away has to be there where the location insists on it. */
final class AdjustStockDecider implements Decider<AdjustStock> {
    @Override
    public Footprint footprint(AdjustStock command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .reading(Product.at(command.sku()))
                .writing(Stock.at(command.location(), command.sku()));
    }

    @Override
    public Decision decide(AdjustStock command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> Catalog.unknownProduct(states, command.sku(), command.quantity()),
                        () -> shortage(command, states))
                .orElseGet(() -> command.quantity().isPositive() ? added(command, states) : removed(command, states));
    }

    private static Optional<InsufficientStock> shortage(AdjustStock command, States states) {
        return command.quantity().isPositive()
                ? Optional.empty()
                : StockLedger.shortage(states, command.location(),
                        Map.of(command.sku(), command.quantity().negated()));
    }

    private static Decision added(AdjustStock command, States states) {
        Stock stock = states.of(Stock.at(command.location(), command.sku()));
        Money cost = stock.costOfMore(command.quantity());
        Money variance = stock.varianceOf(command.quantity(), cost);
        StockBalance after = stock.plus(command.quantity(), cost.minus(variance));
        return new Draft(states)
                .add(Stock.at(command.location(), command.sku()),
                        adjusted(command, cost.minus(variance), variance, after))
                .accepted();
    }

    private static Decision removed(AdjustStock command, States states) {
        Stock stock = states.of(Stock.at(command.location(), command.sku()));
        Quantity quantity = command.quantity().negated();
        Money cost = stock.costOf(quantity);
        StockBalance after = stock.less(quantity, cost);
        Draft draft = new Draft(states).add(Stock.at(command.location(), command.sku()),
                adjusted(command, cost.negated(), Money.ZERO, after));
        StockLedger.warnWhenNegative(draft, command.location(), command.sku(), stock, after);
        return draft.accepted();
    }

    private static StockAdjusted adjusted(AdjustStock command, Money value, Money variance, StockBalance after) {
        return new StockAdjusted(command.location(), command.sku(), command.batch(), command.quantity(), value,
                variance, command.reason(), after);
    }
}
