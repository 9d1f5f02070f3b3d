package io.tillbook.command.replenishment;

import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetSupply;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says where a product comes from. */
final class SetSupplyDecider implements Decider<SetSupply> {
    static final StreamType<Existence> SUPPLY = Existence.stream("supply");

    @Override
    public Footprint footprint(SetSupply command, States known) {
        return Footprint.none().reading(Product.at(command.sku())).writing(SUPPLY.at(command.sku()));
    }

    @Override
    public Decision decide(SetSupply command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> unknownProduct(command, command.packSize(), states),
                        () -> unknownProduct(command, command.minimumOrder(), states))
                .orElseGet(() -> new Draft(states).add(SUPPLY.at(command.sku()), set(command)).accepted());
    }

    private static Optional<CatalogRejection> unknownProduct(SetSupply command, @Nullable Quantity quantity,
            States states) {
        return Catalog.unknownProduct(states, command.sku(), quantity == null ? Quantity.ZERO : quantity);
    }

    private static SupplySet set(SetSupply command) {
        return new SupplySet(command.sku(), command.supplier(), command.packSize(), command.minimumOrder(),
                command.leadTimeDays(), command.unitCostMinor());
    }
}
