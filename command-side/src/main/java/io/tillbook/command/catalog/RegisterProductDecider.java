package io.tillbook.command.catalog;

import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.CatalogRejection.ProductAlreadyRegistered;
import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Registers each product once, and gives each barcode to one product at most. */
final class RegisterProductDecider implements Decider<RegisterProduct> {
    @Override
    public Footprint footprint(RegisterProduct command, States known) {
        return Footprint.none()
                .writing(Product.at(command.sku()))
                .writingAll(command.barcodes().stream().map(Barcodes::stream))
                .readingAll(command.barcodes().stream().flatMap(Barcodes::otherStreams));
    }

    @Override
    public Decision decide(RegisterProduct command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> alreadyRegistered(command, states),
                        () -> Barcodes.taken(states, command.barcodes(), null))
                .orElseGet(() -> accepted(command, states));
    }

    private static Optional<CatalogRejection> alreadyRegistered(RegisterProduct command, States states) {
        return switch (states.of(Product.at(command.sku()))) {
            case Product.Registered _ -> Optional.of(new ProductAlreadyRegistered(command.sku()));
            case Product.Unknown _ -> Optional.empty();
        };
    }

    private static Decision accepted(RegisterProduct command, States states) {
        Draft draft = new Draft(states).add(Product.at(command.sku()), registered(command));
        Barcodes.give(draft, command.barcodes(), command.sku());
        return draft.accepted();
    }

    private static ProductRegistered registered(RegisterProduct command) {
        return new ProductRegistered(command.sku(), command.name(), command.unit(), command.category(),
                command.brand(), command.barcodes(), command.taxBasisPoints(), command.shelfLifeDays(),
                command.listPriceMinor(), command.batchTracked(), command.minDaysLeft(), command.costing());
    }
}
