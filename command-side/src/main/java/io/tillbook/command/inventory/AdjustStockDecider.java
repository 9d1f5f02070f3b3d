package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.InventoryRejection;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
                        () -> batchRules(command, states),
                        () -> shortage(command, states))
                .orElseGet(() -> accepted(command, occurrence, states));
    }

    private static Optional<? extends Rejection> batchRules(AdjustStock command, States states) {
        if (command.quantity().isNegative()) {
            return Optional.empty();
        }
        Optional<InventoryRejection> missing = StockRules.batchMissing(states, command.sku(), batch(command, states));
        return missing.isPresent()
                ? missing
                : StockRules.batchDatesDiffer(states, command.location(), command.sku(), batch(command, states));
    }

    /** What is missing may be of any batch, expired ones too: it has to be in the books, not to be sold. */
    private static Optional<InsufficientStock> shortage(AdjustStock command, States states) {
        Quantity missing = command.quantity().negated();
        Stock stock = states.of(Stock.at(command.location(), command.sku()));
        Quantity onHand = command.batch() == null ? stock.onHand() : stock.batches().onHandOf(command.batch());
        boolean refused = StockRules.blocks(states, command.location()) && missing.exceeds(onHand)
                && missing.isPositive();
        return Rules.when(refused,
                () -> new InsufficientStock(command.location(), command.sku(), missing, onHand, command.batch()));
    }

    private static Decision accepted(AdjustStock command, Occurrence occurrence, States states) {
        Draft draft = new Draft(states);
        new Correction(command.location(), command.sku(), batch(command, states), command.quantity(), command.reason(),
                null,
                Catalog.localTime(states, command.location(), occurrence)).apply(draft);
        return draft.accepted();
    }

    private static @Nullable Batch batch(AdjustStock command, States states) {
        return command.batch() == null
                ? null
                : StockRules.dated(states, command.location(), command.sku(),
                        new Batch(command.batch(), command.producedOn(), command.expiresOn()));
    }
}
