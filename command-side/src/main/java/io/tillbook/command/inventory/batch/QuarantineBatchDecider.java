package io.tillbook.command.inventory.batch;

import io.tillbook.api.inventory.InventoryCommand.QuarantineBatch;
import io.tillbook.api.inventory.InventoryEvent.BatchQuarantined;
import io.tillbook.api.inventory.InventoryRejection;
import io.tillbook.api.inventory.InventoryRejection.BatchAlreadyQuarantined;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
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

/** Quarantines part of a batch, or all of it with whatever still comes: a recall may be earlier than the goods. */
final class QuarantineBatchDecider implements Decider<QuarantineBatch> {
    @Override
    public Footprint footprint(QuarantineBatch command, States known) {
        return BatchAtLocation.footprint(command.location(), command.sku());
    }

    @Override
    public Decision decide(QuarantineBatch command, Occurrence occurrence, States states) {
        Quantity named = Objects.requireNonNullElse(command.quantity(), Quantity.ZERO);
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> Catalog.unknownProduct(states, command.sku(), named),
                        () -> alreadyQuarantined(command, lot(command, states)),
                        () -> tooMuch(command, lot(command, states), named))
                .orElseGet(() -> accepted(command, lot(command, states), states));
    }

    private static BatchAtLocation lot(QuarantineBatch command, States states) {
        return BatchAtLocation.of(states.of(Stock.at(command.location(), command.sku())), command.batch());
    }

    private static Optional<InventoryRejection> alreadyQuarantined(QuarantineBatch command, BatchAtLocation lot) {
        return Rules.when(lot.balance().held(),
                () -> new BatchAlreadyQuarantined(command.location(), command.sku(), command.batch()));
    }

    private static Optional<InsufficientStock> tooMuch(QuarantineBatch command, BatchAtLocation lot, Quantity named) {
        return Rules.when(named.exceeds(lot.free()), () -> new InsufficientStock(command.location(), command.sku(),
                named, lot.free(), command.batch()));
    }

    private static Decision accepted(QuarantineBatch command, BatchAtLocation lot, States states) {
        boolean whole = command.quantity() == null;
        Quantity more = command.quantity() == null ? lot.free() : command.quantity();
        return new Draft(states)
                .add(Stock.at(command.location(), command.sku()),
                        new BatchQuarantined(command.location(), command.sku(), lot.balance().batch(), more, whole,
                                command.reason(), lot.after(lot.balance().quarantined().plus(more), whole)))
                .accepted();
    }
}
