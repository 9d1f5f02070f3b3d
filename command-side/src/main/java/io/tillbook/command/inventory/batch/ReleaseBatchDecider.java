package io.tillbook.command.inventory.batch;

import io.tillbook.api.inventory.InventoryCommand.ReleaseBatch;
import io.tillbook.api.inventory.InventoryEvent.BatchReleased;
import io.tillbook.api.inventory.InventoryRejection;
import io.tillbook.api.inventory.InventoryRejection.BatchNotQuarantined;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets goods of a batch be sold again. Whoever releases part of a batch that was quarantined as a whole has looked into
 * it: the rest stays quarantined, but what still comes of the batch is not quarantined by itself any more.
 */
final class ReleaseBatchDecider implements Decider<ReleaseBatch> {
    @Override
    public Footprint footprint(ReleaseBatch command, States known) {
        return BatchAtLocation.footprint(command.location(), command.sku());
    }

    @Override
    public Decision decide(ReleaseBatch command, Occurrence occurrence, States states) {
        Quantity named = Objects.requireNonNullElse(command.quantity(), Quantity.ZERO);
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> Catalog.unknownProduct(states, command.sku(), named),
                        () -> notQuarantined(command, lot(command, states), named))
                .orElseGet(() -> accepted(command, lot(command, states), states));
    }

    private static BatchAtLocation lot(ReleaseBatch command, States states) {
        return BatchAtLocation.of(states.of(Stock.at(command.location(), command.sku())), command.batch());
    }

    private static Optional<InventoryRejection> notQuarantined(ReleaseBatch command, BatchAtLocation lot,
            Quantity named) {
        Quantity quarantined = lot.balance().quarantined();
        boolean nothing = quarantined.isZero() && !lot.balance().held();
        return Rules.when(nothing || named.exceeds(quarantined),
                () -> new BatchNotQuarantined(command.location(), command.sku(), command.batch(), quarantined));
    }

    private static Decision accepted(ReleaseBatch command, BatchAtLocation lot, States states) {
        boolean whole = command.quantity() == null;
        Quantity quarantined = lot.balance().quarantined();
        Quantity released = command.quantity() == null ? quarantined : command.quantity();
        return new Draft(states)
                .add(Stock.at(command.location(), command.sku()),
                        new BatchReleased(command.location(), command.sku(), lot.balance().batch(), released, whole,
                                command.reason(), lot.after(quarantined.minus(released), false)))
                .accepted();
    }
}
