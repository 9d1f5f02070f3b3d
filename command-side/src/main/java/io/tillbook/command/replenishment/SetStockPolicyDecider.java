package io.tillbook.command.replenishment;

import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetStockPolicy;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets the policy of a stock, of a category, or of the chain. */
final class SetStockPolicyDecider implements Decider<SetStockPolicy> {
    @Override
    public Footprint footprint(SetStockPolicy command, States known) {
        Footprint footprint = Footprint.none().writing(stream(command));
        LocationId location = command.location();
        Sku sku = command.sku();
        return location == null || sku == null
                ? footprint
                : footprint.reading(Location.at(location)).reading(Product.at(sku));
    }

    @Override
    public Decision decide(SetStockPolicy command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> unknownLocation(command, states),
                        () -> unknownProduct(command, command.safetyStock(), states),
                        () -> unknownProduct(command, command.maximum(), states))
                .orElseGet(() -> new Draft(states).add(stream(command), set(command)).accepted());
    }

    private static Optional<CatalogRejection> unknownLocation(SetStockPolicy command, States states) {
        LocationId location = command.location();
        return location == null ? Optional.empty() : Catalog.unknownLocation(states, location);
    }

    private static Optional<CatalogRejection> unknownProduct(SetStockPolicy command, @Nullable Quantity quantity,
            States states) {
        Sku sku = command.sku();
        return sku == null
                ? Optional.empty()
                : Catalog.unknownProduct(states, sku, quantity == null ? Quantity.ZERO : quantity);
    }

    private static StockPolicySet set(SetStockPolicy command) {
        return new StockPolicySet(command.location(), command.sku(), command.category(), command.policy());
    }

    private static StreamRef<?> stream(SetStockPolicy command) {
        LocationId location = command.location();
        Sku sku = command.sku();
        return location == null || sku == null ? PolicyDefaults.STREAM : StockPolicies.ofStock(location, sku);
    }
}
